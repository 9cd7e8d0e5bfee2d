/** How moments, days, sizes and counts are written in the language of the page. */
import { now as milliseconds } from "../../store/index.ts";
import { lang } from "../../text/index.ts";

/** A dash where the service does not say it. */
const known = (write: (value: number) => string) => (value: number | null | undefined) =>
  typeof value === "number" ? write(value) : "–";

/** The time where the machines are, Unix seconds. */
export const now = (): number => Math.floor(milliseconds() / 1000);
export const moment = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000),
);
export const day = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { day: "numeric", month: "short" }).format(seconds * 1000),
);
export const count = known((value) => new Intl.NumberFormat(lang()).format(value));
/** KiwiVM and CVM count 1,024 bytes to the KB (docs/wire-facts.md, K18). */
export const bytes = known((value) => {
  const size = value > 0 ? Math.min(4, Math.floor(Math.log2(value) / 10)) : 0;
  const number = new Intl.NumberFormat(lang(), { maximumSignificantDigits: 3 });
  return `${number.format(value / 1024 ** size)} ${["B", "KiB", "MiB", "GiB", "TiB"][size]}`;
});
export const duration = known((seconds) => {
  const days = Math.round(seconds / 86_400);
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(lang(), { style: "unit", unit, unitDisplay: "narrow" }).format(value);
  return days > 0 ? format(days, "day") : format(Math.max(0, Math.round(seconds / 3_600)), "hour");
});
