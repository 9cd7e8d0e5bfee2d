// The core of the fleet and the jobs in WebAssembly, separate from that of the calls. It is loaded once, on first use.

import { load } from "#fleet";
import { advised } from "../client/advice.js";
import { VpsError } from "../client/error.js";

export { Accounts, Job } from "../../pkg/fleet/vpswire_wasm.js";

let loading;

/** Resolves when it is loaded. */
export const ready = () => {
  loading ??= Promise.resolve()
    .then(load)
    .catch((cause) => {
      // The next use tries again.
      loading = undefined;
      const message = `the WebAssembly of vpswire/fleet could not be loaded: ${cause?.message ?? cause}`;
      throw new VpsError({ message, code: "transport", call: "", verdict: "not_sent", retryable: false }, { cause });
    });
  return loading;
};

/** Calls a function of the core, which throws errors as JSON. */
export const refusable = (work) => {
  try {
    return work();
  } catch (thrown) {
    if (typeof thrown !== "string") throw thrown;
    throw new VpsError(advised(JSON.parse(thrown)));
  }
};
