// The package for those who bring the WebAssembly themselves.

export * from "./index.js";
export { init } from "./platform/slim.js";
