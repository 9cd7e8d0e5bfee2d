// Loads the WebAssembly from text in a module, for what is required where browsers are meant: Jest with jsdom, and bundles
// of CommonJS, which know nothing of files beside them. bundle.js writes that module.

import { initSync } from "#core";

export const load = () => {
  const text = atob(require("./inline-web.cjs"));
  initSync({ module: Uint8Array.from(text, (char) => char.charCodeAt(0)) });
};
