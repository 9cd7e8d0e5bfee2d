// The WebAssembly as text, loaded on first use. bundle.js writes that module.

export const inline = async () => (await import("./inline-fleet.js")).default;
