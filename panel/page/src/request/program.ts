/** What the programs of several languages share. */
import type { Account, Call, Printed } from "./service.ts";

/** The longest line; what is longer is laid out. */
const WIDTH = 88;

/** What a client is called in a program. */
export const variableOf = (service: Printed): string => (service.api === "kiwivm" ? "vps" : service.api);

/** What is not in the program, in a sentence; nothing where all of it is. */
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

/** `name(a, b)`, or a line for each where that is too long; `beside` is what else is in the line. */
export function laidOut(name: string, parts: readonly string[], beside: number, indent = ""): string {
  const line = `${name}(${parts.join(", ")})`;
  if (line.length + beside + indent.length <= WIDTH || parts.length === 0) return line;
  return `${name}(\n${parts.map((part) => `${indent}    ${part},\n`).join("")}${indent})`;
}
