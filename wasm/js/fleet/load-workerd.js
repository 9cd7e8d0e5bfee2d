// Cloudflare's workers, which compile the WebAssembly when they are deployed.

import { initSync } from "../../pkg/fleet/vpswire_wasm.js";
import module from "./vpswire-fleet.wasm";

export const load = () => initSync({ module });
