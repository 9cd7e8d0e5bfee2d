// The place of the simulator's WebAssembly: next to this file. Node reads it synchronously, so that no call has to wait.

import { readFileSync } from "node:fs";

export const source = () => {
  try {
    return new WebAssembly.Module(readFileSync(new URL("./vpswire-sim.wasm", import.meta.url)));
  } catch (cause) {
    const advice = "mark vpswire/testing as external to the bundler, or copy that file from vpswire/dist";
    throw new Error(`vpswire-sim.wasm is not beside the script: ${cause.message}; ${advice}`, { cause });
  }
};
