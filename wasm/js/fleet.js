// vpswire/fleet: named accounts with the same verbs for all services, and jobs of several calls.

export { jobs } from "./faces/jobs.js";
export { Fleet } from "./faces/verbs.js";
export { JobError } from "./fleet/job-error.js";
