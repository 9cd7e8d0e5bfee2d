/** Elapsed time in words. */
import { lang, t } from "../text/index.ts";

/** Formats milliseconds as `3 min. ago`, and less than 5 seconds as just now. */
export function ago(time: number): string {
  const words = new Intl.RelativeTimeFormat(lang(), { numeric: "auto", style: "short" });
  const seconds = Math.max(0, Math.round(time / 1000));
  if (seconds < 5) return t("ui.justNow");
  if (seconds < 60) return words.format(-seconds, "second");
  if (seconds < 3_600) return words.format(-Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return words.format(-Math.floor(seconds / 3_600), "hour");
  return words.format(-Math.floor(seconds / 86_400), "day");
}
