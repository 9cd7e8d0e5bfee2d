/** vpswire with Vultr v1 alone: in pages, its WebAssembly knows no other service and is smaller. */

export type { Client } from "./client.js";
export { type ErrorCode, type Look, type Progress, type Verdict, VpsError, type VpsErrorOf } from "./error.js";
export type * from "./types.js";
export type * as vultr from "./vultr.js";
export { Vultr, type VultrOptions } from "./vultr.js";
