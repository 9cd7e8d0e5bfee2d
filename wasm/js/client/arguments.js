// Encodes arguments for the core.

import { checkObject } from "./checks.js";
import { invalid } from "./error.js";
import { ARG_BOOL, ARG_BYTES, ARG_INT, ARG_LIST, ARG_MAP, ARG_TEXT } from "./protocol.js";

const kindOf = (value) =>
  value === null ? "null" : typeof value === "object" ? value.constructor?.name || "an object" : typeof value;

const base64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x2000) text += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(text);
};

/** Encodes a word for the core. */
const word = (text) => `${text.replace(/[\\\n]/g, (char) => (char === "\n" ? "\\n" : "\\\\"))}\n`;

const one = (value, call, name) => {
  const wrong = (expected) => invalid(call, name, `expected ${expected}`);
  switch (typeof value) {
    case "boolean":
      return word(ARG_BOOL + value);
    case "bigint":
      return word(ARG_INT + value);
    case "number":
      if (!Number.isSafeInteger(value)) throw wrong("an integer that a number holds exactly, or a bigint");
      return word(ARG_INT + value);
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw wrong("text without lone surrogates");
      return word(ARG_TEXT + value);
  }
  if (value instanceof Uint8Array) return word(ARG_BYTES + base64(value));
  if (Array.isArray(value)) {
    return word(ARG_LIST + value.length) + Array.from(value, (item) => one(item, call, name)).join("");
  }
  if (value instanceof URL) return word(ARG_TEXT + value.href);
  const type = value && Object.getPrototypeOf(value);
  if (type === Object.prototype || (value && type === null)) {
    const pairs = Object.entries(value).map(([key, item]) => word(key) + one(item, call, name));
    return word(ARG_MAP + pairs.length) + pairs.join("");
  }
  throw wrong(
    `a boolean, number, bigint, string, Uint8Array, list or object, got ${kindOf(value)}; leave out what is not given`,
  );
};

/** Encodes the members of an object for the core. `undefined` counts as omitted. */
export const members = (object, call) => {
  const given = Object.entries(object).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => word(name) + one(value, call, name)).join("");
};

/** Encodes parameters for the core. */
export const given = (params = {}, call) => {
  checkObject(params, call, "params");
  return members(params, call);
};
