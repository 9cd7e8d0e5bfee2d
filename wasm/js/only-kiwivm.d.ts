/** vpswire with KiwiVM v1 alone: in pages, its WebAssembly knows no other service and is smaller. */

export type { Client } from "./client.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./error.js";
export type * as kiwivm from "./kiwivm.js";
export { KiwiVM, type KiwiVMOptions } from "./kiwivm.js";
export type * from "./types.js";
