// How a verb is done: the core says which calls it takes, wave by wave, and the clients make them.

import { given } from "../client/arguments.js";
import { parse } from "../client/core.js";
import { camel, invalid, VpsError } from "../client/error.js";
import { ready, refusable } from "./core.js";
import { make } from "./make.js";
import { opened } from "./members.js";
import { sideBySide } from "./side-by-side.js";

const check = (options, call) => {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    throw invalid(call, "options", "expected an object");
  }
  const { signal } = options;
  if (signal !== undefined && typeof signal?.addEventListener !== "function") {
    throw invalid(call, "signal", "expected an AbortSignal");
  }
};

/** Names of calls as JavaScript has them. */
const spelt = (answer) => {
  for (const one of [answer, ...(answer.failures ?? [])]) {
    const { call, message } = one;
    if (message?.startsWith(`${call}: `)) one.message = camel(call) + message.slice(call.length);
    if (call) one.call = camel(call);
  }
  return answer;
};

/** Keeps the services' own records, which may hold passwords, out of what shows an answer. */
const veiled = (answer) => {
  const { addresses, ...lists } = answer;
  for (const one of [answer, ...Object.values(lists).filter(Array.isArray).flat()]) {
    if (one.record !== undefined) Object.defineProperty(one, "record", { enumerable: false });
  }
  return answer;
};

/** Makes the calls that a verb asks for, wave by wave, until its answer is there. */
const run = async (work, verb, clients, signal) => {
  const errors = [];
  for (;;) {
    const asks = parse(work.asks(), true);
    if (asks.length === 0) break;
    const one = async (place) => {
      const { response, failure, error } = await make(clients[asks[place].account], asks[place], signal);
      if (response) work.answered(place, ...response);
      else work.failed(place, failure);
      if (error) errors.push(error);
    };
    await sideBySide(asks.length, one);
    work.step();
  }
  // The client's own error has more: the body, and what the transport threw.
  const same = ({ code, message }) => errors.find((error) => error.code === code && error.message === message);
  const answer = parse(
    refusable(() => work.answer(), same),
    true,
  );
  if (signal?.aborted && errors.some(({ code }) => code === "cancelled")) {
    const message = `${camel(verb)}: cancelled by the caller`;
    const details = { message, code: "cancelled", call: camel(verb), verdict: "unknown", retryable: false };
    throw new VpsError(details, { cause: signal.reason });
  }
  return veiled(spelt(answer));
};

/** Does a verb: what it requires comes first, then an object of what else it takes, and the signal. */
const does = async (fleet, verb, required, args) => {
  const { [required.length]: options = {} } = args;
  check(options, verb);
  const { signal, ...others } = options;
  const params = given(Object.assign(others, Object.fromEntries(required.map((name, at) => [name, args[at]]))), verb);
  await ready();
  const { accounts, clients } = opened(fleet);
  const work = refusable(() => accounts.begin(verb, params, Date.now()));
  try {
    return await run(work, verb, clients, signal);
  } finally {
    work.free();
  }
};

/** Makes a verb of how it is printed: `restart(machine)`. */
export const verb = (fleet, printed, group = "") => {
  const [name, params] = printed.slice(0, -1).split("(");
  const required = params ? params.split(",") : [];
  return (...args) => does(fleet, group + name, required, args);
};

/** Makes a group of verbs. */
export const group = (fleet, name, printed) =>
  Object.fromEntries(printed.split(" ").map((one) => [one.split("(")[0], verb(fleet, one, `${name}.`)]));
