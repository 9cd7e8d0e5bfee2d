// Loads the WebAssembly in Cloudflare's workers, which compile it when they are deployed.

import { initSync } from "#core";
import module from "./vpswire.wasm";

export const load = () => initSync({ module });
