/** A call as a Rust program. */
import { byteText, rust as quoted } from "./literals.ts";
import { pascal, raw } from "./names.ts";
import { laidOut } from "./program.ts";
import type { Account, Call, Param, Part, Printed } from "./service.ts";
import { type Argument, Flags, textOf, type Value } from "./values.ts";

/** Returns the module with the types of a call. The only group of CVM is not a module. */
function moduleOf(service: Printed, call: Call): string {
  return !call.group || service.api === "cvm" ? service.api : `${service.api}::${raw(call.group)}`;
}

/** Returns an option of a choice, by its short name if it is in the call's own module. */
function optionOf(choice: string, text: string, path: string): string {
  const whole = `vpswire::${path.split("::")[0]}::${choice}::${pascal(text)}`;
  return whole.startsWith(`vpswire::${path}::`) ? whole.slice(`vpswire::${path}`.lastIndexOf("::") + 2) : whole;
}

/** Returns a value; `converts` is whether the parameter is an `impl Into` of its type. */
function literal(value: Value, { kind }: Param, path: string, converts: boolean): string {
  const into = (text: string) => (converts ? text : `${text}.into()`);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (value instanceof Flags) {
    const entries = value.entries.map(([id, is]) => `(${quoted(id)}, ${is})`);
    return entries.length > 0 ? `[${entries.join(", ")}].into_iter().collect()` : "Default::default()";
  }
  if (value instanceof Uint8Array) {
    const text = textOf(value);
    return into(text === undefined ? `${byteText(value)}.to_vec()` : quoted(text));
  }
  const choice = kind.includes("::") ? kind.replace("[]", "") : undefined;
  const one = (text: string) => (choice ? optionOf(choice, text, path) : `${quoted(text)}.into()`);
  if (typeof value === "string") return choice ? one(value) : into(quoted(value));
  if (kind === "lines") {
    return value.length > 0 ? `[${value.map(quoted).join(", ")}].into_iter().collect()` : "Default::default()";
  }
  return `vec![${value.map(one).join(", ")}]`;
}

/** Returns the expression of the call. */
function expression(call: Call, given: readonly Argument[], path: string): string {
  const type = `${path.split("::").at(-1)}::${pascal(call.name)}`;
  if (call.params.length === 0) return type;
  const required = given.filter(({ param }) => !param.optional);
  const made = required.map(({ param, value }) => {
    return value === undefined ? raw(param.name) : literal(value, param, path, true);
  });
  const isDefault = call.params.every((param) => param.optional);
  const fields = given.flatMap(({ param, value }) => {
    if (!param.optional || value === undefined) return [];
    return [`        ${raw(param.name)}: Some(${literal(value, param, path, false)}),\n`];
  });
  if (fields.length === 0) return isDefault ? `${type}::default()` : laidOut(`${type}::new`, made, 16, "    ");
  const rest = isDefault ? "Default::default()" : laidOut(`${type}::new`, made, 12, "        ");
  return `${type} {\n${fields.join("")}        ..${rest}\n    }`;
}

/** Returns the expression of the account. */
function accountOf(service: Printed, call: Call, account: Account): string {
  if (service.api === "vultr" && !call.needsKey) return "Account::vultr_public()";
  const variable = (part: Part) => `std::env::var("${part.variable}")?`;
  const parts = service.account
    .filter((part) => !part.usual)
    .map((part) => {
      if (part.param && !part.secret && account.veid) return account.veid;
      if (part.usual === undefined) return variable(part);
      return account.baseUrl ? quoted(account.baseUrl) : `&${variable(part)}`;
    });
  return `${laidOut(`Account::${service.api}`, parts, 20, "    ")}?`;
}

/** The call as a Rust program. */
export function rust(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const path = moduleOf(service, call);
  const elsewhere = account.baseUrl && service.api !== "cvm" ? `.with_base_url(${quoted(account.baseUrl)})?` : "";
  return `use vpswire::{Account, Client, ${path}};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let account = ${accountOf(service, call, account)}${elsewhere};
    let call = ${expression(call, given, path)};
    println!("{:?}", Client::new(account)?.send(&call)?.answer);
    Ok(())
}
`;
}
