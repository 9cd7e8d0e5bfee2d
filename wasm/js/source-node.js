// Where the WebAssembly is: beside this file. Node has one of its own, which is larger and faster. Importing `node:fs` itself
// would take longer than reading the file.

import { readFile } from "node:fs/promises";

export const source = () => readFile(new URL("./vpswire-node.wasm", import.meta.url));
