/** How long things take. Milliseconds. */

/** A dialog may be open within a call, so its time-out is an hour. The relay ends calls in the time-out of their account. */
export const CLIENT_TIMEOUT = 3_600_000;

/** Waits so long, or until the signal aborts. */
export const waitFor = (time: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, time);
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
  });
