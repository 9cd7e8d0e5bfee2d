// Replaces `import.meta.url` in a CommonJS file; a bundle of another form has no `__filename`.

export const scriptUrl =
  typeof __filename === "string" ? process.getBuiltinModule?.("node:url").pathToFileURL(__filename) : undefined;
