// The place of the simulator's WebAssembly in Cloudflare's workers, which compile it on deployment.

import module from "./vpswire-sim.wasm";

export const source = () => module;
