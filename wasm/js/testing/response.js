// Turns the simulator's answers into responses like those of `fetch`, with their faults.

import { until } from "./abortable.js";

const REDIRECTS = [301, 302, 303, 307, 308];
/** Statuses whose answers have no body. */
const BARE = [204, 205, 304];

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const forever = () => new Promise(() => {});

/** Returns a body in parts, each of which is produced when the previous one has been read. */
const stream = (parts, signal) =>
  new ReadableStream(
    {
      start: (body) => signal?.addEventListener("abort", () => body.error(signal.reason), { once: true }),
      async pull(body) {
        const { value, done } = await parts.next();
        if (done) body.close();
        else body.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );

/** Yields the parts of a body that ends with a fault. */
async function* parts(body, { end, wait }) {
  if (end === "slow") {
    for (let at = 0; at < body.length; at++) {
      if (at > 0) await pause(wait);
      yield body.slice(at, at + 1);
    }
    return;
  }
  yield body;
  if (end === "never") await forever();
  if (end === "broken") throw new TypeError("connection lost while reading the response body");
  for (;;) {
    // Waits, because an endless body must leave time for its reader's timers.
    await pause(0);
    yield body.slice();
  }
}

/**
 * Returns or throws what `fetch` would.
 *
 * @param arrival The result of `Sim.handle`.
 * @param body The part of the body that is delivered.
 * @param request The request.
 * @param signal The signal that ends it.
 */
export const arrive = (arrival, body, request, signal) => {
  const { status, headers, end } = arrival;
  if (!headers) {
    if (end === "never") return until(forever(), signal);
    throw new TypeError("the connection was closed without an answer");
  }
  if (REDIRECTS.includes(status) && request.redirect !== "manual") {
    throw new TypeError("the answer is a redirect, and none is followed here");
  }
  const whole = end === "complete" ? body : stream(parts(body, arrival), signal);
  return new Response(BARE.includes(status) ? null : whole, { status, headers });
};
