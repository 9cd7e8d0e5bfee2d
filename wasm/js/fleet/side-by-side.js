// Work on many accounts at once.

/** How many calls are made at once. */
const MOST = 32;

/** Does the work for so many calls, by their places. */
export const sideBySide = async (count, work) => {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(MOST, count) }, lane));
};
