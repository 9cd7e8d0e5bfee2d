// Printed from the tables of jobs and verbs. Do not edit: `make faces` rewrites it.
/** The names of what is secret in answers of jobs and verbs. */
export const SECRETS = ["default_password", "record", "root_password"];
