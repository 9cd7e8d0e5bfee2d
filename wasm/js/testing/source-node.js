// Where the simulator's WebAssembly is: beside this file. Node reads it at once, so that nothing need be waited for.

import { readFileSync } from "node:fs";

export const source = () => new WebAssembly.Module(readFileSync(new URL("./vpswire-sim.wasm", import.meta.url)));
