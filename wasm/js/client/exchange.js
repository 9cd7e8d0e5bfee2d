// One call: the core determines what to send and how long to wait; this module does it, and reports the outcomes.

import * as core from "#core";
import { elapsed } from "#platform";
import { answer } from "./answer.js";
import { attempt } from "./attempt.js";
import { readReply } from "./core.js";
import { camel, VpsError } from "./error.js";
import { defined, lines } from "./pairs.js";
import { REPLY_ERROR, REPLY_SEND, REPLY_WAIT } from "./protocol.js";
import { dressed } from "./request.js";
import { sleep } from "./signal.js";

const moment = () => [elapsed(), Date.now(), Math.random() * 2 ** 32];

/**
 * Makes a call.
 *
 * @param client The client's number in the core.
 * @param call Its name, or `GET /path`.
 * @param given Its parameters, encoded for the core.
 * @param options The options of the client and the caller.
 * @param view Whether to return the answer as a `View`.
 */
export const exchange = async (client, call, given, options, view) => {
  const { signal, onAttempt, once, maxRetries = -1 } = options;
  const kept = {};
  let response;
  let number = 0;
  let step = readReply(core.start(client, call, given, maxRetries, once, ...moment()));
  for (;;) {
    const [kind, text] = step;
    if (kind === REPLY_WAIT) {
      const [id, time, reason] = text.split("\t", 3);
      const seen = { call: camel(call), number: number + 1 };
      // A wait that follows a failure is reported with the failure.
      if (onAttempt && !reason) report(onAttempt, { ...seen, duration: 0, retryIn: Number(time) }, "");
      const begun = elapsed();
      if (!signal?.aborted) await sleep(Number(time), signal);
      if (signal?.aborted) kept.cause = signal.reason;
      const now = moment();
      const next = signal?.aborted ? core.failed(+id, "cancelled", false, "", ...now) : core.waited(+id, ...now);
      if (onAttempt && signal?.aborted) report(onAttempt, { ...seen, duration: now[0] - begun }, next);
      step = readReply(next, kept);
    } else if (kind === REPLY_SEND) {
      const tab = text.indexOf("\t");
      const id = +text.slice(0, tab);
      const begun = elapsed();
      const came = signal?.aborted
        ? { kind: "cancelled", sent: false, detail: "" }
        : await attempt(dressed(JSON.parse(text.slice(tab + 1)), options), options);
      number += 1;
      response = came.kind ? undefined : came;
      if (came.kind === "cancelled") kept.cause = signal.reason;
      kept.thrown = came.kind === "cancelled" ? undefined : came.cause;
      kept.body = came.body;
      const now = moment();
      const next = came.kind
        ? core.failed(id, came.kind, came.sent, came.detail, ...now)
        : core.answered(id, came.status, lines(came.headers), came.body, ...now);
      if (onAttempt)
        report(onAttempt, { call: camel(call), number, status: came.status, duration: now[0] - begun }, next);
      step = readReply(next, kept);
    } else {
      return { answer: answer(step, response.body, view), response };
    }
  }
};

/** Calls the listener with an attempt. Ignores its errors and rejections, and does not await it. */
const report = (onAttempt, seen, next) => {
  const attempt = defined(seen);
  if (next[0] === REPLY_ERROR) attempt.error = new VpsError(JSON.parse(next.slice(1)));
  if (next[0] === REPLY_WAIT) {
    const [, time, error] = next.slice(1).split("\t");
    Object.assign(attempt, { retryIn: Number(time), error: new VpsError(JSON.parse(error)) });
  }
  try {
    Promise.resolve(onAttempt(attempt)).catch(() => {});
  } catch {}
};
