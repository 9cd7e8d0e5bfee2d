/** Shows a call with its parameters in each language, with keys masked. The tables are loaded on first use. */
import { c } from "./c.ts";
import { command } from "./command.ts";
import { curl } from "./curl.ts";
import { javascript } from "./javascript.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { type Account, type Api, findCall, type Printed } from "./service.ts";
import { argumentsOf } from "./values.ts";

/** The languages by name, in the order of display. */
export const LANGUAGES = { curl, Python: python, JavaScript: javascript, C: c, Rust: rust, vpswire: command } as const;

/** The name of a language. */
export type Language = keyof typeof LANGUAGES;

/** The table of a service's calls. */
export async function load(api: Api): Promise<Printed> {
  const modules = {
    kiwivm: () => import("./printed/kiwivm.ts"),
    cvm: () => import("./printed/cvm.ts"),
    vultr: () => import("./printed/vultr.ts"),
  };
  return (await modules[api]()).printed;
}

/** Returns a call in a language. `params` are those of the npm package; missing required ones become placeholders. */
export function show(
  language: Language,
  service: Printed,
  call: string,
  params: Readonly<Record<string, unknown>>,
  account: Account,
): string {
  const found = findCall(service, call);
  return LANGUAGES[language](service, found, argumentsOf(found, params), account);
}
