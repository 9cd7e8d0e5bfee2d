/** Arguments on the wire: pairs of a form or a query. */
import type { Printed } from "./service.ts";
import { type Argument, Flags, MASK, type Value } from "./values.ts";

/** A parameter on the wire. Without a text, it is a missing required one. */
export interface Pair {
  readonly wire: string;
  readonly text: string | undefined;
}

const ordered = (flags: Flags) => flags.entries.map(([id, truth]) => `${JSON.stringify(id)}:${truth ? 1 : 0}`);

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function textsOf(service: Printed, { param, value }: Argument): readonly (string | undefined)[] {
  const text = (value: Value): string => {
    if (typeof value === "boolean") return service.truth[value ? 1 : 0];
    if (value instanceof Uint8Array) return base64(value);
    if (value instanceof Flags) return `{${ordered(value).join(",")}}`;
    return String(value);
  };
  if (value === undefined) return [undefined];
  if (param.secret) return [MASK];
  if (!Array.isArray(value)) return [text(value)];
  if (param.kind === "lines") return [value.join("\n")];
  return param.wires.some((wire) => wire.endsWith("[]")) ? value : [value.join(",")];
}

/** The pairs of arguments, in the order in which they are sent. */
export function pairsOf(service: Printed, given: readonly Argument[]): Pair[] {
  return given.flatMap((argument) =>
    textsOf(service, argument).flatMap((text) => argument.param.wires.map((wire) => ({ wire, text }))),
  );
}

/** Encodes a text for a URL or a form; letters, digits and `-._~*` are unchanged. */
export function percent(text: string): string {
  return encodeURIComponent(text).replace(/[!'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
