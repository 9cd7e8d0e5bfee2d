// The place of the simulator's WebAssembly: next to this file, for browsers, workers, Deno and bundlers.

export const source = () => new URL("./vpswire-sim.wasm", import.meta.url);
