/** The WebAssembly as a bundler gives it: a compiled module, its bytes, or its URL. It is for `init` of `vpswire/slim`. */
declare const wasm: string | object;
export default wasm;
