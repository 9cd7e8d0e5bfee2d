/** One server: its data, its power, its names, and tabs for the rest. */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { go, href } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Button, Copy, Empty, Facts } from "../../ui/index.ts";
import { Kept } from "../kept/kept.tsx";
import type { Answer } from "./calls.ts";
import { addressOf, nameOf } from "./choices.ts";
import { Act, Form, Section, useRead } from "./kit.ts";
import { Addresses } from "./server-addresses.tsx";
import { Backups } from "./server-backups.tsx";
import { Network } from "./server-network.tsx";
import { System } from "./server-system.tsx";
import { Power, State } from "./servers.tsx";
import { gigabytes, money, utc } from "./units.ts";

export interface ServerProps {
  readonly server: Answer<"server.list">[string];
}

const TABS = {
  head: Head,
  addresses: Addresses,
  backups: Backups,
  system: System,
  network: Network,
} as const satisfies Record<string, ComponentType<ServerProps>>;

type Tab = keyof typeof TABS;

export function Server({ id, tab = "head" }: { id: string; tab: string | undefined }) {
  const { name } = useAccount();
  const server = useRead("server.list").data?.[id];
  const Shown = Object.hasOwn(TABS, tab) ? (TABS[tab as Tab] as ComponentType<ServerProps>) : undefined;
  return (
    <>
      <nav class="tabs links" aria-label={server && nameOf(server)}>
        {(Object.keys(TABS) as Tab[]).map((one) => (
          <a href={href("v", name, "servers", id, one)} aria-current={one === tab ? "page" : undefined} key={one}>
            {one === "head" && server ? nameOf(server) : t(`vultr.tab.${one}`)}
          </a>
        ))}
      </nav>
      {server !== undefined && Shown !== undefined ? <Shown server={server} /> : <Missing id={id} />}
    </>
  );
}

/** Shown until the list is loaded, and if the server is not in it. */
function Missing({ id }: { id: string }) {
  return (
    <Section title={id} read="server.list">
      {() => <Empty>{t("vultr.noServer", { id })}</Empty>}
    </Section>
  );
}

function Head({ server }: ServerProps) {
  const { name } = useAccount();
  const { subid } = server;
  return (
    <>
      <Section title={nameOf(server)} read="server.list">
        <p>
          <State of={server} />
        </p>
        <Facts
          of={[
            [t("vultr.address"), addressOf(server) && <Copy text={addressOf(server)} />],
            ["IPv6", server.v6_main_ip && <Copy text={server.v6_main_ip} />],
            [t("vultr.f.dcid"), server.location],
            [t("vultr.f.osid"), server.os],
            [t("vultr.processors"), server.vcpu_count],
            [t("vultr.memory"), server.ram],
            [t("vultr.disk"), server.disk],
            [
              t("vultr.traffic"),
              `${gigabytes(server.current_bandwidth_gb) ?? "–"} / ${gigabytes(server.allowed_bandwidth_gb) ?? "–"}`,
            ],
            [t("vultr.perMonth"), money(server.cost_per_month)],
            [t("vultr.pending"), money(server.pending_charges)],
            [t("vultr.created"), utc(server.date_created)],
            [t("vultr.f.tag"), server.tag],
            [
              t("vultr.rootPassword"),
              server.default_password && <Hidden name={t("vultr.rootPassword")} value={server.default_password} />,
            ],
            [t("vultr.console"), server.kvm_url && <Hidden name={t("vultr.console")} value={server.kvm_url} />],
          ]}
        />
        <Power of={server} />
      </Section>
      <Kept account={name} id={subid} />
      <Section title={t("vultr.names")}>
        <Form
          call="server.label_set"
          params={{ subid }}
          fields={[{ name: "label", mayBeEmpty: true, value: server.label ?? "" }]}
        />
        <Form
          call="server.tag_set"
          params={{ subid }}
          fields={[{ name: "tag", mayBeEmpty: true, value: server.tag ?? "" }]}
        />
      </Section>
      <Section title={t("vultr.end")}>
        <p>{t("vultr.endHow")}</p>
        <div>
          <Act call="server.destroy" params={{ subid }} onAnswer={() => go("v", name, "servers")} />
        </div>
      </Section>
    </>
  );
}

/** A password or similar, which is shown on request. */
function Hidden({ name, value }: { name: string; value: string }) {
  const [isShown, setShown] = useState(false);
  if (isShown) return <Copy text={value} />;
  return (
    <Button quiet onClick={() => setShown(true)} about={name}>
      {t("vultr.reveal")}
    </Button>
  );
}
