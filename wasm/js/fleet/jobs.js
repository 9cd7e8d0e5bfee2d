// The jobs of a client: begun, or gone on with.

import { ACCOUNT } from "../client/account.js";
import { given } from "../client/arguments.js";
import { invalid } from "../client/error.js";
import * as core from "./core.js";
import { Job } from "./job.js";
import { settingsOf } from "./members.js";

const snake = (name) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** What each option has to be. */
const OPTIONS = {
  timeout: [(value) => value > 0 && Number.isFinite(value), "milliseconds, more than 0"],
  wait: [(value) => typeof value === "function", "a function"],
};

const checked = (options, call) => {
  if (options === null || typeof options !== "object") throw invalid(call, "options", "expected an object");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) throw invalid(call, name, "no such option");
    const [fits, expected] = OPTIONS[name];
    if (value !== undefined && !fits(value)) throw invalid(call, name, `expected ${expected}`);
  }
  return options;
};

/** Makes a job, once the core is there: `make` gets the account's settings, the job's name there, and its time-out. */
const made = async (client, name, { timeout, wait }, make) => {
  await core.ready();
  const settings = settingsOf(client, "client");
  // Below 0 it is the usual one.
  const job = core.refusable(() => make(settings, snake(name), timeout ?? -1));
  return new Job(client, name, job, wait);
};

const begin = async (client, name, params, options) => {
  const all = checked(options, name);
  const encoded = given(params, name);
  return made(client, name, all, (settings, job, timeout) => core.Job.begin(settings, job, encoded, timeout));
};

const resume = async (client, name, text, options) => {
  const all = checked(options, "resume");
  if (typeof text !== "string") throw invalid("resume", "saved", "expected text");
  return made(client, `${name}`, all, (settings, job, timeout) => core.Job.resume(settings, job, text, timeout));
};

/** The jobs of a client, by their names for each API. */
export const jobsOf = (client, names) => {
  settingsOf(client, "client");
  const own = names[client[ACCOUNT]().api].split(" ");
  const jobs = own.map((name) => [name, (params, options = {}) => begin(client, name, params, options)]);
  return {
    ...Object.fromEntries(jobs),
    resume: (name, text, options = {}) => resume(client, name, text, options),
  };
};
