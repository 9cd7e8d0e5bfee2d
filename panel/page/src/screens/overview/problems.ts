/** Words for the kinds of problems of the fleet. */
import { type Key, t } from "../../text/index.ts";

const PROBLEMS: Readonly<Record<string, Key>> = {
  suspended: "problem.suspended",
  policy_violation: "problem.policy_violation",
  nullroute: "problem.nullroute",
  throttled: "problem.throttled",
  locked: "problem.locked",
  pending: "problem.pending",
  unpaid: "problem.unpaid",
};

/** Returns the word for a kind. An unknown kind is shown as it is. */
export function problemWord(kind: string): string {
  const key = PROBLEMS[kind];
  return key === undefined ? kind : t(key);
}
