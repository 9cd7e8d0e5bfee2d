// The base of the clients, and the functions with which the printed ones define their groups and calls.

import * as core from "#core";
import { statusOf } from "../platform/fetch.js";
import { SIMULATOR, sendsOnce } from "../platform/runtime.js";
import { ACCOUNT } from "./account.js";
import { answer } from "./answer.js";
import { given, members } from "./arguments.js";
import { checkLast, checkObject, checkOptions } from "./checks.js";
import { readReply, ready } from "./core.js";
import { VpsError } from "./error.js";
import { exchange } from "./exchange.js";
import { headersOf } from "./headers.js";
import { CALL, clientOptions } from "./options.js";
import { defined, keep, lines } from "./pairs.js";
import { dressed } from "./request.js";
import { LARGEST_BODY, MAX_BODY } from "./settings.js";

/** Frees the memory of collected clients in the core. Older Cloudflare workers have no `FinalizationRegistry`. */
const gone = globalThis.FinalizationRegistry && new FinalizationRegistry((id) => core.close(id));

/** The private state of a client, which neither `console.log` nor `JSON.stringify` shows. */
class Account {
  #api;
  #options;
  #id;

  constructor({ api, account }, options) {
    this.#api = api;
    this.#options = defined(clientOptions(account, options));
  }

  /** The options that JavaScript handles. */
  over(options = {}, call = "") {
    checkOptions(options, CALL, call);
    const { signal, timeout, maxRetries, headers } = options;
    const {
      timeout: usual,
      headers: always,
      fetch,
      onAttempt,
      maxBody = MAX_BODY,
      delivery,
      baseUrl,
      proxy,
    } = this.#options;
    return {
      signal,
      timeout: timeout ?? usual,
      maxRetries,
      fetch,
      onAttempt,
      maxBody: Math.min(maxBody, LARGEST_BODY),
      delivery,
      proxy,
      once: delivery !== undefined || `${baseUrl}`.startsWith(`${SIMULATOR}/`) || sendsOnce(fetch),
      headers: [always, headersOf(headers, call)],
    };
  }

  /** The client's number in the core. */
  open() {
    if (this.#id === undefined) {
      const { timeout, headers, fetch, onAttempt, delivery, proxy, ...settings } = this.#options;
      const [, id] = readReply(core.open(members({ api: this.#api, ...settings }, "")));
      this.#id = +id;
      gone?.register(this, this.#id);
    }
    return this.#id;
  }

  with(options) {
    checkObject(options, "");
    return { ...this.#options, ...defined(options) };
  }
}

const accounts = new WeakMap();

/** Runs a function with the core, and turns every error into a `VpsError`. */
const work = async (client, call, does) => {
  try {
    await ready();
    return await does(accounts.get(client));
  } catch (cause) {
    if (cause instanceof VpsError) throw cause;
    const message = `${call}: ${cause?.message ?? cause}`;
    throw new VpsError({ message, code: "transport", call, verdict: "unknown", retryable: false }, { cause });
  }
};

const make = (client, call, params, options, view) =>
  work(client, call, (account) => {
    const all = account.over(options, call);
    return exchange(account.open(), call, given(params, call), all, view);
  });

/** Returns a request for display, or for another HTTP stack. */
const shown = (request, options) => {
  const [, json] = readReply(request);
  const { once, ...all } = dressed(JSON.parse(json), options);
  return all;
};

/** Reads the response of the caller's own HTTP stack. */
const parse = (client, call, params, response) =>
  work(client, call, async (account) => {
    const { headers, body, arrayBuffer } = response;
    const bytes = arrayBuffer ? new Uint8Array(await response.arrayBuffer()) : body;
    const raw = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    const pairs = headers?.[Symbol.iterator] ? headers : Object.entries(headers ?? {});
    const parsed = core.parse(account.open(), call, params, statusOf(response), lines(pairs), raw, Date.now());
    return answer(readReply(parsed, { body: raw }), raw);
  });

/** Returns a call for callers: a function, with variants of the call as its methods. */
const method = (client, call, bare, listed) => {
  // The options are the first argument of a call without parameters; the core checks anything else.
  const split = (args) => {
    checkLast(args, bare ? 1 : 2, call);
    if (!bare) return [args[0], args[1]];
    const [all = {}] = args;
    checkObject(all, call);
    const { signal, timeout, maxRetries, headers, ...others } = all;
    return [others, { signal, timeout, maxRetries, headers }];
  };
  const prepare = (args, masked) =>
    work(client, call, (account) => {
      const [params, options] = split(args);
      const all = account.over(options, call);
      const encoded = given(params, call);
      return [shown(core.request(account.open(), call, encoded, masked), all), encoded];
    });
  const ways = {
    withResponse: async (...args) => {
      const { answer, response } = await make(client, call, ...split(args));
      const { status, headers, body } = response;
      return { answer, response: { status, headers: Object.fromEntries(headers), body } };
    },
    request: async (...args) => {
      const [request, encoded] = await prepare(args, false);
      const reads = (response) => parse(client, call, encoded, response);
      return Object.defineProperty(request, "parse", { value: reads });
    },
    plan: async (...args) => (await prepare(args, true))[0],
  };
  if (listed) ways.view = async (...args) => (await make(client, call, ...split(args), true)).answer;
  return Object.assign(async (...args) => (await make(client, call, ...split(args))).answer, ways);
};

const snake = (name) => name.replace(/[A-Z]/g, "_$&").toLowerCase();

const nameOf = (printed) => printed.replace(/\W+$/, "");

/** A call in the printed form: its name, `()` if it has no parameters, `[]` if its answer is a list. */
const call = (client, printed, group = "") =>
  method(client, snake(group + nameOf(printed)), printed.includes("()"), printed.endsWith("[]"));

/** Defines the calls outside groups. */
export const calls = (client, names) => {
  for (const one of names.split(" ")) keep(client, nameOf(one), call(client, one));
};

/** Defines a group, which is created on first use and then belongs to the client. */
export const group = (client, name, names) => {
  const calls = names.split(" ").map((one) => [nameOf(one), call(client, one, `${name}.`)]);
  return keep(client, name, Object.fromEntries(calls));
};

/** The base of all clients. */
export class Client {
  constructor(options = {}) {
    accounts.set(this, new Account(new.target, options));
  }

  [ACCOUNT]() {
    return accounts.get(this).with({ api: this.constructor.api });
  }

  withOptions(options) {
    return new this.constructor(accounts.get(this).with(options));
  }

  async raw(...args) {
    const [way, path, params, options] = args;
    const call = `${way} ${path}`;
    checkLast(args, 4, call);
    return (await make(this, call, params, options)).answer;
  }
}
