/** Settings, which are stored in localStorage. They contain no secret. */
import { effect, signal } from "@preact/signals";
import { type Lang, preferredLang, setLang } from "../text/index.ts";

export interface Settings {
  /** Default: that of the browser. */
  readonly lang?: Lang | undefined;
  readonly theme?: "dark" | "light" | undefined;
  /** Minutes after which visible data is reloaded; 0 for never. */
  readonly refresh: number;
}

const KEY = "vpswire.settings";

/** Reads settings from stored text. Unknown and invalid ones are left out. */
export function readSettings(text: string | null): Settings {
  let kept: Partial<Record<keyof Settings, unknown>> = {};
  try {
    const json: unknown = JSON.parse(text ?? "{}");
    if (typeof json === "object" && json !== null) kept = json;
  } catch {
    // Another program's text.
  }
  const { lang, theme, refresh } = kept;
  return {
    ...(lang === "en" || lang === "zh" ? { lang } : {}),
    ...(theme === "dark" || theme === "light" ? { theme } : {}),
    refresh: typeof refresh === "number" && refresh >= 0 ? refresh : 0,
  };
}

export const settings = signal<Settings>({ refresh: 0 });

export function change(news: Partial<Settings>): void {
  settings.value = { ...settings.value, ...news };
  localStorage.setItem(KEY, JSON.stringify(settings.value));
}

/** Reads the settings, and follows them from now on. */
export async function applySettings(): Promise<void> {
  settings.value = readSettings(localStorage.getItem(KEY));
  await setLang(settings.value.lang ?? preferredLang());
  effect(() => {
    const { lang, theme } = settings.value;
    setLang(lang ?? preferredLang());
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
}
