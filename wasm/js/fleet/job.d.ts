/** A job under way, its steps, and why it ended. */

import type { VpsError } from "../client/error.js";
import type { PlanItem } from "./steps.js";

/** How a job is run. */
export interface JobOptions {
  /** Milliseconds that the whole job may take, counted from its first step. An hour unless set. */
  timeout?: number | undefined;
  /**
   * Waits for so many milliseconds, or until the signal aborts. A timer unless set; against the simulator with a stepped
   * clock `(time) => sim.advance(time)`.
   */
  wait?: ((time: number, signal?: AbortSignal) => unknown) | undefined;
}

/** What ends a job while it is run. */
export interface StepOptions {
  /** Ends the job, whatever it is at: it rejects with a {@link JobError} that says what was done by then. */
  signal?: AbortSignal | undefined;
}

/** What a job is about to do. Nothing is made, changed or deleted that is not in it. */
export interface Plan {
  /** What it is about to do, in this order. */
  items: PlanItem[];
  /** The same in words, a line for each item. */
  text: string;
}

/** What a job has come to. */
export type JobStep<Answer> =
  /** What it is about to do. To go on is to agree. */
  | { kind: "plan"; plan: Plan }
  /** How far it is: what it waits for, in words, and how much of that is done, from 0 to 100. */
  | { kind: "progress"; message: string; percent?: number }
  /** A password that is shown once: keep it. `console.log` and `JSON.stringify` do not show the value. */
  | { kind: "secret"; name: string; readonly value: string }
  /** A call was made. */
  | { kind: "called"; call: string }
  /** Nothing is to be done for so many milliseconds. To go on is to wait. */
  | { kind: "wait"; time: number }
  /** It is over. */
  | { kind: "done"; answer: Answer };

/**
 * A job of a client: run to its end by {@link Job.run}, or step by step by `for await (const step of job)`. Each step rejects
 * with a {@link JobError} if the job ends with it.
 */
export interface Job<Answer> extends AsyncIterable<JobStep<Answer>> {
  /** The job's name: `rotate`. */
  readonly name: string;

  /**
   * Reads what is needed to say what the job is about to do. Nothing is changed before {@link Job.run} or the next step.
   */
  plan(options?: StepOptions): Promise<Plan>;

  /**
   * Runs the job to its end, and returns its answer. Calls `onStep` with each step, and continues once it has returned and its
   * promise, if any, is fulfilled. If it throws or rejects, the run ends with that error at once, and the job does not continue.
   */
  run(options?: StepOptions & { onStep?: ((step: JobStep<Answer>) => unknown) | undefined }): Promise<Answer>;

  /** The steps from here on, until the job is over. */
  steps(options?: StepOptions): AsyncGenerator<JobStep<Answer>, void, undefined>;

  /** The job as a small text, at any step, without keys and passwords: `resume` goes on with it. */
  save(): string;

  /**
   * Has the job saved before each call: `save` gets the text, and puts it where it is found after a crash. If it throws or
   * rejects, the call is not made, and the job ends.
   */
  saving(save: (text: string) => unknown): this;
}

/** A password that a job got. */
export interface JobSecret {
  /** What it is: `root_password`. */
  readonly name: string;
  /** The password. */
  readonly value: string;
}

/** What of a job's plan was done when it ended. */
export interface JobOutcome {
  /** What was done. */
  readonly done: readonly PlanItem[];
  /** What may have been done: look before you do it again. */
  readonly unknown: readonly PlanItem[];
  /** What was not done. */
  readonly notDone: readonly PlanItem[];
  /** The passwords that the job got before it ended. Nothing that shows the error shows them. */
  readonly secrets: readonly JobSecret[];
}

/**
 * Why a job ended, and what of its plan was done by then: a `VpsError` with more. Its `cause` is the error of the call that it
 * ended with, if it was one.
 */
export type JobError = VpsError & JobOutcome;

/** The class itself, for `instanceof`. */
export declare const JobError: abstract new (...kept: never) => JobError;
