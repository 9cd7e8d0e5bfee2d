// Printed from the table of jobs. Do not edit: `make faces` rewrites it.
import type { Cvm } from "./cvm.js";
import type { CvmJobs } from "./cvm-jobs.js";
import type { KiwiVM } from "./kiwivm.js";
import type { KiwiVMJobs } from "./kiwivm-jobs.js";
import type { Vultr } from "./vultr.js";
import type { VultrJobs } from "./vultr-jobs.js";

/**
 * The jobs of a client: what takes several of its calls, and waits between them.
 *
 * @example
 * ```ts
 * import { KiwiVM } from "vpswire";
 * import { jobs } from "vpswire/fleet";
 * const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
 * const job = await jobs(vps).rotate({ prefix: "nightly ", keep: 7 });
 * console.log((await job.plan()).text);
 * const { description, deleted } = await job.run({ onStep: (step) => console.log(step.kind) });
 * console.log(`${description} is there, ${deleted.length} are gone`);
 * ```
 */
export declare function jobs(client: KiwiVM): KiwiVMJobs;

/**
 * The jobs of a client: what takes several of its calls, and waits between them.
 *
 * @example
 * ```ts
 * import { KiwiVM } from "vpswire";
 * import { jobs } from "vpswire/fleet";
 * const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
 * const job = await jobs(vps).rotate({ prefix: "nightly ", keep: 7 });
 * console.log((await job.plan()).text);
 * const { description, deleted } = await job.run({ onStep: (step) => console.log(step.kind) });
 * console.log(`${description} is there, ${deleted.length} are gone`);
 * ```
 */
export declare function jobs(client: Cvm): CvmJobs;

/**
 * The jobs of a client: what takes several of its calls, and waits between them.
 *
 * @example
 * ```ts
 * import { KiwiVM } from "vpswire";
 * import { jobs } from "vpswire/fleet";
 * const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
 * const job = await jobs(vps).rotate({ prefix: "nightly ", keep: 7 });
 * console.log((await job.plan()).text);
 * const { description, deleted } = await job.run({ onStep: (step) => console.log(step.kind) });
 * console.log(`${description} is there, ${deleted.length} are gone`);
 * ```
 */
export declare function jobs(client: Vultr): VultrJobs;
