/** vpswire for those who bring the WebAssembly themselves: `import wasm from "vpswire/vpswire.wasm"` and the like. */

export * from "./index.js";

/**
 * Sets the WebAssembly that the first call loads. To be called once, before it.
 *
 * @param wasm - Its bytes, a compiled `WebAssembly.Module`, a `Response` or URL that has it, or a promise of one of these.
 */
export declare function init(wasm: string | object): void;
