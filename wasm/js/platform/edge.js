// The edge runtime of Next.js, which compiles such imports.

import init from "#core";
import module from "./vpswire.wasm?module";

export { elapsed, knowsProxies, latin1, transport } from "./web.js";

/** Loads the WebAssembly. The module may be from another realm, which only asynchronous instantiation accepts. */
export const load = () => init({ module_or_path: module });
