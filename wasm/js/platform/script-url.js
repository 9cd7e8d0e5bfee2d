// What stands for `import.meta.url` in a CommonJS file; a bundle that is none has no `__filename`.

export const here =
  typeof __filename === "string" ? process.getBuiltinModule?.("node:url").pathToFileURL(__filename) : undefined;
