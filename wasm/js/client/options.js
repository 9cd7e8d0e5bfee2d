// What a client may be given, and what a call: names, what each has to be, and where it is else.

import { knowsProxies } from "#platform";
import { runtime } from "../platform/runtime.js";
import { invalid } from "./error.js";
import { ACCOUNTS, OPTIONS } from "./settings.js";

/** How a proxy may guarantee that a request is carried out once at most. */
const DELIVERIES = ["connection-close", "once-token"];
/** What HTTP takes as the name of a header, and as its value. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

const isHeaders = (all) =>
  all !== null &&
  typeof all === "object" &&
  Object.keys(all).every((name) => NAME.test(name) && typeof all[name] === "string" && VALUE.test(all[name]));
const isCount = (most) => (value) => Number.isInteger(value) && value >= 0 && value <= most;
const isText = (value) => typeof value === "string";
const isFunction = (value) => typeof value === "function";

/** What each kind of setting has to be. */
const KINDS = {
  id: [(value) => ["string", "number", "bigint"].includes(typeof value), "the VPS's id"],
  text: [isText, "text"],
  url: [(value) => isText(value) || value instanceof URL, "a URL"],
  flag: [(value) => typeof value === "boolean", "true or false"],
  count: [isCount(2 ** 31 - 1), "an integer, 0 or more"],
  bytes: [isCount(Number.MAX_SAFE_INTEGER), "bytes, an integer, 0 or more"],
};

/** The checks of names and their kinds. */
const checks = (kinds) => Object.fromEntries(kinds.map(([name, kind]) => [name, KINDS[kind]]));

/** What a call may be given; all but `signal` may be set for a client. */
const CALL = {
  signal: [(value) => isFunction(value?.addEventListener), "an AbortSignal"],
  timeout: [(value) => value > 0 && value < 2 ** 31, "milliseconds, more than 0 and less than 2^31"],
  maxRetries: KINDS.count,
  headers: [isHeaders, "an object of texts that a header can hold"],
};

const { signal, ...usual } = CALL;
const CLIENT = {
  ...usual,
  ...checks(Object.entries(OPTIONS)),
  baseUrl: KINDS.url,
  fetch: [isFunction, "a function"],
  onAttempt: [isFunction, "a function"],
  delivery: [(value) => DELIVERIES.includes(value), DELIVERIES.map((name) => `"${name}"`).join(" or ")],
  proxy: [
    (value) => knowsProxies() && /^https?:\/\/[^/?#]+\/?$/i.test(value),
    "the URL of an HTTP proxy, in Node 22.21, 24.5 and later",
  ],
  bigint: KINDS.flag,
};

const bare = (name) => name.replaceAll("_", "").toLowerCase();

const check = (options, known, call) => {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) {
      const meant = Object.keys(known).find((other) => bare(other) === bare(name));
      throw invalid(call, name, meant ? `no such option; did you mean ${meant}?` : "no such option");
    }
    const [fits, expected] = known[name];
    if (value !== undefined && !fits(value)) throw invalid(call, name, `expected ${expected}`);
  }
};

/** Checks what a call is given. */
export const checkCall = (options, call) => check(options, CALL, call);

/** The options of a client: those given, and in Node and Bun what the environment says of the account and of changes. */
export const clientOptions = (api, given) => {
  if (given === null || typeof given !== "object") throw invalid("", "options", "expected an object");
  const own = Object.entries(ACCOUNTS[api]);
  check(given, { ...CLIENT, ...checks(own.map(([name, [kind]]) => [name, kind])) }, "");
  const all = { ...given };
  const env = runtime() === "node" ? process.env : {};
  for (const [name, [, variable]] of own) all[name] ??= env[variable] || undefined;
  all.readOnly ??= !/^(0|no|off|false)?$/i.test(env.VPSWIRE_READ_ONLY ?? "");
  const missing = own.filter(([name, [, , required]]) => required && all[name] === undefined);
  const words = missing.map(([name, [, variable]]) => `${name}: missing; give it, or in Node and Bun set ${variable}`);
  if (missing.length) throw invalid("", missing[0][0], words.join("; ").slice(missing[0][0].length + 2));
  return all;
};
