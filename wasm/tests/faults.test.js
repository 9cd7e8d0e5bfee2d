// The matrix of faults, tests/faults.json: each way to send a request ends as it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { Simulator } from "vpswire/testing";
import { serve } from "./served.js";

const matrix = JSON.parse(readFileSync(new URL("../../tests/faults.json", import.meta.url), "utf8"));
const CLIENTS = { kiwivm: KiwiVM, cvm: Cvm, vultr: Vultr };
const { timeout_ms: TIMEOUT, max_body: maxBody, pace } = matrix.client;
/** What a call may take beyond the time-outs of its attempts and the waits between them: much runs at once. */
const GRACE = 1000;
/** How many cases run at once. Most of them wait. */
const CONCURRENCY = 6;

/** A listener that counts who comes, and a port at which nobody listens. */
let redirected = 0;
const listen = () =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      redirected += 1;
      socket.destroy();
    });
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
const other = await listen();
after(() => other.close());
const closed = await listen();
const closedPort = closed.address().port;
await new Promise((resolve) => closed.close(resolve));

/** What a case comes to here. */
const expected = ({ fault, call, error, seen }, throughFetch) => {
  // Node's parser keeps nothing of an answer with bytes behind it.
  if (error && fault === "short_length" && !throughFetch) return { error: { ...error, status: null }, seen };
  // `fetch` tells a redirect that it may not follow as any other failure.
  if (throughFetch && fault?.startsWith("redirect")) {
    const reads = call.endsWith("reads");
    return { error: { code: "transport", verdict: "unknown", retryable: reads, status: null }, seen: reads ? 3 : 1 };
  }
  return { error, seen };
};

const at = (value, path) => path.split(".").reduce((of, part) => of[part], value);
const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const method = (client, call) => call.split(".").reduce((of, part) => of[camel(part)], client);

/** Everything that somebody may print. */
const texts = (error, client) => {
  const all = [error, client].flatMap((of) => [
    inspect(of, { depth: 9, showHidden: true }),
    JSON.stringify(of),
    `${of}`,
  ]);
  for (let cause = error; cause instanceof Error; cause = cause.cause) all.push(cause.message, cause.stack);
  return all.join("\n");
};

/** Makes the call of a case, and checks all but what the service saw. */
const run = async (case_, options, throughFetch) => {
  const { api, call, params, answer, look } = matrix.calls[case_.call];
  const wanted = expected(case_, throughFetch).error;
  // Node's `fetch` unpacks much more than anybody reads.
  const timeout = case_.fault === "bomb" ? 20_000 : TIMEOUT;
  const attempts = [];
  const client = new CLIENTS[api]({
    ...options,
    timeout,
    maxBody,
    pace,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  const begun = performance.now();
  try {
    const given = Object.keys(params).length ? [params] : [];
    const got = await method(client, call)(...given);
    assert.equal(wanted, null);
    const found = Object.keys(answer).map((path) => [path, at(got, path)]);
    assert.deepEqual(Object.fromEntries(found), answer);
  } catch (error) {
    if (!(error instanceof VpsError)) throw error;
    const { code, verdict, retryable, status = null } = error;
    assert.deepEqual({ code, verdict, retryable, status }, wanted, error.message);
    const unknown = verdict === "unknown" && !case_.call.endsWith("reads");
    assert.deepEqual(error.look, unknown ? look : undefined);
    const shown = texts(error, client);
    assert.ok(!shown.includes(options.apiKey), `a key is shown: ${shown}`);
  }
  const took = performance.now() - begun;
  for (const { duration } of attempts) {
    assert.ok(duration <= timeout + GRACE, `an attempt took ${duration} ms`);
    // A timer may come a millisecond early.
    assert.ok(!case_.until_deadline || duration >= timeout - 2, `an attempt took only ${duration} ms`);
  }
  const most = attempts.reduce((sum, { duration, retryIn = 0 }) => sum + duration + retryIn, GRACE);
  assert.ok(took <= most, `took ${took} of ${most} ms`);
};

const rule = ({ call, fault }) => {
  const { api, call: name } = matrix.calls[call];
  return fault && `${api}:${name}:*=${fault.replace("{other}", other.address().port)}`;
};
const title = ({ call, fault, url }) => `${call}: ${fault ?? url}`;

test("in process", { concurrency: CONCURRENCY }, async (t) => {
  const cases = matrix.cases.filter(({ url }) => !url);
  assert.ok(cases.length >= 183);
  const tests = cases.map((case_) =>
    t.test(title(case_), async () => {
      const sim = new Simulator({ faults: [rule(case_)] });
      const { api, call } = matrix.calls[case_.call];
      await run(case_, { ...sim[api], fetch: sim.fetch }, true);
      const { seen } = expected(case_, true);
      assert.deepEqual(
        sim.seen.map((seen) => `${seen.api} ${seen.call}`),
        Array(seen).fill(`${api} ${call}`),
      );
    }),
  );
  await Promise.all(tests);
});

/** The simulators that are not in use, and the text of a world without faults. */
const idle = await Promise.all(Array.from({ length: CONCURRENCY }, () => serve("--no-limits")));
const world = await idle[0].admin("GET", "/world");

/** Puts a new world in place, with one fault. As text: its seeds are greater than a number holds. */
const begin = (sim, faults) =>
  sim.admin("PUT", "/world", world.replace('"faults": []', `"faults": ${JSON.stringify(faults)}`));

// A bomb is packed once in each, which takes its time.
const packed = idle.map(async (sim) => {
  await begin(sim, ["*:*:*=bomb"]);
  await (await fetch(`${sim.url}/vultr/v1/os/list`)).body.cancel();
});
await Promise.all(packed);
after(() => Promise.all(idle.map((sim) => sim.stop())));

const WAYS = [
  ["node:http", {}],
  ["fetch", { fetch: globalThis.fetch }],
];
for (const [name, options] of WAYS) {
  test(`over sockets, by ${name}`, { concurrency: CONCURRENCY }, async (t) => {
    assert.ok(matrix.cases.length >= 193);
    const tests = matrix.cases.map((case_) =>
      t.test(title(case_), async () => {
        const sim = idle.pop();
        try {
          const { api, call } = matrix.calls[case_.call];
          await begin(sim, [rule(case_)].filter(Boolean));
          const before = (await sim.seen()).length;
          const urls = { closed: `http://127.0.0.1:${closedPort}`, https: sim.url.replace("http:", "https:") };
          await run(case_, { ...sim.account(api, urls[case_.url]), ...options }, name === "fetch");
          const seen = (await sim.seen()).slice(before).map(({ api, call }) => `${api} ${call}`);
          const wanted = expected(case_, name === "fetch").seen;
          assert.deepEqual(seen, Array(wanted).fill(`${api} ${call}`));
        } finally {
          idle.push(sim);
        }
      }),
    );
    await Promise.all(tests);
    assert.equal(redirected, 0, "somebody followed a redirect");
  });
}
