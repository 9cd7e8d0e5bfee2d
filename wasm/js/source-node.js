// Where the WebAssembly is: beside this file. Node reads it at once, so that the first call need not wait.

import { readFileSync } from "node:fs";

export const source = () => new WebAssembly.Module(readFileSync(new URL("./vpswire.wasm", import.meta.url)));
