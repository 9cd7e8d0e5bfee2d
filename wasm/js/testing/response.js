// What a client gets to see of the simulator's answers: responses as `fetch` gives them, with the faults in them.

import { until } from "./abortable.js";

const REDIRECTS = [301, 302, 303, 307, 308];
/** Statuses whose answers have no body. */
const BARE = [204, 205, 304];

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const forever = () => new Promise(() => {});

/** A body in parts, each asked for when the one before has been read. */
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

/** The parts of a body that ends otherwise than it should. */
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
    // Not at once: an endless body must leave time for its reader's clock.
    await pause(0);
    yield body.slice();
  }
}

/**
 * Gives what `fetch` gives.
 *
 * @param arrival What `Sim.handle` gave.
 * @param body As much of the body as comes.
 * @param request What was asked.
 * @param signal What ends it.
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
