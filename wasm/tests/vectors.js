// Reading the shared vectors, in which integers may be greater than a number holds.

import { readdirSync, readFileSync } from "node:fs";
import { Cvm, KiwiVM, Vultr } from "vpswire";

const folder = new URL("../../conformance/vectors/", import.meta.url);
export const CLIENTS = { kiwivm: KiwiVM, cvm: Cvm, vultr: Vultr };

/** Parses a vector file's text. */
export const parse = (text) => {
  const marked = text.replaceAll(/"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (token) =>
    token[0] === '"' ? token : `{"$int":"${token}"}`,
  );
  return JSON.parse(marked, (_, value) => {
    if (typeof value?.$int !== "string") return value;
    const int = BigInt(value.$int);
    return Number.isSafeInteger(Number(int)) ? Number(int) : int;
  });
};

const read = (path) => parse(readFileSync(new URL(path, folder), "utf8"));

export const ACCOUNTS = read("accounts.json");

/** snake_case as JavaScript has it. */
export const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

export const camelKeys = (object) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [camel(name), value]));

/** All vectors, each with its file. */
export const vectors = Object.keys(CLIENTS).flatMap((api) =>
  readdirSync(new URL(`${api}/`, folder))
    .sort()
    .flatMap((file) =>
      read(`${api}/${file}`).map((vector) => ({ ...vector, title: `${api}/${file} ${vector.call}: ${vector.name}` })),
    ),
);

/** What a vector's account is made from. */
export const account = (vector) => {
  const { api, ...options } = ACCOUNTS[vector.account];
  return { type: CLIENTS[api], options: camelKeys(options) };
};

/** A client for a vector: no retries, no pace. */
export const client = (vector, more = {}) => {
  const { type, options } = account(vector);
  return new type({ ...options, maxRetries: 0, pace: false, bigint: true, ...camelKeys(vector.policy ?? {}), ...more });
};

/** The call of a vector, with its arguments bound. */
export const call = (client, { call, params }) => {
  const method = call.split(".").reduce((of, part) => of[camel(part)], client);
  const given = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value?.base64 === "string" ? new Uint8Array(Buffer.from(value.base64, "base64")) : value,
    ]),
  );
  // A call without parameters takes its options first; what it is not to have is for the core to say.
  return { method, given: Object.keys(given).length ? [given] : [] };
};

/** The body of a vector's response, as bytes. */
export const body = ({ body, body_base64 }) =>
  new Uint8Array(Buffer.from(body_base64 ?? body, body_base64 ? "base64" : "utf8"));

/** An answer as the vectors have it. */
export const normal = (answer) => {
  if (answer instanceof Uint8Array) return Buffer.from(answer).toString("base64");
  if (Array.isArray(answer)) return answer.map(normal);
  if (answer === null || typeof answer !== "object") return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, normal(value)]));
};

/** How a key is given that a call needs, in JavaScript. */
export const ADVICE = ": give apiKey, or in Node and Bun set VPSWIRE_VULTR_API_KEY";

/** What a vector says of an error, as `VpsError` has it. */
export const expected = ({ call, error }) => {
  const { retry_after, message, ...details } = error;
  const own = message.startsWith(call) ? camel(call) + message.slice(call.length) : message;
  // The call to look with.
  const spelt = own.replace(/[a-z\d_.]+(?=\()/, camel).replace(/needs an API key$/, `$&${ADVICE}`);
  return {
    ...camelKeys(details),
    message: spelt,
    ...(retry_after === undefined ? {} : { retryAfter: retry_after * 1000 }),
  };
};

/** The members of an error that the vectors know. */
export const known = (error) => {
  const { call, look, cause, ...details } = error;
  return { ...details, message: error.message };
};

/** Texts that must be shown nowhere. */
export const secrets = (vector) => {
  const { apiKey, publicToken, privateToken } = account(vector).options;
  return [apiKey, publicToken, privateToken].filter(Boolean);
};
