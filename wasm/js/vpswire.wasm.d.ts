/** The WebAssembly as a bundler provides it, for `init` of `vpswire/slim`: a compiled module, its bytes, or its URL. */
declare const wasm: string | object;
export default wasm;
