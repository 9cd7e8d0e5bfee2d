// The WebAssembly as text, loaded when it is needed. bundle.js writes that module.

export const inline = async () => (await import("./inline-fleet.js")).default;
