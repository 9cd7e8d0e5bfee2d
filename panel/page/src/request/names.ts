/** Names of the table in the letters of each language. */
import { kept } from "./printed/kept.ts";
import type { Call } from "./service.ts";

/** `basic_shell` is `basicShell`. */
export const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** `basic_shell` is `BasicShell`. */
export const pascal = (name: string): string => camel(`_${name}`);

/** `basic_shell` is `basic-shell`. */
export const kebab = (name: string): string => name.replaceAll("_", "-");

/** A name as Python or C take it: one that they keep for themselves has an underscore. */
export const safe = (name: string, language: "python" | "c"): string =>
  kept[language].includes(name) ? `${name}_` : name;

/** A name as Rust takes it. */
export const raw = (name: string): string => (kept.rust.includes(name) ? `r#${name}` : name);

/** The parts of a call's name, as a language writes each. */
export const pathOf = (call: Call, write: (name: string) => string): string[] =>
  [call.group, call.name].filter(Boolean).map(write);
