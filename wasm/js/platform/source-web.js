// Loads the WebAssembly: from beside this file, for browsers, workers, Deno and bundlers.

import init from "#core";

/** Where Vite's server for development has it while this file is in its cache: until version 8 it leaves it behind. */
const IN_VITE = "../../vpswire/dist/vpswire.wasm";

const advice = (url) =>
  `it was looked for at ${url}; have the bundler put vpswire.wasm there, or give it to init() of vpswire/slim; where a page has a Content-Security-Policy, it needs 'wasm-unsafe-eval' in its script-src`;

/** The response that has it. */
const found = async (url) => {
  const here = import.meta.url;
  if (!here.includes("/.vite/deps")) return url;
  const response = await fetch(url);
  const right = /^application\/wasm/.test(response.headers.get("content-type"));
  return right ? response : new URL(IN_VITE, here);
};

export const load = async () => {
  const url = new URL("./vpswire.wasm", import.meta.url);
  try {
    await init({ module_or_path: await found(url) });
  } catch (cause) {
    throw new Error(`${cause?.message ?? cause}; ${advice(url)}`, { cause });
  }
};
