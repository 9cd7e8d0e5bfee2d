// The error of a job that ended early, with the outcome of its plan.

import { VpsError } from "../client/error.js";
import { words } from "./plan.js";

/** The mark of a `JobError` of any copy of this package. */
const MARK = Symbol.for("vpswire.JobError");

const LABELS = { done: "done", unknown: "outcome unknown", notDone: "not done" };

/** Describes which items were done and which were not. */
const report = (outcome) => {
  const parts = Object.entries(LABELS).filter(([list]) => outcome[list].length > 0);
  return parts.map(([list, label]) => `; ${label}: ${outcome[list].map(words).join(", ")}`).join("");
};

export class JobError extends VpsError {
  static name = "JobError";
  static mark = MARK;

  /**
   * @param details The core's error.
   * @param outcome The items that were done (`done`), may have been done (`unknown`) and were not done (`notDone`); `secrets`.
   * @param failed The errors of the job's calls. If one of them ended the job, it has more details: the body, the thrown error.
   * @param signal The signal that may have ended the job between its calls.
   */
  constructor({ message, ...details }, { secrets, ...outcome }, failed, signal) {
    const call = failed.findLast((error) => error.code === details.code && message.startsWith(error.message));
    const cause = call ?? (details.code === "cancelled" ? signal?.reason : undefined);
    const { look, path, body } = call ?? {};
    super(
      { ...details, message: message + report(outcome), ...(look && { look }), ...(path !== undefined && { path }) },
      { cause, body },
    );
    Object.assign(this, outcome);
    // Passwords are accessible, but nothing that shows the error shows them.
    Object.defineProperty(this, "secrets", { value: secrets });
  }
}
Object.defineProperty(JobError.prototype, MARK, { value: true });
Object.defineProperty(JobError.prototype, "name", { value: "JobError" });
