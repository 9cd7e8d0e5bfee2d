/** vpswire: KiwiVM, CVM and Vultr v1, every call typed. */

export type { Client } from "./client/client.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./client/error.js";
export { type Flaw, flawsOf } from "./client/flaws.js";
export type * from "./client/types.js";
export type * as cvm from "./faces/cvm.js";
export { Cvm, type CvmOptions } from "./faces/cvm.js";
export type * as kiwivm from "./faces/kiwivm.js";
export { KiwiVM, type KiwiVMOptions } from "./faces/kiwivm.js";
export type * as vultr from "./faces/vultr.js";
export { Vultr, type VultrOptions } from "./faces/vultr.js";
