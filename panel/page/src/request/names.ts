/** Converts names of the table to the case of each language. */
import { kept } from "./printed/kept.ts";
import type { Call } from "./service.ts";

/** `basic_shell` is `basicShell`. */
export const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** `basic_shell` is `BasicShell`. */
export const pascal = (name: string): string => camel(`_${name}`);

/** `basic_shell` is `basic-shell`. */
export const kebab = (name: string): string => name.replaceAll("_", "-");

/** Returns a name for Python or C, with an underscore if it is reserved. */
export const safe = (name: string, language: "python" | "c"): string =>
  kept[language].includes(name) ? `${name}_` : name;

/** Returns a name for Rust. */
export const raw = (name: string): string => (kept.rust.includes(name) ? `r#${name}` : name);

/** Returns the parts of a call's name in the case of a language. */
export const pathOf = (call: Call, write: (name: string) => string): string[] =>
  [call.group, call.name].filter(Boolean).map(write);
