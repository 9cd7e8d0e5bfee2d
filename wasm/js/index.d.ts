/** vpswire: KiwiVM, CVM and Vultr v1, every call typed. */

export type { Client } from "./client.js";
export type * as cvm from "./cvm.js";
export { Cvm, type CvmOptions } from "./cvm.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./error.js";
export { type Flaw, flawsOf } from "./flaws.js";
export type * as kiwivm from "./kiwivm.js";
export { KiwiVM, type KiwiVMOptions } from "./kiwivm.js";
export type * from "./types.js";
export type * as vultr from "./vultr.js";
export { Vultr, type VultrOptions } from "./vultr.js";
