/** A call as a JavaScript module, for Node and Bun. */
import { javascript as quoted } from "./literals.ts";
import { camel, pathOf } from "./names.ts";
import { environmentOf, variableOf } from "./program.ts";
import type { Account, Call, Printed } from "./service.ts";
import { type Argument, Flags, textOf, type Value } from "./values.ts";

const isSafe = (int: bigint) => BigInt.asIntN(54, int) === int && int !== -(2n ** 53n);

function literal(value: Value): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return isSafe(value) ? String(value) : `${value}n`;
  if (typeof value === "string") return quoted(value);
  if (value instanceof Flags) {
    // A name in brackets is taken literally, even `__proto__`.
    const entries = value.entries.map(([id, is]) => `${id === "__proto__" ? `[${quoted(id)}]` : quoted(id)}: ${is}`);
    return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
  }
  if (value instanceof Uint8Array) {
    const text = textOf(value);
    return text === undefined ? `Uint8Array.of(${value.join(", ")})` : `new TextEncoder().encode(${quoted(text)})`;
  }
  return `[${value.map(literal).join(", ")}]`;
}

/** Properties, in one line where they fit. */
function object(properties: readonly string[], room: number): string {
  if (properties.length === 0) return "";
  const line = `{ ${properties.join(", ")} }`;
  return line.length <= room ? line : `{\n${properties.map((property) => `  ${property},\n`).join("")}}`;
}

/** The call as a JavaScript module. */
export function javascript(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const client = variableOf(service);
  const settings = [
    ...(account.veid && service.api === "kiwivm" ? [`veid: ${literal(BigInt(account.veid))}`] : []),
    ...(account.baseUrl ? [`baseUrl: ${literal(account.baseUrl)}`] : []),
  ];
  const params = given.map(({ param: { name }, value }) => (value === undefined ? name : `${name}: ${literal(value)}`));
  const head = `console.log(await ${[client, ...pathOf(call, camel)].join(".")}(`;
  return [
    `import { ${service.client} } from "vpswire";`,
    "",
    ...environmentOf(service, call, account).map((line) => `// ${line}`),
    `const ${client} = new ${service.client}(${object(settings, 60)});`,
    `${head}${object(params, 85 - head.length)}));`,
    "",
  ].join("\n");
}
