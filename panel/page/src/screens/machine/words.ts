/** The time of a machine, and durations. */
import { now as milliseconds } from "../../store/index.ts";
import { lang } from "../../text/index.ts";

/** Returns the time of the machines, in Unix seconds. */
export const now = (): number => Math.floor(milliseconds() / 1000);

/** Formats days, or hours below one and a half days; a dash if the service does not report them. */
export function duration(seconds: number | null | undefined): string {
  if (typeof seconds !== "number") return "–";
  const hours = Math.max(0, Math.round(seconds / 3_600));
  const [value, unit] = hours < 36 ? [hours, "hour"] : [Math.round(hours / 24), "day"];
  return new Intl.NumberFormat(lang(), { style: "unit", unit, unitDisplay: "long" }).format(value);
}
