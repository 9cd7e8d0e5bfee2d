// Node and Bun. Node's built-in modules are loaded already: importing them would take longer.

import { initSync } from "#core";
import { inline } from "#inline";

export { transport } from "./node-http.js";
export { knowsProxies } from "./proxies.js";

/** A monotonic clock, in milliseconds. Node would have to load `performance` first. */
export const elapsed = () => Number(process.hrtime.bigint()) / 1e6;

/** Decodes bytes into a text in which each character is a byte. Node's `TextDecoder` takes seven times as long. */
export const latin1 = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).latin1Slice();

/** The same bytes as text in a module, for bundlers that do not copy the file, or corrupt it. */
const fromModule = async (cause) => {
  let text;
  try {
    text = await inline();
  } catch {
    const advice = "copy it from vpswire/dist to beside the script, or have the bundler leave the package as it is";
    throw new Error(`${cause.message}; vpswire-node.wasm is not beside the script: ${advice}`, { cause });
  }
  initSync({ module: Buffer.from(text, "base64") });
};

/**
 * Loads the WebAssembly next to this file; Node has its own, which is larger and faster. Compiling it on other threads is not
 * faster, and much slower if they are busy.
 */
export const load = () => {
  if (!process.getBuiltinModule) throw new Error(`Node 20.16, 22.3 or later is needed; this is ${process.version}`);
  try {
    const { readFileSync } = process.getBuiltinModule("node:fs");
    initSync({ module: readFileSync(new URL("./vpswire-node.wasm", import.meta.url)) });
  } catch (cause) {
    return fromModule(cause);
  }
};
