/** The network of a machine: reverse DNS names, IPv6 subnets and private addresses. */
import { t } from "../../text/index.ts";
import { Copy } from "../../ui/index.ts";
import { type Address, addressesOf, type Info } from "./facts.ts";
import { Act, Form, Section, useRead } from "./kit.ts";

export function Network() {
  const live = useRead("getLiveServiceInfo");
  return (
    <>
      <Section title={t("machine.rdns")} read="getLiveServiceInfo">
        {(info) => <ReverseNames info={info} />}
      </Section>
      <Section title="IPv6" read="getLiveServiceInfo">
        {(info) => <Subnets info={info} />}
      </Section>
      <Private info={live.data} />
    </>
  );
}

const listed = (info: Info, kind: Address["kind"]) => addressesOf(info).filter((one) => one.kind === kind);

function ReverseNames({ info }: { info: Info }) {
  if (info.rdns_api_available === false) return <p>{t("machine.rdns.none")}</p>;
  return (
    <>
      {/* The service names single addresses; a name within a subnet is set by its address. */}
      {listed(info, "ipv4").map(({ address, name }) => (
        <Form
          call="setPtr"
          params={{ ip: address }}
          fields={[{ name: "ptr", label: address, value: name ?? "", required: true }]}
          about={address}
          key={address}
        />
      ))}
      {listed(info, "ipv6").length > 0 && (
        <Form
          call="setPtr"
          fields={[
            { name: "ip", label: t("machine.rdns.ipv6"), required: true },
            { name: "ptr", label: t("machine.rdns.name"), required: true },
          ]}
        />
      )}
    </>
  );
}

function Subnets({ info }: { info: Info }) {
  const subnets = listed(info, "ipv6");
  const most = info.plan_max_ipv6s ?? 0;
  if (info.location_ipv6_ready === false || most === 0) return <p>{t("machine.ipv6.none")}</p>;
  return (
    <>
      <p>{t("machine.ipv6.count", { count: subnets.length, most })}</p>
      <ul class="machine-list">
        {subnets.map(({ address }) => (
          <li key={address}>
            <Copy text={address} /> <Act call="ipv6.delete" params={{ ip: address }} about={address} />
          </li>
        ))}
      </ul>
      {subnets.length < most && (
        <Form
          call="ipv6.add"
          fields={[{ name: "ip", label: t("machine.ipv6.older") }]}
          result={({ assigned_subnet: subnet, ip }) => <Copy text={subnet ?? ip ?? ""} />}
        />
      )}
    </>
  );
}

function Private({ info }: { info: Info | undefined }) {
  const isThere = info?.plan_private_network_available !== false && info?.location_private_network_available !== false;
  if (info === undefined) return null;
  if (!isThere)
    return (
      <section>
        <h2>{t("machine.private")}</h2>
        <p>{t("machine.private.none")}</p>
      </section>
    );
  return (
    <Section title={t("machine.private")} read="privateIp.getAvailableIps">
      {({ available_ips: addresses }) => (
        <>
          <ul class="machine-list">
            {listed(info, "private").map(({ address }) => (
              <li key={address}>
                <Copy text={address} /> <Act call="privateIp.delete" params={{ ip: address }} about={address} />
              </li>
            ))}
          </ul>
          <Form
            call="privateIp.assign"
            fields={[
              {
                name: "ip",
                label: t("machine.private.which"),
                options: [["", t("machine.private.any")], ...addresses],
              },
            ]}
            result={({ assigned_ips: assigned }) => assigned.map((address) => <Copy text={address} key={address} />)}
          />
        </>
      )}
    </Section>
  );
}
