/** The system of a machine: its host name, root password, ISO image, and the SSH keys of its next installation. */
import { t } from "../../text/index.ts";
import { Secret } from "../../ui/index.ts";
import { Guided } from "./guided.tsx";
import { Act, Form, Section } from "./kit.ts";

export function System() {
  return (
    <>
      <Section title={t("machine.system")} read="getLiveServiceInfo">
        {(info) => (
          <>
            <Form
              call="setHostname"
              fields={[
                { name: "new_hostname", label: t("machine.hostname"), value: info.hostname ?? "", required: true },
              ]}
            />
            <Act
              call="resetRootPassword"
              hint={t("machine.password.effect")}
              result={({ password }) => <Secret name={t("machine.password")} value={password} />}
            />
          </>
        )}
      </Section>
      <Section title={t("machine.iso")} read="getLiveServiceInfo">
        {(info) => (
          <>
            <p>{t("machine.iso.effect")}</p>
            {info.iso1 ? (
              <p>
                {info.iso1} <Act call="iso.unmount" />
              </p>
            ) : (
              <Form
                call="iso.mount"
                fields={[
                  { name: "iso", label: t("machine.iso.image"), options: info.available_isos ?? [], required: true },
                ]}
              />
            )}
          </>
        )}
      </Section>
      <Keys />
    </>
  );
}

function Keys() {
  return (
    <Section title={t("machine.keys")} read="getSshKeys">
      {(keys) => (
        <>
          <p>{t("machine.keys.effect")}</p>
          <ul class="machine-list">
            {(keys.shortened_ssh_keys_preferred ?? keys.ssh_keys_preferred ?? []).map((key) => (
              <li key={key}>
                <code>{key}</code>
              </li>
            ))}
          </ul>
          <Form
            call="updateSshKeys"
            fields={[
              {
                name: "ssh_keys",
                label: t("machine.keys.own"),
                kind: "lines",
                mayBeEmpty: true,
                value: (keys.ssh_keys_veid ?? []).join("\n"),
              },
            ]}
          />
          <Guided
            job="deployKeys"
            fields={[{ name: "ssh_keys", label: t("machine.keys.more"), kind: "lines", required: true }]}
          />
        </>
      )}
    </Section>
  );
}
