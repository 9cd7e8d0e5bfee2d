// The package for programs that load the WebAssembly themselves.

export * from "./index.js";
export { init } from "./platform/slim.js";
