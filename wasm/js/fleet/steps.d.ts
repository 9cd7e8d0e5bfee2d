// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
/** One thing that a job is about to do. */
export interface PlanItem {
  /** Its name within the plan: `create`. */
  key: string;
  /** What is done. */
  verb: PlanVerb | (string & {});
  /** The call that does it: `snapshot.delete`. */
  call: string;
  /** What it is done to, in words. */
  what: string;
  /** The id of that, where it has one: the call has it as an argument. */
  id?: string | null;
  /** A date of that, in words and in UTC. */
  date?: string | null;
}

/**
 * What is done to something.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `reads`: It is only looked at.
 * - `makes`: It comes into being, which may cost money.
 * - `changes`: It is changed; what it was before can be set again.
 * - `deletes`: It is lost for good.
 */
export type PlanVerb = "reads" | "makes" | "changes" | "deletes";
