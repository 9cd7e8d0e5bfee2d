// The package with the CVM Client API alone, for pages that need no other service.

export { VpsError } from "./client/error.js";
export { Cvm } from "./faces/cvm.js";
