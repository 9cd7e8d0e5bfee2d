// Where the WebAssembly is: beside this file. Node has one of its own, which is larger and faster; it reads it at
// once, so that the first call need not wait.

import { readFileSync } from "node:fs";

export const source = () => new WebAssembly.Module(readFileSync(new URL("./vpswire-node.wasm", import.meta.url)));
