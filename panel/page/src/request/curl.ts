/**
 * A call as curl, byte for byte the same as the package's request. Keys come from the environment through standard input,
 * because other users can see the arguments of a process.
 */
import { shell } from "./literals.ts";
import type { Account, Call, Part, Printed } from "./service.ts";
import type { Argument } from "./values.ts";
import { type Pair, pairsOf, percent } from "./wire.ts";

/** The option that sends a pair. */
function option({ wire, text }: Pair): string {
  if (text === undefined) return `--data-urlencode "${wire}=$${variable(wire)}"`;
  if (percent(text) === text) return `-d ${shell(`${wire}=${text}`)}`;
  // curl escapes a star, and a shell has no NUL.
  if (text.includes("*") || text.includes("\0")) return `-d ${shell(`${wire}=${percent(text)}`)}`;
  return `--data-urlencode ${shell(`${wire}=${text}`)}`;
}

const variable = (name: string) => name.replace(/\W/g, "").toUpperCase();

/** Returns the command whose output curl reads keys from, and the options for this; nothing if there is no key. */
function keys(parts: readonly Part[]): { given: string; options: string[] } | undefined {
  const secret = parts.filter((part) => part.secret);
  if (secret.length === 0) return undefined;
  const variables = secret.map((part) => `"$${part.variable}"`).join(" ");
  const headers = secret.flatMap((part) => part.header ?? []);
  if (headers.length === 0) return { given: `printf %s ${variables}`, options: [] };
  const lines = headers.map((header) => `${header}: %s`).join("\\n");
  return { given: `printf '${lines}' ${variables}`, options: ["-H @-"] };
}

/** Returns the URL, with the parameters in its path. */
function urlOf(service: Printed, call: Call, account: Account, pairs: readonly Pair[]): string {
  const base = service.account.find((part) => part.usual !== undefined);
  const place = account.baseUrl || base?.usual;
  const path = call.path.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const text = pairs.find((pair) => pair.wire === name)?.text;
    return text === undefined ? hole : percent(text);
  });
  return place ? shell(place.replace(/\/$/, "") + path) : `"$${base?.variable}"${shell(path)}`;
}

/** The call as curl. */
export function curl(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const parts = call.needsKey ? service.account.filter((part) => part.usual === undefined) : [];
  const pairs = pairsOf(service, given);
  const params = pairs.filter((pair) => !call.path.includes(`{${pair.wire}}`)).map(option);
  const own = parts.flatMap((part) => {
    if (!part.param) return [];
    if (part.secret) return [`--data-urlencode ${part.param}@-`];
    return [account.veid ? `-d ${part.param}=${shell(account.veid)}` : `-d "${part.param}=$${part.variable}"`];
  });
  const data = [...own, ...params];
  if (call.method === "POST" && data.length === 0) data.push("-d ''");
  const key = keys(parts);
  const query = call.method === "GET" && data.length > 0 ? ["-G"] : [];
  const head = ["curl -sS", ...query, ...(key?.options ?? []), urlOf(service, call, account, pairs)].join(" ");
  const lines = [...(key ? [`${key.given} |`] : []), head];
  const indent = key ? ["", "  "] : [""];
  const begun = lines.map((line, at) => (indent[at] ?? "") + line).join("\n");
  return [begun, ...data.map((line) => `${key ? "    " : "  "}${line}`)].join(" \\\n");
}
