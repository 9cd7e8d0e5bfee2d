/** vpswire/fleet: named accounts with the same verbs for all services, and jobs of several calls. */

export type * as cvm from "./faces/cvm-jobs.js";
export { jobs } from "./faces/jobs.js";
export type * as kiwivm from "./faces/kiwivm-jobs.js";
export type * from "./faces/verbs.js";
export { Fleet } from "./faces/verbs.js";
export type * as vultr from "./faces/vultr-jobs.js";
export {
  type Job,
  JobError,
  type JobOptions,
  type JobOutcome,
  type JobSecret,
  type JobStep,
  type Plan,
  type StepOptions,
} from "./fleet/job.js";
export type { MemberOptions, VerbOptions } from "./fleet/members.js";
export type * from "./fleet/steps.js";
