// What stands for `import.meta.url` in a CommonJS file.

export const here = require("node:url").pathToFileURL(__filename);
