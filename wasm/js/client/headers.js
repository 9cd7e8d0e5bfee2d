// The caller's additional headers.

import { invalid } from "./error.js";

/** The patterns of valid header names and values. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Headers about the target, the length, the encoding and the connection of a request: with another value, the service would
 * read a request that differs from the call's.
 */
const OWN =
  /^(accept-encoding|connection|content-(encoding|length)|expect|host|http2-settings|keep-alive|proxy-(authorization|connection)|te|trailer|transfer-encoding|upgrade)$/;

/** Returns the pairs of a plain object, a `Headers`, a `Map` or the like, of any realm; of no other class. */
const pairsOf = (given) => {
  if (given === null || typeof given !== "object") return undefined;
  if (given[Symbol.iterator]) return [...given];
  const type = Object.getPrototypeOf(given);
  return type && Object.getPrototypeOf(type) ? undefined : Object.entries(given);
};

const isHeader = (pair) =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  [NAME, VALUE].every((form, at) => typeof pair[at] === "string" && form.test(pair[at]));

/** Returns the option `headers` as an object, or `undefined` if it is omitted. */
export const headersOf = (given, call) => {
  if (given === undefined) return undefined;
  const pairs = pairsOf(given);
  if (!pairs?.every(isHeader)) {
    throw invalid(call, "headers", "expected an object or pairs of texts that a header can hold");
  }
  const names = new Set();
  for (const [name] of pairs) {
    const lower = name.toLowerCase();
    if (OWN.test(lower)) throw invalid(call, "headers", `${name}: the call sets it`);
    if (names.has(lower)) throw invalid(call, "headers", `${name}: given twice`);
    names.add(lower);
  }
  return Object.fromEntries(pairs);
};
