// The package with KiwiVM v1 alone, for pages that need no other service.

export { VpsError } from "./client/error.js";
export { KiwiVM } from "./faces/kiwivm.js";
