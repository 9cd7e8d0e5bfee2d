// The WebAssembly as text, loaded on first use. bundle.js writes that module.

export const inline = () => require("./inline-fleet.cjs");
