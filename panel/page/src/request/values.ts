/** The values of parameters, in one form for every language. Secrets are masked before any language sees it. */
import type { Call, Param } from "./service.ts";

/** The mask of a secret, the same as the package's. */
export const MASK = "***";

/** A value; flags are names with truth values. */
export type Value = boolean | bigint | string | Uint8Array | readonly string[] | Flags;

/** A map of names to truth values, in order. */
export class Flags {
  readonly entries: readonly (readonly [string, boolean])[];
  constructor(entries: readonly (readonly [string, boolean])[]) {
    this.entries = entries;
  }
}

/** A parameter with its value; nothing for a missing required one. */
export interface Argument {
  readonly param: Param;
  readonly value: Value | undefined;
}

const utf8 = new TextEncoder();

/** Returns the text of bytes, or nothing if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function valueFor({ kind, secret }: Param, given: unknown): Value {
  if (secret) return kind === "bytes" ? utf8.encode(MASK) : MASK;
  if (kind === "bool") return given === true;
  if (kind === "int") return BigInt(given as number | bigint | string);
  if (kind === "bytes") return given instanceof Uint8Array ? given : utf8.encode(String(given));
  if (kind === "flags") return new Flags(Object.entries(given as Record<string, boolean>));
  if (kind === "lines" && typeof given === "string") return given.replace(/\r?\n$/, "").split(/\r?\n/);
  if (Array.isArray(given)) return given.map(String);
  return String(given);
}

/** Returns the arguments in the order of the parameters, without omitted optional ones. */
export function argumentsOf(call: Call, given: Readonly<Record<string, unknown>>): Argument[] {
  const all = call.params.map((param) => {
    const value = [param.name, ...param.wires].map((name) => given[name]).find((one) => one !== undefined);
    return { param, value: value === undefined ? undefined : valueFor(param, value) };
  });
  return all.filter(({ param, value }) => value !== undefined || !param.optional);
}
