/** The machines of a CVM panel: the answers of its five calls. */

import type { cvm } from "vpswire";
import { useAccount } from "../../section/index.ts";
import { t } from "../../text/index.ts";
import { Badge, Facts } from "../../ui/index.ts";
import { binary as bytes, count } from "../../ui/words.ts";
import { Kept } from "../kept/kept.tsx";
import { cvmName, cvmTraffic } from "./facts.ts";
import { cvmParts } from "./kit.ts";
import { Limit } from "./limits.tsx";

const { Act, Section } = cvmParts;

export function CvmScreen() {
  return (
    <>
      <h1>{useAccount().name}</h1>
      <Section title={t("machine.cvm.list")} read="vps.list">
        {({ vpses }) =>
          vpses.length === 0 ? (
            <p>{t("machine.cvm.none")}</p>
          ) : (
            <div class="machine-columns">
              {vpses.map((vps) => (
                <Vps vps={vps} key={vps.id} />
              ))}
            </div>
          )
        }
      </Section>
    </>
  );
}

const TONES: Record<string, "good" | "quiet" | "bad"> = { running: "good", suspended: "bad", terminated: "bad" };

function Vps({ vps }: { vps: cvm.Vps }) {
  const { name: account } = useAccount();
  const { id } = vps;
  const megabytes = (value: number | null | undefined) =>
    typeof value === "number" ? bytes(value * 1024 ** 2) : undefined;
  return (
    <Section title={cvmName(vps)} read="vps.status" params={{ id }} isInner>
      {(status) => (
        <>
          <p>
            <Badge tone={TONES[status.status ?? ""] ?? "quiet"}>{status.status ?? "unknown"}</Badge>
          </p>
          <Facts
            of={[
              ["ID", vps.id],
              [t("machine.node"), vps.node],
              [t("machine.place"), vps.location],
              [t("machine.cvm.cpus"), vps.cpu_count],
              [t("machine.memory"), megabytes(vps.guaranteed_ram)],
              [t("machine.cvm.burst"), megabytes(vps.burstable_ram)],
              [t("machine.disk"), megabytes(vps.disk_space)],
              // Bytes in the document, MB in later code (docs/wire-facts.md, C3): so the number is shown as received.
              [t("machine.cvm.ramUsed"), status.ram_used == null ? undefined : count(status.ram_used)],
              [t("machine.cvm.diskUsed"), status.disk_used == null ? undefined : count(status.disk_used)],
            ]}
          />
          <Kept account={account} id={id} />
          {cvmTraffic({ ...vps, ...used(status) }).map(({ kind, share }) => (
            <Limit label={t(`machine.cvm.traffic.${kind}`)} share={share} text={bytes} key={kind} />
          ))}
          <div class="row">
            {(["start", "restart", "stop"] as const).map((name) => (
              <Act call={`vps.${name}`} params={{ id }} hint={t(`machine.power.${name}.effect`)} key={name} />
            ))}
          </div>
        </>
      )}
    </Section>
  );
}

/** The counters of the status are newer than those of the list. */
function used(status: cvm.VpsStatus): Partial<cvm.Vps> {
  const { traffic_used, traffic_in_used, traffic_out_used } = status;
  return {
    ...(traffic_used == null ? {} : { traffic_used }),
    ...(traffic_in_used == null ? {} : { traffic_in_used }),
    ...(traffic_out_used == null ? {} : { traffic_out_used }),
  };
}
