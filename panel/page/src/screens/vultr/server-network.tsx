/** The networks of a server: its firewall, private networks, traffic and neighbours. */
import { t } from "../../text/index.ts";
import { Badge, Table } from "../../ui/index.ts";
import type { Answer } from "./calls.ts";
import { useFirewalls, useServers } from "./choices.ts";
import { Act, Form, listed, Section } from "./kit.ts";
import type { ServerProps } from "./server.tsx";
import { bytes } from "./units.ts";

type Network = Answer<"server.private_networks">[string];

export function Network({ server }: ServerProps) {
  const { subid } = server;
  const firewalls = useFirewalls();
  const servers = useServers();
  return (
    <>
      <Section title={t("vultr.area.firewall")} read="firewall.group_list">
        <Form
          call="server.firewall_group_set"
          params={{ subid }}
          fields={[
            {
              name: "firewallgroupid",
              required: true,
              value: server.firewallgroupid || "0",
              options: [["0", t("vultr.noFirewall")], ...firewalls],
            },
          ]}
        />
      </Section>
      <Section title={t("vultr.privateNetworks")} read="server.private_networks" params={{ subid }}>
        {(networks) => (
          <>
            <Table<Network>
              rows={listed(networks)}
              label={t("vultr.privateNetworks")}
              id={({ networkid }) => networkid}
              empty={t("vultr.none")}
              columns={[
                { title: t("vultr.network"), value: ({ networkid }) => networkid },
                { title: t("vultr.address"), value: ({ ip_address: ip }) => ip ?? "" },
                { title: "MAC", value: ({ mac_address: mac }) => mac ?? "" },
                {
                  title: t("vultr.do"),
                  show: ({ networkid }) => (
                    <Act call="server.private_network_disable" params={{ subid, networkid }} about={networkid} />
                  ),
                },
              ]}
            />
            <Form call="server.private_network_enable" params={{ subid }} fields={[{ name: "networkid" }]} />
          </>
        )}
      </Section>
      <Section title={t("vultr.traffic")} read="server.bandwidth" params={{ subid }}>
        {({ incoming_bytes: incoming, outgoing_bytes: outgoing }) => (
          <Table
            rows={daysOf(incoming ?? [], outgoing ?? [])}
            label={t("vultr.traffic")}
            id={({ day }) => day}
            empty={t("vultr.none")}
            columns={[
              { title: t("vultr.day"), value: ({ day }) => day },
              { title: t("vultr.in"), number: true, value: ({ into }) => into, show: ({ into }) => bytes(into) },
              { title: t("vultr.out"), number: true, value: ({ out }) => out, show: ({ out }) => bytes(out) },
            ]}
          />
        )}
      </Section>
      <Section title={t("vultr.neighbors")} read="server.neighbors" params={{ subid }}>
        {(ids) => (
          <>
            <p>{t("vultr.neighborsHow")}</p>
            <p class="row">
              {ids.length === 0
                ? t("vultr.none")
                : ids.map((id) => (
                    <Badge tone="quiet" key={id}>
                      {servers.find(([one]) => one === String(id))?.[1] ?? id}
                    </Badge>
                  ))}
            </p>
          </>
        )}
      </Section>
    </>
  );
}

type Day = readonly [day: string, bytes: number];

/** Both directions by day, the newest first. */
function daysOf(incoming: readonly Day[], outgoing: readonly Day[]) {
  const out = new Map(outgoing);
  return incoming.map(([day, into]) => ({ day, into, out: out.get(day) ?? 0 })).reverse();
}
