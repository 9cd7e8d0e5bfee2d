// Cloudflare's workers, which compile the WebAssembly when they are deployed.

import { initSync } from "#core";
import module from "./vpswire.wasm";

export { elapsed, knowsProxies, latin1, transport } from "./web.js";

export const load = () => initSync({ module });
