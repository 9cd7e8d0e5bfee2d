// Arguments for the core.

import { invalid } from "./error.js";
import { ARG_BOOL, ARG_BYTES, ARG_INT, ARG_LIST, ARG_MAP, ARG_TEXT } from "./protocol.js";

const kindOf = (value) =>
  value === null ? "null" : typeof value === "object" ? value.constructor?.name || "an object" : typeof value;

const base64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(text);
};

const one = (value, call, name) => {
  const wrong = (expected) => invalid(call, name, `expected ${expected}`);
  switch (typeof value) {
    case "boolean":
      return [ARG_BOOL, value];
    case "bigint":
      return [ARG_INT, `${value}`];
    case "number":
      if (!Number.isSafeInteger(value)) throw wrong("an integer that a number holds exactly, or a bigint");
      return [ARG_INT, `${value}`];
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw wrong("text; half of a surrogate pair is none");
      return [ARG_TEXT, value];
  }
  if (value instanceof Uint8Array) return [ARG_BYTES, base64(value)];
  if (Array.isArray(value)) return [ARG_LIST, value.map((item) => one(item, call, name))];
  if (value instanceof URL) return [ARG_TEXT, value.href];
  const type = value && Object.getPrototypeOf(value);
  if (type === Object.prototype || (value && type === null)) {
    return [ARG_MAP, Object.entries(value).map(([key, item]) => [key, one(item, call, name)])];
  }
  throw wrong(
    `a boolean, number, bigint, string, Uint8Array, list or object, got ${kindOf(value)}; leave out what is not given`,
  );
};

/** Parameters as the core takes them. What is `undefined` was not given. */
export const given = (params, call) => {
  if (params === undefined) return "[]";
  if (params === null || typeof params !== "object" || Array.isArray(params)) {
    throw invalid(call, "params", `expected an object, got ${kindOf(params)}`);
  }
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.map(([name, value]) => [name, one(value, call, name)]));
};
