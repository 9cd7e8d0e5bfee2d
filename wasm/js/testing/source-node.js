// Where the simulator's WebAssembly is: beside this file. Node reads it at once, so that nothing need be waited for.

import { readFileSync } from "node:fs";

export const source = () => {
  try {
    return new WebAssembly.Module(readFileSync(new URL("./vpswire-sim.wasm", import.meta.url)));
  } catch (cause) {
    const advice = "mark vpswire/testing as external to the bundler, or copy that file from vpswire/dist";
    throw new Error(`vpswire-sim.wasm is not beside the script: ${cause.message}; ${advice}`, { cause });
  }
};
