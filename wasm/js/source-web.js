// Loads the WebAssembly: from beside this file, for browsers, workers, Deno and bundlers.

import init from "#core";

export const load = () => init({ module_or_path: new URL("./vpswire.wasm", import.meta.url) });
