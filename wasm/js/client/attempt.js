// One attempt at a call: sends the request, and ends at the time-out or the caller's signal, whatever the server and the
// transport do.

import { transport } from "#platform";
import { viaFetch } from "../platform/fetch.js";
import { onAbort } from "./signal.js";

/** Returns a failure's kind, whether a byte of the request may have been sent, and a description. */
const failed = (failure, sent) => {
  const { kind = "broken", cause = failure, detail = `${failure?.message ?? failure}` } = failure ?? {};
  return { kind, sent: failure?.sent ?? sent, detail, cause };
};

/**
 * Sends a request. Returns a response, whose `body` is missing if it is too large, or a failure.
 *
 * A transport receives the request, the state of the attempt, the maximum size of the body and the proxy. In the state, it
 * sets `sent` once a byte may have been sent, `stop` to a function that aborts it, and `received` to a function that returns
 * the part of the body that has arrived. It rejects with a failure.
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
