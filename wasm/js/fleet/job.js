// A running job: the core determines the next step, the client makes the calls, and this module waits between them.

import { advised } from "../client/advice.js";
import { checkOptions, isFunction } from "../client/checks.js";
import { parse } from "../client/core.js";
import { camel, float, invalid } from "../client/error.js";
import { isSignal, sleep } from "../client/signal.js";
import { JobError } from "./job-error.js";
import { facts, make } from "./make.js";
import { items, planOf } from "./plan.js";
import { veiled } from "./veil.js";

/** The checks of the options of steps. */
const STEPS = { signal: [isSignal, "an AbortSignal"] };
const RUN = { ...STEPS, onStep: [isFunction, "a function"] };

/** The longest time of a timer. */
const LONGEST = 2 ** 31 - 1;

const timer = (time, signal) => sleep(Math.min(time, LONGEST), signal);

const moment = () => [Date.now(), Math.random() * 2 ** 32];

export class Job {
  static name = "Job";
  #client;
  #core;
  #wait;
  #save;
  /** Passes the outcome of the last call to the core. */
  #came;
  /** The errors of the calls, one of which may end the job. */
  #failed = [];
  /** The step that `plan` has taken already. */
  #ahead;
  #busy = false;

  constructor(client, name, core, wait = timer) {
    Object.defineProperty(this, "name", { value: name, enumerable: true });
    this.#client = client;
    this.#core = core;
    this.#wait = wait;
  }

  saving(save) {
    if (!isFunction(save)) throw invalid(this.name, "save", "expected a function");
    this.#save = save;
    return this;
  }

  save() {
    return this.#core.save();
  }

  async plan(options = {}) {
    checkOptions(options, STEPS, this.name);
    const { signal } = options;
    for (;;) {
      const known = this.#core.plan();
      if (known !== undefined) return planOf(parse(known, true));
      const step = await this.#step(signal);
      if (step.kind === "plan") this.#ahead = step;
      if (step.kind === "wait") await this.#wait(step.time, signal);
      if (step.kind === "done") throw invalid(this.name, "plan", "the job is over");
    }
  }

  async run(options = {}) {
    checkOptions(options, RUN, this.name);
    const { signal, onStep = () => {} } = options;
    for await (const step of this.steps({ signal })) {
      await onStep(step);
      if (step.kind === "done") return step.answer;
    }
    throw invalid(this.name, "run", "the job is over");
  }

  async *steps(options = {}) {
    checkOptions(options, STEPS, this.name);
    const { signal } = options;
    for (;;) {
      const step = await this.#step(signal);
      yield step;
      if (step.kind === "done") return;
      if (step.kind === "wait") await this.#wait(step.time, signal);
    }
  }

  [Symbol.asyncIterator]() {
    return this.steps();
  }

  async #step(signal) {
    if (this.#busy) throw invalid(this.name, "step", "the job is at another step already");
    this.#busy = true;
    try {
      const ahead = this.#ahead;
      this.#ahead = undefined;
      return ahead ?? (await this.#take(parse(this.#next(signal), true), signal));
    } finally {
      this.#busy = false;
    }
  }

  /** Returns the core's next step. The outcome of a call counts even if the caller has cancelled meanwhile. */
  #next(signal) {
    const came = this.#came;
    this.#came = undefined;
    if (came) return came();
    return signal?.aborted ? this.#core.cancel(...moment()) : this.#core.proceed(...moment());
  }

  async #take(step, signal) {
    if (step.call !== undefined) return await this.#call(step, signal);
    if (step.wait !== undefined) return { kind: "wait", time: step.wait };
    if (step.plan) return { kind: "plan", plan: planOf(step.plan) };
    if (step.progress) {
      const { message, percent } = step.progress;
      return { kind: "progress", message, ...(percent !== undefined && { percent: float(percent) }) };
    }
    if (step.secret) {
      const { name, value } = step.secret;
      // Nothing that shows the step shows the password.
      return Object.defineProperty({ kind: "secret", name }, "value", { value });
    }
    if (!step.error) return { kind: "done", answer: veiled(step.done) };
    const { error, done, unknown, notDone, secrets } = step;
    const outcome = { done: items(done), unknown: items(unknown), notDone: items(notDone), secrets };
    throw new JobError(advised(error), outcome, this.#failed, signal);
  }

  /** Saves the job. If this fails, returns the error as the failure of the call. */
  async #unsaved() {
    try {
      await this.#save?.(this.save());
    } catch (cause) {
      const error = invalid(this.name, "save", `the job cannot be saved: ${cause?.message ?? cause}`);
      return { failure: facts(error), error };
    }
  }

  /** Saves the job, then makes a call. If saving fails, the call is not made. */
  async #call(step, signal) {
    const { response, failure, error } = (await this.#unsaved()) ?? (await make(this.#client, step, signal));
    if (error) this.#failed.push(error);
    this.#came = () =>
      response ? this.#core.answered(...response, ...moment()) : this.#core.failed(failure, ...moment());
    return { kind: "called", call: camel(step.call) };
  }
}
