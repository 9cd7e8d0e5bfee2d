/** vpswire with the CVM Client API alone: in pages, its WebAssembly knows no other service and is smaller. */

export type { Client } from "./client/client.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./client/error.js";
export type * from "./client/types.js";
export type * as cvm from "./faces/cvm.js";
export { Cvm, type CvmOptions } from "./faces/cvm.js";
