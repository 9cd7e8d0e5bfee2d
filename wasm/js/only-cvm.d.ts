/** vpswire with the CVM Client API alone: in pages, its WebAssembly knows no other service and is smaller. */

export type { Client } from "./client.js";
export type * as cvm from "./cvm.js";
export { Cvm, type CvmOptions } from "./cvm.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./error.js";
export type * from "./types.js";
