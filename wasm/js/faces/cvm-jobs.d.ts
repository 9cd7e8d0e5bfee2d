// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import type { Job, JobOptions } from "../fleet/job.js";

/** The jobs of a `Cvm` client. Nothing is sent before a job's first step. */
export interface CvmJobs {
  /**
   * Wait until a VPS is running, stopped or gone.
   *
   * Only reads.
   *
   * Gives {@link Waited}.
   */
  wait(params: WaitParams, options?: JobOptions): Promise<Job<Waited>>;
  /**
   * Goes on with a job that was saved, by whatever process and language. What may have been done by then is looked for,
   * and not done again. Rejects with a `VpsError` of code `"invalid_params"` if the text is malformed, or another job's
   * or account's.
   */
  resume<Name extends keyof CvmJobAnswers>(
    name: Name,
    saved: string,
    options?: JobOptions,
  ): Promise<Job<CvmJobAnswers[Name]>>;
}

/** What the jobs of a `Cvm` client answer, by their names. */
export interface CvmJobAnswers {
  /** What `wait` answers. */
  wait: Waited;
}

/** What `wait` takes. */
export interface WaitParams {
  /** The VPS. */
  id: string | number | bigint;
  /** The state to wait for. */
  until: Until;
}

/** The state of the VPS. */
export interface Waited {
  /** Its state in the panel's own word; absent if there is no such VPS. */
  state?: string | null;
}

/**
 * The state to wait for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `running`: It is switched on.
 * - `stopped`: It is switched off.
 * - `gone`: It is terminated, or the user has no such VPS.
 */
export type Until = "running" | "stopped" | "gone";
