// The matrix of faults, conformance/faults.json: each way to send a request ends as it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { Simulator } from "vpswire/testing";
import { serve } from "./served.js";
import { refusing } from "./server.js";

const matrix = JSON.parse(readFileSync(new URL("../../conformance/faults.json", import.meta.url), "utf8"));
const { cases } = matrix;
const CLIENTS = { kiwivm: KiwiVM, cvm: Cvm, vultr: Vultr };
const { timeout_ms: TIMEOUT, max_body: maxBody, pace } = matrix.client;
/** What an attempt may take beyond its time-out, and a call beyond its attempts and the waits between them, milliseconds. */
const GRACE = 100;
/** How many cases run at once. Most of them wait. */
const CONCURRENCY = 6;

/** A listener that counts its connections, and a URL that refuses them. */
let redirected = 0;
const other = createServer((socket) => {
  redirected += 1;
  socket.destroy();
});
await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
after(() => other.close());
const closed = await refusing();
after(closed.close);

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

/** Makes the call of a case, and checks all but what the service saw. Gives by how much it was late, milliseconds. */
const run = async (case_, options) => {
  const { api, call, params, answer, look } = matrix.calls[case_.call];
  // Node's parser keeps nothing of an answer with bytes after it.
  const kept = case_.fault !== "short_length" || options.fetch;
  const wanted = case_.error && { ...case_.error, status: kept ? case_.error.status : null };
  // Node unpacks in another thread, part by part, and each may wait for its turn on a busy machine.
  const timeout = case_.fault === "bomb" ? 5 * TIMEOUT : TIMEOUT;
  const attempts = [];
  const client = new CLIENTS[api]({
    ...options,
    timeout,
    maxBody,
    pace,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  const given = Object.keys(params).length ? [params] : [];
  const make = method(client, call);
  const begun = performance.now();
  const { got, error } = await make(...given).then(
    (got) => ({ got }),
    (error) => ({ error }),
  );
  const took = performance.now() - begun;
  if (error) {
    if (!(error instanceof VpsError)) throw error;
    const { code, verdict, retryable, status = null } = error;
    assert.deepEqual({ code, verdict, retryable, status }, wanted, error.message);
    const unknown = verdict === "unknown" && !case_.call.endsWith("reads");
    assert.deepEqual(error.look, unknown ? { ...look, call: camel(look.call) } : undefined);
    const shown = texts(error, client);
    assert.ok(!shown.includes(options.apiKey), `a key is shown: ${shown}`);
  } else {
    assert.equal(wanted, null);
    const found = Object.keys(answer).map((path) => [path, at(got, path)]);
    assert.deepEqual(Object.fromEntries(found), answer);
  }
  // A timer may come a millisecond early.
  const early = attempts.find(({ duration }) => case_.until_deadline && duration < timeout - 2);
  assert.equal(early, undefined);
  const needed = attempts.reduce((sum, { duration, retryIn = 0 }) => sum + duration + retryIn, 0);
  return Math.max(took - needed, ...attempts.map(({ duration }) => duration - timeout));
};

/** A busy machine makes anybody late at times, a defect always: what was late is run again, four times at most. */
const inTime = async (once) => {
  const late = [];
  do late.push(await once());
  while (late.at(-1) > GRACE && late.length < 5);
  assert.ok(late.at(-1) <= GRACE, `late by ${late.join(", ")} ms`);
};

const rule = ({ call, fault }) => {
  const { api, call: name } = matrix.calls[call];
  return fault && `${api}:${name}:*=${fault.replace("{other}", other.address().port)}`;
};
const title = ({ call, fault, url }) => `${call}: ${fault ?? url}`;

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

// What is loaded at the first call is loaded before.
const first = new Simulator();
await new Vultr({ ...first.vultr, fetch: first.fetch }).os.list();

test("in process", { concurrency: CONCURRENCY }, async (t) => {
  const faults = cases.filter(({ fault }) => fault);
  assert.ok(faults.length >= 183);
  const tests = faults.map((case_) =>
    t.test(title(case_), async () => {
      // Not before all tests are made, which takes its time.
      await setImmediate();
      const { api, call } = matrix.calls[case_.call];
      await inTime(async () => {
        const sim = new Simulator({ faults: [rule(case_)] });
        const late = await run(case_, { ...sim[api], fetch: sim.fetch });
        const seen = sim.seen.map(({ api, call }) => `${api} ${call}`);
        assert.deepEqual(seen, Array(case_.seen).fill(`${api} ${call}`));
        return late;
      });
    }),
  );
  await Promise.all(tests);
});

const WAYS = [
  ["node:http", {}],
  ["fetch", { fetch: globalThis.fetch }],
];
for (const [name, options] of WAYS) {
  test(`over sockets, by ${name}`, { concurrency: CONCURRENCY }, async (t) => {
    assert.ok(cases.length >= 193);
    const tests = cases.map((case_) =>
      t.test(title(case_), async () => {
        const sim = idle.pop();
        const { api, call } = matrix.calls[case_.call];
        const urls = { closed: closed.url, https: sim.url.replace("http:", "https:") };
        const account = sim.account(api, urls[case_.url]);
        const once = async () => {
          await begin(sim, [rule(case_)].filter(Boolean));
          const before = (await sim.seen()).length;
          const late = await run(case_, { ...account, ...options });
          const seen = (await sim.seen()).slice(before).map(({ api, call }) => `${api} ${call}`);
          assert.deepEqual(seen, Array(case_.seen).fill(`${api} ${call}`));
          return late;
        };
        await inTime(once).finally(() => idle.push(sim));
      }),
    );
    await Promise.all(tests);
    assert.equal(redirected, 0, "somebody followed a redirect");
  });
}
