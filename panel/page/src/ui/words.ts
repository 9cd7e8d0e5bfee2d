/** Formats sizes, counts, shares and moments in the language of the page. Unknown values are a dash. */
import { lang } from "../text/index.ts";

const known = (write: (value: number) => string) => (value: number | null | undefined) =>
  typeof value === "number" && Number.isFinite(value) ? write(value) : "–";

const scaled = (base: number, units: readonly string[]) =>
  known((value) => {
    const size = value >= base ? Math.min(units.length - 1, Math.floor(Math.log(value) / Math.log(base))) : 0;
    const number = new Intl.NumberFormat(lang(), { maximumSignificantDigits: 3 });
    return `${number.format(value / base ** size)} ${units[size]}`;
  });

/** KiwiVM and CVM count 1,024 bytes to the KiB. */
export const binary = scaled(1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]);
/** Vultr counts 1,000 bytes to the KB. */
export const decimal = scaled(1000, ["B", "KB", "MB", "GB", "TB", "PB"]);
export const count = known((value) => new Intl.NumberFormat(lang()).format(value));
/** Formats a share, 1 for all. A share below a tenth has a decimal digit. */
export const percent = known((value) =>
  new Intl.NumberFormat(lang(), { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 }).format(value),
);
/** Formats a moment of Unix seconds. */
export const moment = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000),
);
/** Formats a day of Unix seconds. */
export const day = known((seconds) =>
  new Intl.DateTimeFormat(lang(), { day: "numeric", month: "short" }).format(seconds * 1000),
);
