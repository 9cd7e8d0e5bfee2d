// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import { jobsOf } from "../fleet/jobs.js";

const NAMES = {
  kiwivm: "wait snapshot rotate restoreBackup reinstall migrate deployKeys",
  cvm: "wait",
  vultr: "wait snapshot rotate restoreBackup reinstall create deployKey",
};

export const jobs = (client) => jobsOf(client, NAMES);
