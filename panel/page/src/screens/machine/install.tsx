/** What replaces a machine: another installation, another location, a copy of another server. */
import type { kiwivm } from "vpswire";
import { t } from "../../text/index.ts";
import { Ask } from "./do.tsx";
import { Guided } from "./guided.tsx";
import { type Machine, Section, useRead } from "./kit.tsx";

export function Install({ m }: { m: Machine }) {
  const systems = useRead(m, "getAvailableOs");
  const places = useRead(m, "migrate.getLocations");
  const live = useRead(m, "getLiveServiceInfo");
  return (
    <>
      <Section m={m} title={t("machine.reinstall")} read="getAvailableOs" loaded={systems}>
        {({ templates, installed }) => (
          <Guided
            m={m}
            job="reinstall"
            effect="destroys"
            label={t("machine.reinstall.title")}
            hint={t("machine.reinstall.hint")}
            fields={[
              {
                name: "os",
                label: t("machine.os"),
                options: templates,
                value: installed ?? templates[0] ?? "",
                required: true,
              },
              { name: "ssh_keys", label: t("machine.reinstall.keys"), kind: "lines" },
            ]}
          />
        )}
      </Section>
      <Section m={m} title={t("machine.migrate")} read="migrate.getLocations" loaded={places}>
        {(all) => (
          <Guided
            m={m}
            job="migrate"
            effect="destroys"
            label={t("machine.migrate.title")}
            hint={t("machine.migrate.hint")}
            fields={[
              {
                name: "location",
                label: t("machine.migrate.where"),
                options: all.locations,
                names: namesOf(all),
                required: true,
              },
              { name: "keep_ptr", label: t("machine.migrate.ptr"), kind: "check", value: "yes" },
            ]}
          />
        )}
      </Section>
      {live.data?.vm_type === "ovz" && <Clone m={m} />}
    </>
  );
}

/** Each location with what its transfer is multiplied by. */
function namesOf({
  locations,
  descriptions,
  data_transfer_multipliers: times,
}: kiwivm.Locations): Record<string, string> {
  const name = (id: string) => {
    const factor = times?.[id];
    return [descriptions?.[id] ?? id, factor == null ? undefined : t("machine.migrate.times", { factor })]
      .filter(Boolean)
      .join(" · ");
  };
  return Object.fromEntries(locations.map((id) => [id, name(id)]));
}

/** Only containers of OpenVZ can be replaced by a copy. */
const Clone = ({ m }: { m: Machine }) => (
  <Section m={m} title={t("machine.clone")}>
    <p>{t("machine.clone.hint")}</p>
    <Ask
      m={m}
      call="cloneFromExternalServer"
      fields={[
        { name: "external_server_ip", label: t("machine.clone.address"), required: true },
        { name: "external_server_ssh_port", label: t("machine.sshPort"), kind: "number", value: "22", required: true },
        { name: "external_server_root_password", label: t("machine.password"), kind: "password", required: true },
      ]}
      label={t("machine.clone.do")}
      after={["getLiveServiceInfo"]}
    />
  </Section>
);
