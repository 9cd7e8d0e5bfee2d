// The package with the CVM Client API alone, for pages that need no other service.

export { Cvm } from "./cvm.js";
export { VpsError } from "./error.js";
