// The package with Vultr v1 alone, for pages that need no other service.

export { VpsError } from "./client/error.js";
export { Vultr } from "./faces/vultr.js";
