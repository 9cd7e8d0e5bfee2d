// Starts and resumes the jobs of a client.

import { ACCOUNT } from "../client/account.js";
import { given } from "../client/arguments.js";
import { checkLast, checkOptions, isFunction } from "../client/checks.js";
import { invalid } from "../client/error.js";
import * as core from "./core.js";
import { Job } from "./job.js";
import { settingsOf } from "./members.js";

const snake = (name) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The checks of the options. */
const OPTIONS = {
  timeout: [(value) => value > 0 && Number.isFinite(value), "milliseconds, more than 0"],
  wait: [isFunction, "a function"],
};

/** Creates a job once the core is loaded: `make` receives the account's settings, the core's name of the job and its time-out. */
const made = async (client, name, { timeout, wait }, make) => {
  await core.ready();
  const settings = settingsOf(client, "client");
  // A negative time-out is the default.
  const job = core.refusable(() => make(settings, snake(name), timeout ?? -1));
  return new Job(client, name, job, wait);
};

const begin = async (client, name, args) => {
  const [params, options = {}] = args;
  checkLast(args, 2, name);
  checkOptions(options, OPTIONS, name);
  const encoded = given(params, name);
  return made(client, name, options, (settings, job, timeout) => core.Job.begin(settings, job, encoded, timeout));
};

const resume = async (client, args) => {
  const [name, text, options = {}] = args;
  checkLast(args, 3, "resume");
  checkOptions(options, OPTIONS, "resume");
  if (typeof name !== "string") throw invalid("resume", "name", "expected text");
  if (typeof text !== "string") throw invalid("resume", "saved", "expected text");
  return made(client, name, options, (settings, job, timeout) => core.Job.resume(settings, job, text, timeout));
};

/** Returns the jobs of a client, by their names for each API. */
export const jobsOf = (client, names) => {
  settingsOf(client, "client");
  const own = names[client[ACCOUNT]().api].split(" ");
  const jobs = own.map((name) => [name, (...args) => begin(client, name, args)]);
  return {
    ...Object.fromEntries(jobs),
    resume: (...args) => resume(client, args),
  };
};
