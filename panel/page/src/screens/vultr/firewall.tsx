/** Firewall groups, and the rules of one. */
import { href } from "../../router.ts";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import type { AreaProps } from "./index.tsx";
import { Act, Edit, Form, listed, Section } from "./kit.ts";
import { utc } from "./units.ts";

export function Firewall({ id }: AreaProps) {
  return id === undefined ? <Groups /> : <Group id={id} key={id} />;
}

function Groups() {
  const { name } = useAccount();
  return (
    <Section title={t("vultr.area.firewall")} read="firewall.group_list">
      {(groups) => (
        <>
          <Table<Answer<"firewall.group_list">[string]>
            rows={listed(groups)}
            label={t("vultr.area.firewall")}
            id={({ firewallgroupid: id }) => id}
            empty={t("vultr.none")}
            columns={[
              {
                title: t("vultr.f.description"),
                value: (one) => one.description || one.firewallgroupid,
                show: (one) => (
                  <a href={href("v", name, "firewall", one.firewallgroupid)}>
                    {one.description || one.firewallgroupid}
                  </a>
                ),
              },
              { title: t("vultr.rules"), number: true, value: ({ rule_count: count }) => count ?? undefined },
              { title: t("vultr.servers"), number: true, value: ({ instance_count: count }) => count ?? undefined },
              { title: t("vultr.changed"), value: ({ date_modified: date }) => utc(date) },
              {
                title: t("vultr.do"),
                show: ({ firewallgroupid, description }) => {
                  const about = description || firewallgroupid;
                  return (
                    <span class="row">
                      <Edit
                        call="firewall.group_set_description"
                        params={{ firewallgroupid }}
                        fields={[{ name: "description", mayBeEmpty: true, value: description ?? "" }]}
                        about={about}
                      />
                      <Act call="firewall.group_delete" params={{ firewallgroupid }} about={about} />
                    </span>
                  );
                },
              },
            ]}
          />
          <Form call="firewall.group_create" fields={[{ name: "description" }]} />
        </>
      )}
    </Section>
  );
}

function Group({ id: firewallgroupid }: { id: string }) {
  const { name } = useAccount();
  return (
    <>
      <p>
        <a href={href("v", name, "firewall")}>{t("vultr.area.firewall")}</a> / {firewallgroupid}
      </p>
      {(["v4", "v6"] as const).map((type) => (
        <Section
          title={`IP${type}`}
          read="firewall.rule_list"
          params={{ firewallgroupid, direction: "in", ip_type: type }}
          key={type}
        >
          {(rules) => (
            <>
              <Table<Answer<"firewall.rule_list">[string]>
                rows={listed(rules)}
                label={`IP${type}`}
                id={({ rulenumber }) => String(rulenumber)}
                empty={t("vultr.noRules")}
                columns={[
                  { title: t("vultr.number"), number: true, value: ({ rulenumber }) => rulenumber },
                  { title: t("vultr.rule"), value: ({ action }) => action ?? "" },
                  { title: t("vultr.f.protocol"), value: ({ protocol }) => protocol ?? "" },
                  { title: t("vultr.f.port"), value: ({ port }) => port ?? "" },
                  {
                    title: t("vultr.from"),
                    value: ({ subnet, subnet_size: size }) => `${subnet ?? ""}/${size ?? ""}`,
                    show: ({ subnet, subnet_size: size }) => (
                      <span class="mono">{`${subnet ?? ""}/${size ?? ""}`}</span>
                    ),
                  },
                  {
                    title: t("vultr.do"),
                    show: ({ rulenumber }) => (
                      <Act
                        call="firewall.rule_delete"
                        params={{ firewallgroupid, rulenumber }}
                        about={String(rulenumber)}
                      />
                    ),
                  },
                ]}
              />
              <Form
                call="firewall.rule_create"
                params={{ firewallgroupid, direction: "in", ip_type: type }}
                fields={[
                  { name: "protocol", required: true, value: "tcp", options: ["tcp", "udp", "icmp", "gre"] },
                  { name: "port" },
                  { name: "subnet", required: true, value: type === "v4" ? "0.0.0.0" : "::" },
                  { name: "subnet_size", kind: "number", required: true, value: "0" },
                ]}
              />
            </>
          )}
        </Section>
      ))}
    </>
  );
}
