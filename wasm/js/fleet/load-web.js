// Browsers, their workers, Deno and bundlers: the WebAssembly is next to this file.

import init from "../../pkg/fleet/vpswire_wasm.js";
import { found } from "../platform/vite.js";

/** The place of the WebAssembly in Vite's development server, while this file is in its cache. */
const IN_VITE = "../../vpswire/dist/vpswire-fleet.wasm";

export const load = async () => {
  const url = new URL("./vpswire-fleet.wasm", import.meta.url);
  try {
    await init({ module_or_path: await found(url, IN_VITE) });
  } catch (cause) {
    const advice = "have the bundler put vpswire-fleet.wasm there";
    const policy = "where a page has a Content-Security-Policy, it needs 'wasm-unsafe-eval' in its script-src";
    throw new Error(`${cause?.message ?? cause}; it was looked for at ${url}; ${advice}; ${policy}`, { cause });
  }
};
