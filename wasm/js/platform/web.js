// Browsers, their workers and bundlers. Like the file of each runtime, it exports the clock (`elapsed`), the decoder of bodies
// (`latin1`), the loader of the WebAssembly (`load`), the built-in transport (`transport`) and whether that supports a proxy
// (`knowsProxies`). Other runtimes import from here what is the same for them.

import init from "#core";
import { viaFetch } from "./fetch.js";
import { found } from "./vite.js";

/** A monotonic clock, in milliseconds. */
export const elapsed = () => performance.now();

/** Decodes bytes into a text in which each character is a byte. */
export const latin1 = (bytes) => new TextDecoder("latin1").decode(bytes);

/** Browsers use proxies by themselves. */
export const knowsProxies = () => false;

export const transport = (...given) => viaFetch(fetch, ...given);

/** The place of the WebAssembly in Vite's development server, while this file is in its cache. */
const IN_VITE = "../../vpswire/dist/vpswire.wasm";

const advice = (url) =>
  `it was looked for at ${url}; have the bundler put vpswire.wasm there, or give it to init() of vpswire/slim; where a page has a Content-Security-Policy, it needs 'wasm-unsafe-eval' in its script-src`;

/** Loads the WebAssembly next to the script. */
export const load = async () => {
  const url = new URL("./vpswire.wasm", import.meta.url);
  try {
    await init({ module_or_path: await found(url, IN_VITE) });
  } catch (cause) {
    throw new Error(`${cause?.message ?? cause}; ${advice(url)}`, { cause });
  }
};
