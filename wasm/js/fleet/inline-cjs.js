// The WebAssembly as text, loaded when it is needed. bundle.js writes that module.

export const inline = () => require("./inline-fleet.cjs");
