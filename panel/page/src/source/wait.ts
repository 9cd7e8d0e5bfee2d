/** Time-outs, in milliseconds, and waiting. */

/** A dialog may be open during a call, so its time-out is an hour. The relay ends calls after the account's time-out. */
export const CLIENT_TIMEOUT = 3_600_000;

/** Waits for a time, or until the signal aborts. */
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
