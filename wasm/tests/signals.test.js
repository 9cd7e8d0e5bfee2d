// Signals and time-outs end calls whatever a fetch does, and leave nothing: no timer, no listener, no wait.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Vultr } from "vpswire";
import { fails, KEY, what } from "./failures.js";
import { json, serve } from "./server.js";

test("a long wait for nothing keeps no timer", async () => {
  const server = await serve(() => json("[]"));
  const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url, pace: false });
  await vultr.os.list();
  await sleep(10);
  assert.ok(!process.getActiveResourcesInfo().includes("Timeout"));
  server.close();
});

test("a signal may end as many calls as there are, without a warning of Node's, and keeps no listener", async () => {
  const server = await serve(() => undefined);
  const warnings = [];
  process.on("warning", (warning) => warnings.push(warning.name));
  const control = new AbortController();
  const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url, pace: false });
  const calls = Array.from({ length: 50 }, () => fails(vultr.os.list({ signal: control.signal })));
  await fails(vultr.os.list({ signal: control.signal, timeout: 20, maxRetries: 0 }));
  control.abort();
  assert.deepEqual(new Set((await Promise.all(calls)).map(({ code }) => code)), new Set(["cancelled"]));
  assert.equal(getEventListeners(control.signal, "abort").length, 0);
  await sleep(0);
  assert.deepEqual(warnings, []);
  server.close();
});

test("a body in a fetch of one's own that is always there, and empty, keeps no timer waiting", async () => {
  const body = () => new ReadableStream({ pull: (body) => body.enqueue(new Uint8Array(0)) });
  const vultr = new Vultr({ apiKey: KEY, pace: false, maxRetries: 0, fetch: async () => new Response(body()) });
  const error = await fails(vultr.server.reboot({ subid: 1 }, { timeout: 20 }));
  assert.deepEqual(what(error), ["timeout", "unknown", false]);
});

test("a fetch of one's own that heeds no signal is not waited for", async () => {
  const never = () => new Promise(() => {});
  const stuck = async () => new Response(new ReadableStream({ pull: never }));
  for (const fetch of [never, stuck, async () => ({ status: 200, headers: [], arrayBuffer: never })]) {
    const vultr = new Vultr({ apiKey: KEY, pace: false, maxRetries: 0, fetch });
    const timed = vultr.server.reboot({ subid: 1 }, { timeout: 20 });
    const control = new AbortController();
    const aborted = vultr.server.reboot({ subid: 1 }, { signal: control.signal });
    assert.deepEqual(what(await fails(timed)), ["timeout", "unknown", false]);
    control.abort();
    assert.deepEqual(what(await fails(aborted)), ["cancelled", "unknown", false]);
  }
});

test("what calls that were aborted would have waited for, the next one does not wait for", async (t) => {
  const server = await serve(() => json("[]"));
  // No turn comes meanwhile.
  t.mock.method(process.hrtime, "bigint", () => 0n);
  const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url });
  const control = new AbortController();
  // The first one is sent at once.
  await vultr.server.list();
  const calls = Array.from({ length: 60 }, () => fails(vultr.server.list({}, { signal: control.signal })));
  await sleep(0);
  control.abort();
  const ends = (await Promise.all(calls)).map(({ code, verdict }) => `${code} ${verdict}`);
  assert.deepEqual(new Set(ends), new Set(["cancelled not_sent"]));
  const usual = setTimeout;
  const waits = [];
  t.mock.method(globalThis, "setTimeout", (work, time, ...more) => {
    waits.push(time);
    return usual(work, time, ...more);
  });
  await vultr.server.list();
  // The first call's half second, and what an attempt may take.
  assert.deepEqual(waits, [500, 30_000]);
  server.close();
});
