// Waiting for something that may be given up.

/**
 * Settles as the promise does, or rejects with the signal's reason when that comes first. `fetch` alone is not enough:
 * Node's may forget its signal when garbage is collected, and a caller's own need not look at it.
 */
export const until = (promise, signal) =>
  new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
    promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", end));
  });
