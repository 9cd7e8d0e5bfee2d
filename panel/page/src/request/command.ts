/** A call as the command `vpswire`. Secrets are asked for, or read from standard input. */
import { shell } from "./literals.ts";
import { kebab, pathOf } from "./names.ts";
import type { Account, Call, Param, Printed } from "./service.ts";
import { type Argument, Flags, textOf, type Value } from "./values.ts";

/** Whether the command reads `@FILE` for a parameter. */
const takesFiles = ({ name, kind, secret }: Param) =>
  secret || kind === "bytes" || kind === "lines" || name.includes("ssh_key");

/** A value as a word of the shell. */
function word(param: Param, value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value instanceof Flags) return shell(value.entries.map(([id, truth]) => `${id}=${truth ? "yes" : "no"}`).join());
  const text = value instanceof Uint8Array ? textOf(value) : undefined;
  // A shell has no word for bytes that are not text, nor for a NUL.
  if (value instanceof Uint8Array && (text === undefined || text.includes("\0"))) {
    const bytes = Array.from(value, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
    return `@<(printf '${bytes}')`;
  }
  const whole = text ?? (Array.isArray(value) ? value.join(param.kind === "lines" ? "\n" : ",") : String(value));
  return shell(whole.startsWith("@") && takesFiles(param) ? `@${whole}` : whole);
}

function option({ param, value }: Argument): string {
  const name = `--${kebab(param.name)}`;
  if (value === undefined) return `${name} "$${param.name.toUpperCase()}"`;
  if (param.secret) return `${name} @-`;
  const given = word(param, value);
  // A value that looks like an option must be part of the option's word.
  return `${name}${/^[$']*-/.test(given) ? "=" : " "}${given}`;
}

/** The call as the command. */
export function command(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const inPath = ({ param }: Argument) => param.wires.some((wire) => call.path.includes(`{${wire}}`));
  const places = given.filter(inPath).map(({ param, value }) => {
    return value === undefined ? `"$${param.name.toUpperCase()}"` : word(param, value);
  });
  const head = ["vpswire", service.api, ...pathOf(call, kebab), ...places, "--account", shell(account.name)].join(" ");
  const options = given.filter((argument) => !inPath(argument)).map(option);
  return [head, ...options].join(options.length > 2 ? " \\\n  " : " ");
}
