// Waits that a signal can end.

/**
 * Settles like the promise, or rejects with the signal's reason if the signal aborts first. `fetch` alone is not enough:
 * Node's may lose its signal when garbage is collected, and a caller's own may ignore it.
 */
export const until = (promise, signal) =>
  new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
    promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", end));
  });
