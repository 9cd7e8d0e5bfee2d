// The package with KiwiVM v1 alone, for pages that need no other service.

export { VpsError } from "./error.js";
export { KiwiVM } from "./kiwivm.js";
