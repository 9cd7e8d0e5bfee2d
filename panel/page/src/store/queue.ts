/** Limits the number of concurrent tasks, and starts the most urgent waiting one first. */

interface Waiting {
  readonly urgency: number;
  begin(): void;
}

/** Returns a queue. Tasks with a lower number start first; those with the same number in the order of their addition. */
export function queue(atOnce: number): <T>(urgency: number, work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: Waiting[] = [];
  const next = () => {
    if (running >= atOnce || waiting.length === 0) return;
    running += 1;
    let first = 0;
    waiting.forEach(({ urgency }, at) => {
      if (urgency < (waiting[first]?.urgency ?? 0)) first = at;
    });
    waiting.splice(first, 1)[0]?.begin();
  };
  return (urgency, work) =>
    new Promise((resolve, reject) => {
      const begin = () =>
        work()
          .then(resolve, reject)
          .finally(() => {
            running -= 1;
            next();
          });
      waiting.push({ urgency, begin });
      next();
    });
}
