/** The network of a machine: reverse DNS names, IPv6 subnets and private addresses. */
import { t } from "../../text/index.ts";
import { Copy } from "../../ui/index.ts";
import { Act, Ask } from "./do.tsx";
import { type Address, addressesOf, type Info } from "./facts.ts";
import { type Machine, Section, useRead } from "./kit.tsx";

const AFTER = ["getLiveServiceInfo"] as const;

export function Network({ m }: { m: Machine }) {
  const live = useRead(m, "getLiveServiceInfo");
  return (
    <>
      <Section m={m} title={t("machine.rdns")} read="getLiveServiceInfo" loaded={live}>
        {(info) => <ReverseNames m={m} info={info} />}
      </Section>
      <Section m={m} title="IPv6" read="getLiveServiceInfo" loaded={live}>
        {(info) => <Subnets m={m} info={info} />}
      </Section>
      <Private m={m} info={live.data} />
    </>
  );
}

const listed = (info: Info, kind: Address["kind"]) => addressesOf(info).filter((one) => one.kind === kind);

function ReverseNames({ m, info }: { m: Machine; info: Info }) {
  if (info.rdns_api_available === false) return <p>{t("machine.rdns.none")}</p>;
  return (
    <>
      {/* The service names single addresses; a name within a subnet is set by its address. */}
      {listed(info, "ipv4").map(({ address, name }) => (
        <Ask
          m={m}
          call="setPtr"
          params={{ ip: address }}
          fields={[{ name: "ptr", label: address, value: name ?? "", required: true }]}
          label={t("machine.rdns.set")}
          about={address}
          after={AFTER}
          key={address}
        />
      ))}
      {listed(info, "ipv6").length > 0 && (
        <Ask
          m={m}
          call="setPtr"
          fields={[
            { name: "ip", label: t("machine.rdns.ipv6"), required: true },
            { name: "ptr", label: t("machine.rdns.name"), required: true },
          ]}
          label={t("machine.rdns.set")}
          after={AFTER}
        />
      )}
    </>
  );
}

function Subnets({ m, info }: { m: Machine; info: Info }) {
  const subnets = listed(info, "ipv6");
  const most = info.plan_max_ipv6s ?? 0;
  if (info.location_ipv6_ready === false || most === 0) return <p>{t("machine.ipv6.none")}</p>;
  return (
    <>
      <p>{t("machine.ipv6.count", { count: subnets.length, most })}</p>
      <ul class="machine-list">
        {subnets.map(({ address }) => (
          <li key={address}>
            <Copy text={address} />{" "}
            <Act
              m={m}
              call="ipv6.delete"
              params={{ ip: address }}
              label={t("machine.release")}
              about={address}
              after={AFTER}
            />
          </li>
        ))}
      </ul>
      {subnets.length < most && (
        <Ask
          m={m}
          call="ipv6.add"
          fields={[{ name: "ip", label: t("machine.ipv6.older") }]}
          label={t("machine.ipv6.add")}
          after={AFTER}
          result={({ assigned_subnet: subnet, ip }) => <Copy text={subnet ?? ip ?? ""} />}
        />
      )}
    </>
  );
}

function Private({ m, info }: { m: Machine; info: Info | undefined }) {
  const isThere = info?.plan_private_network_available !== false && info?.location_private_network_available !== false;
  const free = useRead(m, "privateIp.getAvailableIps", undefined, info !== undefined && isThere);
  if (info === undefined) return null;
  if (!isThere)
    return (
      <section>
        <h2>{t("machine.private")}</h2>
        <p>{t("machine.private.none")}</p>
      </section>
    );
  return (
    <Section m={m} title={t("machine.private")} read="privateIp.getAvailableIps" loaded={free}>
      {({ available_ips: addresses }) => (
        <>
          <ul class="machine-list">
            {listed(info, "private").map(({ address }) => (
              <li key={address}>
                <Copy text={address} />{" "}
                <Act
                  m={m}
                  call="privateIp.delete"
                  params={{ ip: address }}
                  label={t("machine.release")}
                  about={address}
                  after={[...AFTER, "privateIp.getAvailableIps"]}
                />
              </li>
            ))}
          </ul>
          <Ask
            m={m}
            call="privateIp.assign"
            fields={[
              {
                name: "ip",
                label: t("machine.private.which"),
                options: ["", ...addresses],
                names: { "": t("machine.private.any") },
              },
            ]}
            label={t("machine.private.assign")}
            after={[...AFTER, "privateIp.getAvailableIps"]}
            result={({ assigned_ips: assigned }) => assigned.map((address) => <Copy text={address} key={address} />)}
          />
        </>
      )}
    </Section>
  );
}
