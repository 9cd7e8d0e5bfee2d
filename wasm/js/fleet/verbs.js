// Runs a verb: the core names its calls, wave by wave, and the clients make them.

import { advised } from "../client/advice.js";
import { given } from "../client/arguments.js";
import { checkLast, checkObject } from "../client/checks.js";
import { parse } from "../client/core.js";
import { camel, invalid, VpsError } from "../client/error.js";
import { keep } from "../client/pairs.js";
import { isSignal } from "../client/signal.js";
import { ready, refusable } from "./core.js";
import { make } from "./make.js";
import { opened } from "./members.js";
import { sideBySide } from "./side-by-side.js";
import { veiled } from "./veil.js";

const check = (options, call) => {
  checkObject(options, call);
  const { signal } = options;
  if (signal !== undefined && !isSignal(signal)) throw invalid(call, "signal", "expected an AbortSignal");
};

/** Converts an answer: calls get their JavaScript names, and failures the JavaScript advice. */
const spelt = (answer) => {
  for (const one of [answer, ...(answer.failures ?? [])]) {
    const { call, message } = one;
    if (message?.startsWith(`${call}: `)) one.message = camel(call) + message.slice(call.length);
    if (call) one.call = camel(call);
  }
  answer.failures?.forEach(advised);
  return answer;
};

/** Returns the error of a verb that the caller's signal has ended. */
const cancelled = (verb, sent, { reason }) => {
  const call = camel(verb);
  const verdict = sent ? "unknown" : "not_sent";
  const details = { message: `${call}: cancelled by the caller`, code: "cancelled", call, verdict, retryable: false };
  return new VpsError(details, { cause: reason });
};

/** Makes the calls of a verb, wave by wave, until its answer is complete. */
const run = async (work, verb, clients, signal) => {
  const errors = [];
  let sent = false;
  for (;;) {
    const asks = parse(work.asks(), true);
    if (asks.length === 0) break;
    const one = async (place) => {
      const { response, failure, error } = await make(clients[asks[place].account], asks[place], signal);
      if (response) work.answered(place, ...response);
      else work.failed(place, failure);
      if (error) errors.push(error);
      sent ||= error?.verdict !== "not_sent";
    };
    await sideBySide(asks.length, one);
    work.step();
  }
  const gaveUp = signal?.aborted && errors.some(({ code }) => code === "cancelled");
  const same = ({ code, message }) => errors.find((error) => error.code === code && error.message === message);
  let answer;
  try {
    answer = parse(
      refusable(() => work.answer()),
      true,
    );
  } catch (thrown) {
    // The client's own error has more details: the body, and the transport's error.
    const own = same(thrown);
    if (own) throw own;
    // The cancelled calls were needed to find the machine, so nothing was done to any.
    throw gaveUp ? cancelled(verb, false, signal) : thrown;
  }
  if (gaveUp) throw cancelled(verb, sent, signal);
  return veiled(spelt(answer));
};

/** Runs a verb: its required arguments come first, then an object with the optional ones and the signal. */
const does = async (fleet, verb, required, args) => {
  checkLast(args, required.length + 1, verb);
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

const nameOf = (printed) => printed.split("(")[0];

/** Returns a verb from its printed form: `restart(machine)`. */
const verb = (fleet, printed, group = "") => {
  const [name, params] = printed.slice(0, -1).split("(");
  const required = params ? params.split(",") : [];
  return (...args) => does(fleet, group + name, required, args);
};

/** Defines the verbs outside groups. */
export const verbs = (fleet, printed) => {
  for (const one of printed.split(" ")) keep(fleet, nameOf(one), verb(fleet, one));
};

/** Defines a group of verbs, which is created on first use and then belongs to the fleet. */
export const group = (fleet, name, printed) => {
  const verbs = printed.split(" ").map((one) => [nameOf(one), verb(fleet, one, `${name}.`)]);
  return keep(fleet, name, Object.fromEntries(verbs));
};
