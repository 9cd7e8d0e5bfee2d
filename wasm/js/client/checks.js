// Checks the caller's arguments: options have known names and the right types, and are the last argument.

import { invalid } from "./error.js";

export const isFunction = (value) => typeof value === "function";

/** Refuses options that are not an object. */
export const checkObject = (options, call, param = "options") => {
  if (options === null || typeof options !== "object" || Array.isArray(options)) {
    throw invalid(call, param, "expected an object");
  }
};

/** Refuses arguments after the options, which are the last one, by their number from 1. */
export const checkLast = (args, number, call) => {
  if (args.slice(number).some((arg) => arg !== undefined)) {
    throw invalid(call, "options", `expected as argument ${number}, the last one`);
  }
};

const bare = (name) => name.replaceAll("_", "").toLowerCase();

/** Refuses unknown options, and options of a wrong type: `known` has a check by name, and the expected type in words. */
export const checkOptions = (options, known, call) => {
  checkObject(options, call);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) {
      const meant = Object.keys(known).find((other) => bare(other) === bare(name));
      throw invalid(call, name, meant ? `no such option; did you mean ${meant}?` : "no such option");
    }
    const [fits, expected] = known[name];
    if (value !== undefined && !fits(value)) throw invalid(call, name, `expected ${expected}`);
  }
};
