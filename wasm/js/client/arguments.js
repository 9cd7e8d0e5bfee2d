// What a caller gives, on its way to the core: each value with a letter for its type.

import { invalid } from "./error.js";

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
      return ["b", value];
    case "bigint":
      return ["i", `${value}`];
    case "number":
      if (!Number.isSafeInteger(value)) throw wrong("an integer that a number holds exactly, or a bigint");
      return ["i", `${value}`];
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw wrong("text; half of a surrogate pair is none");
      return ["t", value];
  }
  if (value instanceof Uint8Array) return ["x", base64(value)];
  if (Array.isArray(value)) return ["l", value.map((item) => one(item, call, name))];
  if (value instanceof URL) return ["t", value.href];
  const type = value && Object.getPrototypeOf(value);
  if (type === Object.prototype || (value && type === null)) {
    return ["m", Object.entries(value).map(([key, item]) => [key, one(item, call, name)])];
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
