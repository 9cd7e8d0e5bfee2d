// The platform of `vpswire/slim`, whose runtime is unknown before it runs; the caller provides the WebAssembly.

import start, { initSync } from "#core";
import { transport as viaDeno } from "./deno-fetch.js";
import { transport as viaNode } from "./node-http.js";
import { runtime } from "./runtime.js";
import { transport as viaFetch } from "./web.js";

export { knowsProxies } from "./proxies.js";
export { elapsed, latin1 } from "./web.js";

export const transport = { deno: viaDeno, node: viaNode }[runtime()] ?? viaFetch;

let given;

/** Sets the WebAssembly that the first call loads: its bytes, a module, a response or a URL. */
export const init = (wasm) => {
  given = wasm;
};

export const load = async () => {
  if (given === undefined) throw new Error("call init(wasm) of vpswire/slim first");
  const wasm = await given;
  const isHere = wasm instanceof WebAssembly.Module || wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm);
  if (isHere) initSync({ module: wasm });
  else await start({ module_or_path: wasm });
};
