// The core in WebAssembly: loads it once, at the first call, and reads its replies.

import { load } from "#platform";
import { advised } from "./advice.js";
import { VpsError } from "./error.js";
import { REPLY_ERROR } from "./protocol.js";

let loading;
let loaded = false;

const begin = async () => {
  await load();
  loaded = true;
};

/** Resolves when the core can be called; at once if it is loaded already. */
export const ready = () => {
  if (loaded) return;
  loading ??= begin().catch((cause) => {
    // The next call tries again.
    loading = undefined;
    throw new VpsError(
      {
        message: `the WebAssembly of vpswire could not be loaded: ${cause?.message ?? cause}`,
        code: "transport",
        call: "",
        verdict: "not_sent",
        retryable: false,
      },
      { cause: cause?.cause ?? cause },
    );
  });
  return loading;
};

/** Decodes the core's forms for values that JSON lacks, and removes the extra `$` of the service's own keys. */
const revive = (_, value) => {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys[0] === "$bigint") return BigInt(value.$bigint);
  if (keys[0] === "$bytes") return Uint8Array.from(atob(value.$bytes), (char) => char.charCodeAt(0));
  if (!keys.some((key) => key[0] === "$")) return value;
  return Object.fromEntries(keys.map((key) => [key[0] === "$" ? key.slice(1) : key, value[key]]));
};

/** Splits a reply of the core into its kind and its parts. Throws if it is an error. */
export const readReply = (text, kept) => {
  const kind = text[0];
  if (kind === REPLY_ERROR) throw new VpsError(advised(JSON.parse(text.slice(1))), kept);
  return [kind, text.slice(1)];
};

/** Parses the core's JSON; `special` is whether it contains forms for values that JSON lacks. */
export const parse = (json, special) => JSON.parse(json, special ? revive : undefined);
