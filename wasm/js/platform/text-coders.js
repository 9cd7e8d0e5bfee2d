// What jsdom leaves out of what browsers and Node both have.

export const { TextDecoder, TextEncoder } = globalThis.TextDecoder ? globalThis : process.getBuiltinModule("node:util");
