/** The limits of a machine and their usage: memory, disk, transfer with its forecast, and the points that a service counts. */
import { cycleUntil, daysLeft, forecast } from "../../forecast.ts";
import { t } from "../../text/index.ts";
import { Bar } from "../../ui/index.ts";
import { binary as bytes, count, day } from "../../ui/words.ts";
import { diskOf, type Info, inodesOf, memoryOf, type Share, swapOf, trafficOf } from "./facts.ts";
import { Section } from "./kit.ts";
import { now } from "./words.ts";

export function Limits() {
  return (
    <Section title={t("machine.limits")} read="getLiveServiceInfo">
      {(info) => (
        <>
          <Limit label={t("machine.memory")} share={memoryOf(info)} total={info.plan_ram} text={bytes} />
          <Limit label={t("machine.swap")} share={swapOf(info)} total={info.plan_swap} text={bytes} />
          <Limit label={t("machine.disk")} share={diskOf(info)} total={info.plan_disk} text={bytes} />
          <Limit label={t("machine.inodes")} share={inodesOf(info)} text={count} />
          <Limit label={t("machine.traffic")} share={trafficOf(info)} text={bytes} />
          <Outlook info={info} />
        </>
      )}
    </Section>
  );
}

interface LimitProps {
  label: string;
  share: Share | undefined;
  /** The total, if the usage is unknown. */
  total?: number | null | undefined;
  text(value: number): string;
}

export function Limit({ label, share, total, text }: LimitProps) {
  if (share !== undefined) {
    const said = t("machine.usedOf", { used: text(share.used), total: text(share.total) });
    return <Bar label={label} value={share.used / share.total} text={said} />;
  }
  if (typeof total !== "number" || total <= 0) return null;
  return (
    <p>
      {label}: {t("machine.allOf", { total: text(total) })}
    </p>
  );
}

/** The forecast of the counter at its reset. */
function Outlook({ info }: { info: Info }) {
  const traffic = trafficOf(info);
  const reset = info.data_next_reset;
  if (traffic === undefined || typeof reset !== "number" || reset <= 0) return null;
  const cycle = cycleUntil(reset);
  const expected = forecast({ used: traffic.used, allowed: traffic.total, cycle, now: now() });
  return (
    <p>
      {t("machine.reset", { day: day(reset), days: daysLeft(cycle, now()) })}{" "}
      {expected !== undefined &&
        t("machine.forecast", { bytes: bytes(expected.bytes), share: Math.round((expected.share ?? 0) * 100) })}{" "}
      {expected?.exhausted !== undefined && t("machine.exhausted", { day: day(expected.exhausted) })}
    </p>
  );
}
