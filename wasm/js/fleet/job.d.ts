/** A running job, its steps, and the error that ended it. */

import type { VpsError } from "../client/error.js";
import type { PlanItem } from "./steps.js";

/** Options for running a job. */
export interface JobOptions {
  /** Milliseconds that the whole job may take, from its first step. Default: one hour. */
  timeout?: number | undefined;
  /**
   * Waits for the given milliseconds, or until the signal aborts. Default: a timer. With a simulator whose clock is stepped,
   * set `(time) => sim.advance(time)`.
   */
  wait?: ((time: number, signal?: AbortSignal) => unknown) | undefined;
}

/** Options that end a job while it runs. */
export interface StepOptions {
  /** Ends the job at any point: it rejects with a {@link JobError} that lists the items that were done. */
  signal?: AbortSignal | undefined;
}

/** The plan of a job. Nothing that is not in it is created, changed or deleted. */
export interface Plan {
  /** The items of the plan, in order. */
  items: PlanItem[];
  /** The plan in words, a line for each item. */
  text: string;
}

/** A step of a job. */
export type JobStep<Answer> =
  /** The plan. Continuing means agreeing. */
  | { kind: "plan"; plan: Plan }
  /** The progress: the thing that the job waits for, in words, and the part of it that is done, from 0 to 100. */
  | { kind: "progress"; message: string; percent?: number }
  /** A password that is shown once: keep it. `console.log` and `JSON.stringify` do not show the value. */
  | { kind: "secret"; name: string; readonly value: string }
  /** A call was made. */
  | { kind: "called"; call: string }
  /** The job waits for so many milliseconds. Continuing means waiting. */
  | { kind: "wait"; time: number }
  /**
   * The job is over. A password in the answer is available only by its name, as `answer.root_password`: nothing that shows or
   * copies the answer (`console.log`, `JSON.stringify`, `{ ...answer }`, `structuredClone`) includes it.
   */
  | { kind: "done"; answer: Answer };

/**
 * A job of a client. {@link Job.run} runs it to its end, `for await (const step of job)` step by step. A step rejects with a
 * {@link JobError} if it ends the job early.
 */
export interface Job<Answer> extends AsyncIterable<JobStep<Answer>> {
  /** The job's name: `rotate`. */
  readonly name: string;

  /**
   * Returns the plan. The calls that it needs only read; nothing is changed before {@link Job.run} or the next step.
   */
  plan(options?: StepOptions): Promise<Plan>;

  /**
   * Runs the job to its end, and returns its answer. Calls `onStep` with each step, and continues once it has returned and its
   * promise, if any, is fulfilled. If it throws or rejects, the run ends with that error at once, and the job does not continue.
   */
  run(options?: StepOptions & { onStep?: ((step: JobStep<Answer>) => unknown) | undefined }): Promise<Answer>;

  /** Returns the remaining steps, until the job is over. */
  steps(options?: StepOptions): AsyncGenerator<JobStep<Answer>, void, undefined>;

  /** Returns the job, at any step, as a small text without keys and passwords, which `resume` resumes. */
  save(): string;

  /**
   * Saves the job before each call: `save` receives the text, and stores it where it survives a crash. If it throws or
   * rejects, the call is not made, and the job ends.
   */
  saving(save: (text: string) => unknown): this;
}

/** A password that a job received. */
export interface JobSecret {
  /** Its kind: `root_password`. */
  readonly name: string;
  /** The password. */
  readonly value: string;
}

/** The items of a job's plan, by their outcome when the job ended. */
export interface JobOutcome {
  /** The items that were done. */
  readonly done: readonly PlanItem[];
  /** The items that may have been done: check before you repeat them. */
  readonly unknown: readonly PlanItem[];
  /** The items that were not done. */
  readonly notDone: readonly PlanItem[];
  /** The passwords that the job received before it ended. Nothing that shows the error shows them. */
  readonly secrets: readonly JobSecret[];
}

/**
 * The error of a job that ended early: a `VpsError` with the outcome of the plan. Its `cause` is the error of the call that
 * ended the job, if it was a call; for a job that was cancelled between calls, the signal's reason.
 */
export type JobError = VpsError & JobOutcome;

/** The class itself, for `instanceof`. */
export declare const JobError: abstract new (...kept: never) => JobError;
