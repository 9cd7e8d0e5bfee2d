/** Shared by the programs of several languages. */
import type { Account, Call, Printed } from "./service.ts";

/** The maximum length of a line; longer code is split. */
const WIDTH = 88;

/** The variable name of a client in a program. */
export const variableOf = (service: Printed): string => (service.api === "kiwivm" ? "vps" : service.api);

/** Returns a sentence about the parts that the program lacks, or nothing if it is complete. */
export function environmentOf(service: Printed, call: Call, account: Account): string[] {
  const missing = service.account.filter((part) => {
    if (part.usual !== undefined) return !part.usual && !account.baseUrl;
    return call.needsKey && (part.secret || !account.veid);
  });
  const names = missing.map((part) => part.variable);
  const last = names.pop();
  if (last === undefined) return [];
  const listed = names.length > 0 ? `${names.join(", ")} and ${last}` : last;
  return [`The account is read from the environment: ${listed}.`];
}

/** Returns `name(a, b)`, or a line for each argument if that is too long; `beside` is the length of the rest of the line. */
export function laidOut(name: string, parts: readonly string[], beside: number, indent = ""): string {
  const line = `${name}(${parts.join(", ")})`;
  if (line.length + beside + indent.length <= WIDTH || parts.length === 0) return line;
  return `${name}(\n${parts.map((part) => `${indent}    ${part},\n`).join("")}${indent})`;
}
