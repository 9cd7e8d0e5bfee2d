/** A call as a C program. */
import { cBytes, c as quoted } from "./literals.ts";
import { safe } from "./names.ts";
import type { Account, Call, Param, Printed } from "./service.ts";
import { type Argument, Flags, type Value } from "./values.ts";

function literal(value: Value, param: Param): string {
  if (typeof value === "boolean") return `VPSWIRE_BOOL(${value})`;
  if (typeof value === "bigint") return param.optional || param.takesZero ? `VPSWIRE_INT(${value})` : String(value);
  if (typeof value === "string") return quoted(value);
  if (value instanceof Uint8Array) return `{ .data = ${cBytes(value)}, .length = ${value.length} }`;
  if (value instanceof Flags) {
    const entries = value.entries.map(([id, is]) => `{ ${quoted(id)}, ${is} }`);
    // C has no empty arrays.
    const items = entries.length > 0 ? entries.join(", ") : "{ NULL, false }";
    return `{ .items = (const vpswire_flag[]){ ${items} }, .count = ${entries.length} }`;
  }
  if (value.length === 0) return "{ .items = (const char *const[]){ NULL }, .count = 0 }";
  return `VPSWIRE_TEXTS(${value.map(quoted).join(", ")})`;
}

/** An initialiser of a struct, in one line where it fits. */
function initialiser(members: readonly string[]): string {
  const line = `{ ${members.join(", ")} }`;
  return line.length <= 80 ? line : `{\n${members.map((member) => `        ${member},\n`).join("")}    }`;
}

/** The call as a C program. */
export function c(service: Printed, call: Call, given: readonly Argument[], account: Account): string {
  const stem = ["vpswire", service.api, call.group, call.name].filter(Boolean).join("_");
  const parts = service.account.flatMap((part) => {
    const known = part.usual !== undefined ? account.baseUrl : part.secret ? undefined : account.veid;
    if (known) return [`.${part.name} = ${quoted(known)}`];
    const isUsual = part.usual || (part.usual === undefined && !call.needsKey);
    return isUsual ? [] : [`.${part.name} = getenv("${part.variable}")`];
  });
  const members = given.map(({ param, value }) => {
    const name = safe(param.name, "c");
    return `.${name} = ${value === undefined ? name : literal(value, param)}`;
  });
  const hasAccount = parts.length > 0;
  const hasParams = members.length > 0;
  return [
    "#include <stdio.h>",
    "#include <stdlib.h>",
    `#include <vpswire/${service.api}.h>`,
    "",
    "int main(void)",
    "{",
    "    vpswire_client *client = NULL;",
    "    vpswire_value *answer = NULL;",
    "    vpswire_error *error = NULL;",
    "    const char *json = NULL;",
    ...(hasAccount ? [`    vpswire_${service.api}_account account = ${initialiser(parts)};`] : []),
    ...(hasParams ? [`    ${stem}_params params = ${initialiser(members)};`] : []),
    `    if (!vpswire_${service.api}_new(${hasAccount ? "&account" : "NULL"}, &client, &error) &&`,
    `        !${stem}(client, ${hasParams ? "&params" : "NULL"}, &answer, &error) &&`,
    "        !vpswire_value_json(answer, &json, NULL, &error)) puts(json);",
    "    int failed = error != NULL;",
    '    if (failed) fprintf(stderr, "%s\\n", vpswire_error_message(error));',
    "    vpswire_error_free(error);",
    "    vpswire_value_free(answer);",
    "    vpswire_client_free(client);",
    "    return failed;",
    "}",
    "",
  ].join("\n");
}
