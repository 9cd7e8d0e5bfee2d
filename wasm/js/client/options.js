// The options of clients and calls: names, types, and the environment variables that provide defaults.

import { knowsProxies } from "#platform";
import { runtime } from "../platform/runtime.js";
import { checkOptions, isFunction } from "./checks.js";
import { invalid } from "./error.js";
import { headersOf } from "./headers.js";
import { OPTIONS } from "./settings.js";
import { isSignal } from "./signal.js";

/** The ways in which a proxy may guarantee that a request is executed at most once. */
const DELIVERIES = ["connection-close", "once-token"];

const isCount = (most) => (value) => Number.isInteger(value) && value >= 0 && value <= most;
const isText = (value) => typeof value === "string";
const isUrl = (value) => isText(value) || value instanceof URL;

/** The expected values of each kind of setting. */
const KINDS = {
  id: [(value) => ["string", "number", "bigint"].includes(typeof value), "the VPS's id"],
  text: [isText, "text"],
  url: [isUrl, "a URL"],
  flag: [(value) => typeof value === "boolean", "true or false"],
  count: [isCount(2 ** 31 - 1), "an integer, 0 or more"],
  bytes: [isCount(Number.MAX_SAFE_INTEGER), "bytes, an integer, 0 or more"],
};

/** Returns the checks for names and their kinds. */
const checks = (kinds) => Object.fromEntries(kinds.map(([name, kind]) => [name, KINDS[kind]]));

/** The options of a call; all but `signal` can be set for a client, too. */
export const CALL = {
  signal: [isSignal, "an AbortSignal"],
  timeout: [
    (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
    "milliseconds, more than 0 and less than 2^31",
  ],
  maxRetries: KINDS.count,
  // `headersOf` reads them only once, because an iterator yields nothing a second time.
  headers: [() => true, ""],
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
    (value) => knowsProxies() && isUrl(value) && /^https?:\/\/[^/?#]+\/?$/i.test(value),
    "the URL of an HTTP proxy, in Node 22.21, 24.5 and later",
  ],
  bigint: KINDS.flag,
};

/** Returns the options of a client: the given ones and, in Node and Bun, the environment's for the account and read-only use. */
export const clientOptions = (account, given) => {
  const own = Object.entries(account);
  checkOptions(given, { ...CLIENT, ...checks(own.map(([name, [kind]]) => [name, kind])) }, "");
  const all = { ...given, headers: headersOf(given.headers, "") };
  const env = runtime() === "node" ? process.env : {};
  for (const [name, [, variable]] of own) all[name] ??= env[variable] || undefined;
  all.readOnly ??= !/^(0|no|off|false)?$/i.test(env.VPSWIRE_READ_ONLY ?? "");
  const missing = own.filter(([name, [, , required]]) => required && all[name] === undefined);
  const words = missing.map(([name, [, variable]]) => `${name}: missing; give it, or in Node and Bun set ${variable}`);
  if (missing.length) throw invalid("", missing[0][0], words.join("; ").slice(missing[0][0].length + 2));
  return all;
};
