// Concurrent work on many accounts.

/** The maximum number of concurrent calls. */
const MOST = 32;

/** Runs the work for a number of calls, by index. */
export const sideBySide = async (count, work) => {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(MOST, count) }, lane));
};
