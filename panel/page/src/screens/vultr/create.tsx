/** Guides through the creation of a server: location, plan, system, and the rest. */
import { useState } from "preact/hooks";
import { Control } from "../../form/index.ts";
import { go } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { type Column, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { type Options, useFirewalls, useIsos, useRegions, useSnapshots } from "./choices.ts";
import { type Ask, Form, fieldOf, listed, Section, useRead } from "./kit.ts";
import { gigabytes, money } from "./units.ts";

type Plan = Answer<"plans.list">[string];
type System = Answer<"os.list">[string];

/** Pseudo-systems of the service's document, which does not explain how to install from a backup. */
const ISO = 159;
const SNAPSHOT = 164;
const BACKUP = 180;
const APPLICATION = 186;

export function Create() {
  const [dcid, setRegion] = useState("");
  const [plan, setPlan] = useState<Plan>();
  const [osid, setSystem] = useState("");
  const regions = useRegions();
  const system = useRead("os.list").data?.[osid];
  const choose = (region: string) => {
    setRegion(region);
    setPlan(undefined);
  };
  return (
    <>
      <Section title={`1. ${t("vultr.f.dcid")}`} read="regions.list">
        <Control field={fieldOf({ name: "dcid", options: regions })} value={dcid} onInput={choose} />
      </Section>
      {dcid !== "" && <Plans dcid={Number(dcid)} chosen={plan} onChoose={setPlan} key={dcid} />}
      {plan !== undefined && (
        <Section title={`3. ${t("vultr.f.osid")}`} read="os.list">
          {(systems) => (
            <Control field={fieldOf({ name: "osid", options: systemsOf(systems) })} value={osid} onInput={setSystem} />
          )}
        </Section>
      )}
      {plan !== undefined && system !== undefined && (
        <Rest dcid={Number(dcid)} plan={plan} system={system} key={osid} />
      )}
    </>
  );
}

/** The systems, each with its price in addition to the plan. */
const systemsOf = (systems: Answer<"os.list">): Options =>
  listed(systems)
    .filter(({ osid }) => osid !== BACKUP)
    .map(({ osid, name, surcharge }) => [
      String(osid),
      [name, Number(surcharge) > 0 && `+ ${money(surcharge)}`].filter(Boolean).join(" · "),
    ]);

interface PlansProps {
  dcid: number;
  chosen: Plan | undefined;
  onChoose(plan: Plan): void;
}

/** The plans that are available at a location. */
function Plans({ dcid, chosen, onChoose }: PlansProps) {
  const plans = useRead("plans.list").data;
  const columns: Column<Plan>[] = [
    {
      title: t("vultr.f.vpsplanid"),
      value: ({ name }) => name ?? "",
      show: (plan) => (
        <label class="row">
          <input
            type="radio"
            name="plan"
            checked={plan.vpsplanid === chosen?.vpsplanid}
            onChange={() => onChoose(plan)}
          />
          {plan.name}
        </label>
      ),
    },
    { title: t("vultr.processors"), number: true, value: ({ vcpu_count: count }) => count ?? undefined },
    {
      title: t("vultr.memory"),
      number: true,
      value: ({ ram }) => ram ?? undefined,
      show: ({ ram }) => ram != null && `${ram} MB`,
    },
    {
      title: t("vultr.disk"),
      number: true,
      value: ({ disk }) => disk ?? undefined,
      show: ({ disk }) => gigabytes(disk),
    },
    {
      title: t("vultr.traffic"),
      number: true,
      value: ({ bandwidth_gb: traffic }) => traffic ?? undefined,
      show: ({ bandwidth_gb: traffic }) => gigabytes(traffic),
    },
    {
      title: t("vultr.perMonth"),
      number: true,
      value: ({ price_per_month: price }) => (price ? Number(price) : undefined),
      show: ({ price_per_month: price }) => money(price),
    },
  ];
  return (
    <Section title={`2. ${t("vultr.f.vpsplanid")}`} read="regions.availability" params={{ dcid }}>
      {(ids) => (
        <Table
          rows={listed(plans).filter(({ vpsplanid }) => ids.includes(vpsplanid))}
          columns={columns}
          id={({ vpsplanid }) => String(vpsplanid)}
          empty={t("vultr.noPlans")}
          label={t("vultr.f.vpsplanid")}
        />
      )}
    </Section>
  );
}

/** The source of the installation, for a pseudo-system. */
function useSource(osid: number): Ask[] {
  const snapshots = useSnapshots(osid === SNAPSHOT);
  const isos = useIsos(osid === ISO);
  const apps = listed(useRead("app.list", undefined, osid === APPLICATION).data);
  if (osid === SNAPSHOT) return [{ name: "snapshotid", required: true, options: snapshots }];
  if (osid === ISO) return [{ name: "isoid", options: isos }, { name: "ipxe_chain_url" }];
  if (osid !== APPLICATION) return [];
  const options = apps.map((app) => [String(app.appid), app.deploy_name ?? app.name ?? ""] as const);
  return [{ name: "appid", kind: "number", required: true, options }];
}

interface RestProps {
  dcid: number;
  plan: Plan;
  system: System;
}

function Rest({ dcid, plan, system }: RestProps) {
  const { name } = useAccount();
  const region = useRead("regions.list").data?.[dcid];
  const source = useSource(system.osid);
  const keys = listed(useRead("sshkey.list").data).map(({ sshkeyid, name }) => [sshkeyid, name ?? sshkeyid] as const);
  const scripts = listed(useRead("startupscript.list").data);
  const firewalls = useFirewalls();
  const truth = (field: Ask["name"]): Ask => ({ name: field, kind: "truth" });
  const fields: Ask[] = [
    ...source,
    { name: "label" },
    { name: "hostname" },
    { name: "tag" },
    ...(keys.length > 0 ? [{ name: "sshkeyid", kind: "several", options: keys } as const] : []),
    { name: "scriptid", kind: "number", options: scripts.map((one) => [String(one.scriptid), one.name ?? ""]) },
    { name: "firewallgroupid", options: firewalls },
    { name: "reserved_ip_v4" },
    { name: "userdata", kind: "bytes" },
    truth("enable_ipv6"),
    truth("enable_private_network"),
    truth("auto_backups"),
    ...(region?.ddos_protection === true ? [truth("ddos_protection")] : []),
    truth("notify_activate"),
  ];
  const price = [money(plan.price_per_month), Number(system.surcharge) > 0 && money(system.surcharge)];
  return (
    <Section title={`4. ${t("vultr.area.create")}`}>
      <p>
        {t("vultr.price", {
          plan: plan.name ?? plan.vpsplanid,
          place: region?.name ?? dcid,
          system: system.name ?? system.osid,
          price: price.filter(Boolean).join(" + "),
        })}
      </p>
      <Form
        call="server.create"
        params={{ dcid, vpsplanid: plan.vpsplanid, osid: system.osid }}
        fields={fields}
        onAnswer={({ subid }) => go("v", name, "servers", String(subid))}
      />
    </Section>
  );
}
