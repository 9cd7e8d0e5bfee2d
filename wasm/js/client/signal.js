// Signals that end calls and waits. A signal gets one listener for all of them, because Node warns of more than ten.

import { isFunction } from "./checks.js";

/** Whether a value is an `AbortSignal`, of any realm or library. */
export const isSignal = (value) => isFunction(value?.addEventListener) && typeof value.aborted === "boolean";

const waiting = new WeakMap();

/** Calls a function when a signal, if any, aborts. Returns a function that cancels this. */
export const onAbort = (signal, work) => {
  if (!signal) return () => {};
  let all = waiting.get(signal);
  if (!all) {
    const works = new Set();
    const run = () => {
      for (const work of works) work();
    };
    all = { works, run };
    waiting.set(signal, all);
  }
  if (all.works.size === 0) signal.addEventListener("abort", all.run);
  const own = () => work();
  all.works.add(own);
  return () => {
    all.works.delete(own);
    if (all.works.size === 0) signal.removeEventListener("abort", all.run);
  };
};

/** Waits for a time, or until the signal aborts. */
export const sleep = (time, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      release();
      resolve();
    };
    const timer = setTimeout(done, time);
    const release = onAbort(signal, done);
  });
