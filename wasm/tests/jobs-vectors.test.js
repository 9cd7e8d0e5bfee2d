// Jobs: each step that the vectors say, whatever the calls are answered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JobError, jobs } from "vpswire/fleet";
import { fails } from "./failures.js";
import { accountOf, jobVectors, masked, spelt, unveiled, write } from "./fleet-vectors.js";
import { CLIENTS, camel, camelKeys } from "./vectors.js";

/** When jobs begin, and their time-out, seconds. */
const BEGAN = 1_500_000_000;
const TIMEOUT = 10_000_000_000;

/** A step as vectors write it, with names as JavaScript has them. */
const written = (step) => {
  switch (step.kind) {
    case "plan":
      return { plan: { items: step.plan.items } };
    case "secret":
      return { secret: { name: step.name, value: step.value } };
    case "wait":
      return { wait: step.time / 1000 };
    case "done":
      return { done: unveiled(step.answer) };
    case "called":
      return { call: step.call };
    default: {
      const { kind, ...progress } = step;
      return { [kind]: progress };
    }
  }
};

/** The same of an error, which says after its reason what was and was not done. */
const ended = ({ code, message, verdict, param = null, done, unknown, notDone }, reason) => {
  const lists = Object.entries({ done, "outcome unknown": unknown, "not done": notDone });
  const rest = lists.filter(([, items]) => items.length > 0).map(([label]) => `; ${label}: `);
  assert.deepEqual(message.slice(reason.length).match(/; (done|outcome unknown|not done): /g) ?? [], rest);
  return {
    error: { code, message: message.slice(0, reason.length), verdict, param },
    outcome: { done, unknown, not_done: notDone },
  };
};

/** Plays a vector: its steps as they were, beside those that it says. */
const play = async (context, vector, random) => {
  const { api, ...account } = accountOf(vector.account);
  let now = (vector.now ?? BEGAN) * 1000;
  context.mock.method(Date, "now", () => now);
  context.mock.method(Math, "random", () => random);
  let said;
  const requests = [];
  const fetch = async (url, { method, body }) => {
    requests.push(masked(method, url, body, account));
    if (said.failure) throw Object.assign(new Error(said.failure), { code: "ECONNREFUSED" });
    const text = typeof said.body === "string" ? said.body : write(said.body ?? {});
    return new Response(text, { status: said.status });
  };
  const client = new CLIENTS[api]({ ...camelKeys(account), fetch, maxRetries: 0, pace: false });
  const options = {
    timeout: TIMEOUT * 1000,
    wait: (time) => {
      now += time;
    },
  };
  const resume = (name, text, more = {}) => jobs(client).resume(camel(name), text, { ...options, ...more });
  const { saved } = vector;
  let job = saved
    ? await resume(saved.job, write(saved), { timeout: undefined })
    : await jobs(client)[camel(vector.job)](vector.params, options);
  let text;
  job.saving((given) => {
    text = given;
  });
  const control = new AbortController();
  let steps = job.steps({ signal: control.signal });
  for (said of vector.steps) {
    const { body, status, failure, request, at_most, cancelled, resumed, ...expected } = said;
    const asked = requests.length;
    const got = await steps.next().then(
      ({ value }) => written(value),
      (error) => {
        assert.ok(error instanceof JobError, `${error.stack}`);
        return ended(error, spelt(expected).error.message);
      },
    );
    if (at_most !== undefined) {
      assert.ok(expected.wait <= got.wait && got.wait <= at_most, `waits ${got.wait} s`);
      expected.wait = got.wait;
    }
    assert.deepEqual(got, spelt(expected));
    assert.deepEqual(requests.slice(asked), request ? [request] : []);
    if (cancelled) control.abort();
    if (resumed) {
      // What is saved before a call is what is saved until its outcome is there.
      if (request) assert.equal(job.save(), text);
      text = job.save();
      assert.deepEqual(JSON.parse(text), JSON.parse(write(resumed)));
      job = (await resume(resumed.job, text)).saving((given) => {
        text = given;
      });
      steps = job.steps({ signal: control.signal });
    }
  }
};

for (const vector of jobVectors) {
  test(vector.title, async (context) => {
    if (vector.refused) {
      const { api, ...account } = accountOf(vector.account);
      const client = new CLIENTS[api](camelKeys(account));
      const { code, message, verdict, param = null } = await fails(jobs(client)[camel(vector.job)](vector.params));
      assert.deepEqual({ code, message, verdict, param }, spelt(vector.refused));
      return;
    }
    // A random number decides how long it waits after a failure, within bounds.
    for (const random of vector.saved ? [0] : [0, 1 - 2 ** -32]) {
      await play(context, vector, random);
      context.mock.restoreAll();
    }
  });
}
