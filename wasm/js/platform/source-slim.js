// Loads the WebAssembly that the caller has given.

import start, { initSync } from "#core";

let given;

/** Sets the WebAssembly that the first call loads: its bytes, a module, or a response or URL that has it. */
export const init = (wasm) => {
  given = wasm;
};

export const load = async () => {
  if (given === undefined) throw new Error("call init(wasm) of vpswire/slim first");
  const wasm = await given;
  const here = wasm instanceof WebAssembly.Module || wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm);
  if (here) initSync({ module: wasm });
  else await start({ module_or_path: wasm });
};
