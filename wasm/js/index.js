// The package: three clients and their error.

export { VpsError } from "./client/error.js";
export { flawsOf } from "./client/flaws.js";
export { Cvm } from "./faces/cvm.js";
export { KiwiVM } from "./faces/kiwivm.js";
export { Vultr } from "./faces/vultr.js";
