/**
 * The texts of the page, by keys, in the language that is set. English is always there; another one is loaded when it is
 * wanted. A component that calls `t` is rendered again when the language changes.
 */
import { signal } from "@preact/signals";
import { en } from "./en.ts";

export type Key = keyof typeof en;
export type Texts = Readonly<Record<Key, string>>;
export type Lang = "en" | "zh";

const current = signal<{ lang: Lang; texts: Texts }>({ lang: "en", texts: en });

/** The language that texts, numbers and dates are shown in. */
export const lang = (): Lang => current.value.lang;

/** Changes the language. */
export async function setLang(lang: Lang): Promise<void> {
  const texts = lang === "zh" ? (await import("./zh.ts")).zh : en;
  current.value = { lang, texts };
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
}

/** The language that the browser prefers, of those that there are. */
export const preferredLang = (): Lang => (/^zh\b/i.test(navigator.language) ? "zh" : "en");

/** The text of that key, with `{name}` replaced by what `params` has for it. */
export function t(key: Key, params: Readonly<Record<string, string | number>> = {}): string {
  return current.value.texts[key].replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
