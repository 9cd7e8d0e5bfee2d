/**
 * The texts of the page, by key, in the selected language. English is always loaded; others are loaded on request. A component
 * that calls `t` is rendered again when the language changes.
 */
import { signal } from "@preact/signals";
import { en } from "./en.ts";

export type Key = keyof typeof en;
export type Texts = Readonly<Record<Key, string>>;
export type Lang = "en" | "zh";

const current = signal<{ lang: Lang; texts: Texts }>({ lang: "en", texts: en });

/** The language of texts, numbers and dates. */
export const lang = (): Lang => current.value.lang;

/** Changes the language. */
export async function setLang(lang: Lang): Promise<void> {
  const texts = lang === "zh" ? (await import("./zh.ts")).zh : en;
  current.value = { lang, texts };
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
}

/** Returns the browser's preferred language among the available ones. */
export const preferredLang = (): Lang => (/^zh\b/i.test(navigator.language) ? "zh" : "en");

/** Returns the text of a key, with `{name}` replaced by the value in `params`. */
export function t(key: Key, params: Readonly<Record<string, string | number>> = {}): string {
  return current.value.texts[key].replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
