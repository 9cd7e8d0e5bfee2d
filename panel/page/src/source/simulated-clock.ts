/** The clock of the demo: it follows the machine's, and can be stepped, which ends the waits that are over by then. */

interface Waiter {
  readonly until: number;
  end(): void;
}

export class Clock {
  /** The lead over the machine's clock, in milliseconds. */
  ahead = 0;
  #waiters = new Set<Waiter>();

  now(): number {
    return Date.now() + this.ahead;
  }

  step(time: number): void {
    this.ahead += time;
    const now = this.now();
    for (const waiter of this.#waiters) if (waiter.until <= now) waiter.end();
  }

  wait(time: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        until: this.now() + time,
        end: () => {
          clearTimeout(timer);
          this.#waiters.delete(waiter);
          signal?.removeEventListener("abort", waiter.end);
          resolve();
        },
      };
      const timer = setTimeout(waiter.end, time);
      this.#waiters.add(waiter);
      signal?.addEventListener("abort", waiter.end);
      if (signal?.aborted) waiter.end();
    });
  }
}
