/** The head of a machine: its state, type, location, addresses and power. */
import { t } from "../../text/index.ts";
import { Badge, Copy, Facts } from "../../ui/index.ts";
import { addressesOf, type Info, loadOf, stateOf } from "./facts.ts";
import { Act, Section } from "./kit.ts";

const TONES = { running: "good", stopped: "quiet", starting: "busy", suspended: "bad", unknown: "quiet" } as const;

export function Head() {
  return (
    <Section title={t("machine.head")} read="getLiveServiceInfo">
      {(info) => <Whole info={info} />}
    </Section>
  );
}

function Whole({ info }: { info: Info }) {
  const state = stateOf(info);
  const place = [info.node_location, info.node_datacenter, info.node_location_id].filter(Boolean).join(" · ");
  return (
    <>
      <p class="row">
        <Badge tone={TONES[state]}>{t(`machine.state.${state}`)}</Badge>
        {info.is_cpu_throttled === true && <Badge tone="warn">{t("machine.cpuThrottled")}</Badge>}
        {info.is_disk_throttled === true && <Badge tone="warn">{t("machine.diskThrottled")}</Badge>}
      </p>
      <Facts
        of={[
          [t("machine.hostname"), info.hostname],
          [t("machine.os"), info.os],
          [t("machine.plan"), info.plan],
          [t("machine.place"), place],
          [t("machine.node"), info.node_alias],
          [t("machine.kind"), info.vm_type],
          [t("machine.load"), loadOf(info)],
          [t("machine.sshPort"), info.ssh_port],
          [t("machine.mac"), info.ve_mac1],
          [t("machine.email"), info.email],
        ]}
      />
      <ul class="machine-list">
        {addressesOf(info).map(({ address, kind, name }) => (
          <li key={address}>
            <Copy text={address} /> <small>{[t(`machine.address.${kind}`), name].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
      <div class="row">
        {(["start", "restart", "stop", "kill"] as const).map((name) => (
          <Act call={name} hint={t(`machine.power.${name}.effect`)} key={name} />
        ))}
      </div>
    </>
  );
}
