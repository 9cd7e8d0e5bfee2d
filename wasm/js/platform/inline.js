// The platform of CommonJS for browsers: Jest with jsdom, and bundles, which have no files next to them. The WebAssembly
// is text in a module, which bundle.js writes.

import { initSync } from "#core";

export { elapsed, knowsProxies, latin1, transport } from "./web.js";

export const load = () => {
  const text = atob(require("./inline-web.cjs"));
  initSync({ module: Uint8Array.from(text, (char) => char.charCodeAt(0)) });
};
