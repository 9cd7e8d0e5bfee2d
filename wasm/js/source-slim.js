// Where the WebAssembly is: given by the caller.

let given;

/** Sets the WebAssembly that the first call loads: its bytes, a module, or a response or URL that has it. */
export const init = (wasm) => {
  given = wasm;
};

export const source = async () => {
  if (given === undefined) throw new Error("call init(wasm) of vpswire/slim first");
  const wasm = await given;
  return wasm instanceof ArrayBuffer ? new Uint8Array(wasm) : wasm;
};
