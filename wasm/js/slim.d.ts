/** vpswire for programs that load the WebAssembly themselves, for example with `import wasm from "vpswire/vpswire.wasm"`. */

export * from "./index.js";

/**
 * Sets the WebAssembly that the first call loads. Call it once, before the first call.
 *
 * @param wasm - The bytes, a compiled `WebAssembly.Module`, a `Response` or URL, or a promise of one of these.
 */
export declare function init(wasm: string | object): void;
