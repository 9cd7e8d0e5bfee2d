// Loads the WebAssembly: from beside this file. Node has one of its own, which is larger and faster.

import { initSync } from "#core";

/**
 * What Node is made of is there already: importing it would take longer. On other threads the WebAssembly is not compiled
 * sooner, and much later where these are busy.
 */
export const load = () => {
  const { readFileSync } = process.getBuiltinModule("node:fs");
  initSync({ module: readFileSync(new URL("./vpswire-node.wasm", import.meta.url)) });
};
