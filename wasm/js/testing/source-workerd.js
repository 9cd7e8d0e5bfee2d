// Where the simulator's WebAssembly is in Cloudflare's workers, which compile it when they are deployed.

import module from "./vpswire-sim.wasm";

export const source = () => module;
