// Node and Bun. What Node is made of is there already: importing it would take longer.

import { initSync } from "#core";
import { inline } from "#inline";

export { transport } from "./node-http.js";
export { knowsProxies } from "./proxies.js";

/** A clock that is never set back, milliseconds. Node would first have to load what `performance` is. */
export const elapsed = () => Number(process.hrtime.bigint()) / 1e6;

/** Bytes as a text of which each character is a byte. Node's `TextDecoder` takes seven times as long. */
export const latin1 = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).latin1Slice();

/** The same bytes as text in a module, for those whose bundler does not copy the file, or hands it out spoiled. */
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
 * Loads the WebAssembly from beside this file; Node has one of its own, which is larger and faster. On other threads it is
 * not compiled sooner, and much later where these are busy.
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
