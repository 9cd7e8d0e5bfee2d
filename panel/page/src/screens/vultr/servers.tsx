/** The servers of an account. */
import { href } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Badge, type Column, Copy, Table, type Tone } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { addressOf, nameOf } from "./choices.ts";
import { Act, listed, Section } from "./kit.ts";
import { gigabytes, money } from "./units.ts";

type One = Answer<"server.list">[string];

/** Returns the most informative of a server's three state fields. */
export function stateOf({ status, power_status: power, server_state: state }: One): string {
  if (status !== "active") return status ?? "";
  if (state !== "ok" && state !== "none" && state) return state;
  return power ?? "";
}

const TONES: Readonly<Record<string, Tone>> = {
  running: "good",
  stopped: "quiet",
  suspended: "bad",
  closed: "bad",
};

/** The state of a server in the service's words. */
export function State({ of }: { of: One }) {
  const state = stateOf(of);
  return <Badge tone={TONES[state] ?? "busy"}>{state}</Badge>;
}

/** The buttons that fit the state: starting a running server would restart it. */
export function Power({ of: { subid, power_status: power }, about }: { of: One; about?: string }) {
  return (
    <span class="row">
      {power === "stopped" ? (
        <Act call="server.start" params={{ subid }} about={about} />
      ) : (
        <>
          <Act call="server.reboot" params={{ subid }} about={about} />
          <Act call="server.halt" params={{ subid }} about={about} />
        </>
      )}
    </span>
  );
}

export function Servers() {
  const { name } = useAccount();
  const columns: Column<One>[] = [
    {
      title: t("vultr.f.label"),
      value: nameOf,
      show: (one) => <a href={href("v", name, "servers", String(one.subid))}>{nameOf(one)}</a>,
    },
    { title: t("vultr.state"), value: stateOf, show: (one) => <State of={one} /> },
    { title: t("vultr.address"), value: addressOf, show: (one) => addressOf(one) && <Copy text={addressOf(one)} /> },
    { title: t("vultr.f.dcid"), value: ({ location }) => location ?? "" },
    { title: t("vultr.f.osid"), value: ({ os }) => os ?? "" },
    { title: t("vultr.f.tag"), value: ({ tag }) => tag ?? "" },
    {
      title: t("vultr.traffic"),
      number: true,
      value: ({ current_bandwidth_gb: used }) => used ?? undefined,
      show: (one) => `${gigabytes(one.current_bandwidth_gb) ?? "–"} / ${gigabytes(one.allowed_bandwidth_gb) ?? "–"}`,
    },
    {
      title: t("vultr.perMonth"),
      number: true,
      value: ({ cost_per_month: cost }) => (cost ? Number(cost) : undefined),
      show: ({ cost_per_month: cost }) => money(cost),
    },
    {
      title: t("vultr.do"),
      show: (one) => <Power of={one} about={nameOf(one)} />,
    },
  ];
  return (
    <Section title={t("vultr.area.servers")} read="server.list">
      {(servers) => (
        <>
          <Table
            rows={listed(servers)}
            columns={columns}
            id={({ subid }) => String(subid)}
            empty={t("vultr.none")}
            label={t("vultr.area.servers")}
          />
          <p>
            <a href={href("v", name, "create")}>{t("vultr.area.create")}</a>
          </p>
        </>
      )}
    </Section>
  );
}
