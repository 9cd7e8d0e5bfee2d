// Loads the WebAssembly in CommonJS bundles for browsers: it is text in a module.

import { inline } from "#inline-fleet";
import { initSync } from "../../pkg/fleet/vpswire_wasm.js";

export const load = async () => {
  initSync({ module: Uint8Array.from(atob(await inline()), (char) => char.charCodeAt(0)) });
};
