/** A call as a Python program. */
import { byteText, python as quoted } from "./literals.ts";
import { pathOf, safe } from "./names.ts";
import { environmentOf, laidOut, variableOf } from "./program.ts";
import type { Account, Call, Printed } from "./service.ts";
import { type Argument, Flags, type Value } from "./values.ts";

function literal(value: Value): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return quoted(value);
  if (value instanceof Uint8Array) return byteText(value);
  if (value instanceof Flags) return `{${value.entries.map(([id, is]) => `${quoted(id)}: ${literal(is)}`).join(", ")}}`;
  return `[${value.map(literal).join(", ")}]`;
}

/** The call as a Python program. */
export function python(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const client = variableOf(service);
  const settings = [
    ...(account.veid && service.api === "kiwivm" ? [`veid=${literal(BigInt(account.veid))}`] : []),
    ...(account.baseUrl ? [`base_url=${literal(account.baseUrl)}`] : []),
  ];
  const params = given.map(({ param, value }) => {
    const name = safe(param.name, "python");
    return `${name}=${value === undefined ? name : literal(value)}`;
  });
  const path = [client, ...pathOf(call, (name) => safe(name, "python"))].join(".");
  return [
    `from vpswire import ${service.client}`,
    "",
    ...environmentOf(service, call, account).map((line) => `# ${line}`),
    `${client} = ${service.client}(${settings.join(", ")})`,
    `print(${laidOut(path, params, 7)})`,
    "",
  ].join("\n");
}
