// Where the simulator's WebAssembly is: beside this file, for browsers, workers, Deno and bundlers.

export const source = () => new URL("./vpswire-sim.wasm", import.meta.url);
