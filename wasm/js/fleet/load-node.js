// Node and Bun: the WebAssembly is text in a module, so that any bundler includes it.

import { inline } from "#inline-fleet";
import { initSync } from "../../pkg/fleet/vpswire_wasm.js";

export const load = async () => {
  initSync({ module: Buffer.from(await inline(), "base64") });
};
