// Where the WebAssembly is: beside this file, for browsers, workers, Deno and bundlers.

export const source = () => new URL("./vpswire.wasm", import.meta.url);
