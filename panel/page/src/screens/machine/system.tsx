/** The system of a machine: its host name, root password, ISO image, and the SSH keys of its next installation. */
import { t } from "../../text/index.ts";
import { Secret } from "../../ui/index.ts";
import { Act, Ask } from "./do.tsx";
import { Guided } from "./guided.tsx";
import { type Machine, Section, useRead } from "./kit.tsx";

export function System({ m }: { m: Machine }) {
  const live = useRead(m, "getLiveServiceInfo");
  const after = ["getLiveServiceInfo"] as const;
  return (
    <>
      <Section m={m} title={t("machine.system")} read="getLiveServiceInfo" loaded={live}>
        {(info) => (
          <>
            <Ask
              m={m}
              call="setHostname"
              fields={[
                { name: "new_hostname", label: t("machine.hostname"), value: info.hostname ?? "", required: true },
              ]}
              label={t("machine.hostname.set")}
              after={after}
            />
            <Act
              m={m}
              call="resetRootPassword"
              label={t("machine.password.reset")}
              hint={t("machine.password.effect")}
              result={({ password }) => <Secret name={t("machine.password")} value={password} />}
            />
          </>
        )}
      </Section>
      <Section m={m} title={t("machine.iso")} read="getLiveServiceInfo" loaded={live}>
        {(info) => (
          <>
            <p>{t("machine.iso.effect")}</p>
            {info.iso1 ? (
              <p>
                {info.iso1} <Act m={m} call="iso.unmount" label={t("machine.iso.unmount")} after={after} />
              </p>
            ) : (
              <Ask
                m={m}
                call="iso.mount"
                fields={[
                  { name: "iso", label: t("machine.iso.image"), options: info.available_isos ?? [], required: true },
                ]}
                label={t("machine.iso.mount")}
                after={after}
              />
            )}
          </>
        )}
      </Section>
      <Keys m={m} />
    </>
  );
}

function Keys({ m }: { m: Machine }) {
  const loaded = useRead(m, "getSshKeys");
  return (
    <Section m={m} title={t("machine.keys")} read="getSshKeys" loaded={loaded}>
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
          <Ask
            m={m}
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
            label={t("machine.keys.set")}
            after={["getSshKeys"]}
          />
          <Guided
            m={m}
            job="deployKeys"
            effect="sets"
            label={t("machine.keys.add")}
            hint={t("machine.keys.hint")}
            fields={[{ name: "ssh_keys", label: t("machine.keys.more"), kind: "lines", required: true }]}
          />
        </>
      )}
    </Section>
  );
}
