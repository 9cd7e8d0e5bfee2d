// The edge runtime of Next.js, which compiles what is imported so.

import init from "#core";
import module from "./vpswire.wasm?module";

export { elapsed, knowsProxies, latin1, transport } from "./web.js";

/** The module may be of another realm, which only the way that waits does not mind. */
export const load = () => init({ module_or_path: module });
