// Adds the text encoder and decoder of browsers and Node, which jsdom lacks.

export const { TextDecoder, TextEncoder } = globalThis.TextDecoder ? globalThis : process.getBuiltinModule("node:util");
