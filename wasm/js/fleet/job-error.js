// Why a job ended, and what of its plan was and was not done.

import { VpsError } from "../client/error.js";
import { words } from "./plan.js";

/** What a `JobError` of any copy of this package has, and no other error. */
const MARK = Symbol.for("vpswire.JobError");

const LABELS = { done: "done", unknown: "outcome unknown", notDone: "not done" };

/** What was and was not done, in words. */
const report = (outcome) => {
  const parts = Object.entries(LABELS).filter(([list]) => outcome[list].length > 0);
  return parts.map(([list, label]) => `; ${label}: ${outcome[list].map(words).join(", ")}`).join("");
};

export class JobError extends VpsError {
  static name = "JobError";
  static mark = MARK;

  /**
   * @param details The error as the core has it.
   * @param outcome What of the plan was done (`done`), may have been done (`unknown`) and was not (`notDone`); `secrets`.
   * @param failed The errors of the job's calls. If it ends with one of them, that has more: the body, what was thrown.
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
    // Passwords: they are there, but nothing that shows the error shows them.
    Object.defineProperty(this, "secrets", { value: secrets });
  }
}
Object.defineProperty(JobError.prototype, MARK, { value: true });
Object.defineProperty(JobError.prototype, "name", { value: "JobError" });
