// One attempt at a call: sends its request, and ends by its time-out and by the caller's signal, whatever a server does and
// a transport waits for.

import { transport } from "#platform";
import { viaFetch } from "../platform/fetch.js";
import { onAbort } from "./signal.js";

/** A failure's kind, whether a byte of the request may have left, and what happened in words. */
const failed = (failure, sent) => {
  const { kind = "broken", cause = failure, detail = `${failure?.message ?? failure}` } = failure ?? {};
  return { kind, sent: failure?.sent ?? sent, detail, cause };
};

/**
 * Sends a request. Gives what came: a response, whose `body` is missing where it is too large, or a failure.
 *
 * A transport is given the request, the state of the attempt, the greatest body and the proxy. It sets `sent` once a byte may have
 * left, and `stop` to what ends its work; it rejects with a failure.
 */
export const attempt = (request, { signal, timeout, fetch, maxBody, proxy }) =>
  new Promise((resolve) => {
    const state = { sent: false, stop: () => {}, received: () => {} };
    const settle = (came) => {
      clearTimeout(timer);
      release();
      resolve(came);
    };
    // A truncated body may contain the only copy of a password.
    const fail = (failure) => settle({ ...failure, body: state.received() });
    const end = (kind, detail) => {
      fail({ kind, sent: state.sent, detail });
      state.stop();
    };
    const limit = timeout ?? request.timeout * 1000;
    const timer = setTimeout(end, limit, "timeout", `no answer within ${limit} ms`);
    const release = onAbort(signal, () => end("cancelled", ""));
    const send = fetch ? (...given) => viaFetch(fetch, ...given) : transport;
    send(request, state, maxBody, proxy).then(settle, (failure) => fail(failed(failure, state.sent)));
  });
