// The simulator in WebAssembly, which is loaded once, on first use.

import { source } from "#simulator";
import init, { initSync, Sim } from "../../pkg/sim/vpswire_wasm_sim.js";

let loaded = false;
let loading;

/** Whether it is loaded. Loads it where a file can be read synchronously. */
export const ready = () => {
  if (loaded) return true;
  const found = source();
  if (found instanceof WebAssembly.Module) {
    initSync({ module: found });
    loaded = true;
  }
  return loaded;
};

/** Resolves when it is loaded. */
export const load = async () => {
  if (ready()) return;
  loading ??= init({ module_or_path: source() });
  try {
    await loading;
  } catch (cause) {
    // The next call tries again.
    loading = undefined;
    throw new Error(
      `the simulator could not be loaded: ${cause?.message ?? cause}; it needs the file vpswire-sim.wasm beside its script, and where a page has a Content-Security-Policy, 'wasm-unsafe-eval' in its script-src`,
      { cause },
    );
  }
  loaded = true;
};

export { Sim };
