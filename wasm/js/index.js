// The package: three clients and their error.

export { Cvm } from "./cvm.js";
export { VpsError } from "./error.js";
export { KiwiVM } from "./kiwivm.js";
export { flawsOf } from "./view.js";
export { Vultr } from "./vultr.js";
