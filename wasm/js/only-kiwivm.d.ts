/** vpswire with KiwiVM v1 alone: in pages, its WebAssembly knows no other service and is smaller. */

export type { Client } from "./client/client.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./client/error.js";
export type * from "./client/types.js";
export type * as kiwivm from "./faces/kiwivm.js";
export { KiwiVM, type KiwiVMOptions } from "./faces/kiwivm.js";
