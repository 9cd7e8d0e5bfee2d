/** Replaces a machine: another installation, another location, a copy of another server. */
import type { kiwivm } from "vpswire";
import type { Option } from "../../form/index.ts";
import { t } from "../../text/index.ts";
import { Guided } from "./guided.tsx";
import { Form, Section, useRead } from "./kit.ts";

export function Install() {
  const live = useRead("getLiveServiceInfo");
  return (
    <>
      <Section title={t("machine.reinstall")} read="getAvailableOs">
        {({ templates, installed }) => (
          <Guided
            job="reinstall"
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
      <Section title={t("machine.migrate")} read="migrate.getLocations">
        {(all) => (
          <Guided
            job="migrate"
            fields={[
              { name: "location", label: t("machine.migrate.where"), options: optionsOf(all), required: true },
              { name: "keep_ptr", label: t("machine.migrate.ptr"), kind: "truth", value: "yes" },
            ]}
          />
        )}
      </Section>
      {live.data?.vm_type === "ovz" && <Clone />}
    </>
  );
}

/** The locations, each with the multiplier of its transfer. */
function optionsOf({ locations, descriptions, data_transfer_multipliers: times }: kiwivm.Locations): Option[] {
  return locations.map((id) => {
    const factor = times?.[id];
    const name = [descriptions?.[id] ?? id, factor == null ? undefined : t("machine.migrate.times", { factor })];
    return [id, name.filter(Boolean).join(" · ")];
  });
}

/** Only containers of OpenVZ can be replaced by a copy. */
const Clone = () => (
  <Section title={t("machine.clone")}>
    <p>{t("machine.clone.hint")}</p>
    <Form
      call="cloneFromExternalServer"
      fields={[
        { name: "external_server_ip", label: t("machine.clone.address"), required: true },
        { name: "external_server_ssh_port", label: t("machine.sshPort"), kind: "number", value: "22", required: true },
        { name: "external_server_root_password", label: t("machine.password"), kind: "password", required: true },
      ]}
    />
  </Section>
);
