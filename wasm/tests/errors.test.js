// What an error says, and where it goes: to JSON, to another copy of the package.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { KiwiVM, VpsError, Vultr } from "vpswire";
import { Fleet, jobs } from "vpswire/fleet";
import { fails, KEY, what } from "./failures.js";
import { json, serve } from "./server.js";
import { ADVICE } from "./vectors.js";

test("an answer that is too large says its status, and a refusal stays one", async () => {
  for (const [status, verdict] of [
    [200, "unknown"],
    [412, "rejected"],
  ]) {
    const server = await serve(() => json(" ".repeat(2000), status));
    for (const fetch of [undefined, globalThis.fetch]) {
      const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url, pace: false, maxBody: 1000, fetch });
      const error = await fails(vultr.server.reboot({ subid: 1 }));
      assert.deepEqual([...what(error), error.status, error.body], ["too_large", verdict, false, status, undefined]);
      assert.match(error.message, /^server\.reboot: the answer is larger than the limit of 1000 bytes/);
    }
    server.close();
  }
});

test("a call that needs a key says how it is given, by a client, a fleet and a job", async () => {
  const vultr = new Vultr({ fetch: () => assert.fail("sent") });
  const fleet = new Fleet({ shop: vultr });
  const job = await jobs(vultr).wait({ subid: 1, until: "active" });
  const words = (call) => `${call}: this call needs an API key${ADVICE}`;
  for (const [made, message] of [
    [vultr.server.list(), words("server.list")],
    [vultr.server.list.view(), words("server.list")],
    [vultr.server.list.plan(), words("server.list")],
    [vultr.server.list.request(), words("server.list")],
    [vultr.server.reboot({ subid: 1 }), words("server.reboot")],
    [fleet.power.restart("shop/1"), words("server.reboot")],
    [job.run(), words("server.list")],
  ]) {
    const error = await fails(made);
    assert.deepEqual([...what(error), error.message], ["auth", "not_sent", false, message]);
    assert.ok(error.stack.includes(message), error.stack);
    assert.equal(error.toJSON().message, message);
  }
  assert.equal((await fleet.list()).failures[0].message, words("server.list"));
  // A key that the service refuses was given.
  const refused = new Vultr({ apiKey: KEY, fetch: async () => new Response("Invalid API key", { status: 403 }) });
  assert.ok(!(await fails(refused.server.list())).message.includes(ADVICE));
});

test("errors say the names of calls that JavaScript has", async () => {
  const fetch = async () => {
    throw new TypeError("broken");
  };
  const vps = new KiwiVM({ veid: 1, apiKey: KEY, maxRetries: 0, fetch });
  const attempts = [];
  const heard = vps.withOptions({ onAttempt: ({ call }) => attempts.push(call) });
  const read = await fails(heard.getLiveServiceInfo());
  assert.deepEqual([read.call, read.message], ["getLiveServiceInfo", "getLiveServiceInfo: broken"]);
  assert.deepEqual(attempts, ["getLiveServiceInfo"]);
  const set = await fails(vps.setHostname({ new_hostname: "a.example" }));
  assert.match(set.message, /^setHostname: broken; /);
  const { call } = set.look;
  assert.equal(typeof call.split(".").reduce((of, name) => of[name], vps), "function");
  assert.ok(set.message.includes(`${call}(`), set.message);
  const raw = await fails(vps.raw("GET", "/v1/some_path"));
  assert.equal(raw.call, "/v1/some_path");
  const wrong = await fails(new Vultr({ apiKey: KEY, fetch }).server.labelSet({ subid: "x", label: "a" }));
  assert.match(wrong.message, /^server\.labelSet: subid: /);
});

test("errors survive JSON, and are known across copies of the package", async () => {
  const copy = createRequire(import.meta.url)("vpswire");
  const fetch = async () => ({ status: 412, headers: [], arrayBuffer: async () => new TextEncoder().encode("no") });
  const own = await fails(new Vultr({ apiKey: KEY, fetch }).account.info());
  const other = await new copy.Vultr({ apiKey: KEY, fetch }).account.info().catch((error) => error);
  assert.ok(other instanceof VpsError);
  assert.ok(own instanceof copy.VpsError);
  assert.ok(![new Error("no"), null, {}].some((value) => value instanceof VpsError));
  assert.deepEqual(
    [VpsError.is(own), VpsError.is(other), VpsError.is(new Error("no")), VpsError.is(null)],
    [true, true, false, false],
  );
  const expected = {
    name: "VpsError",
    message: own.message,
    code: "service",
    call: "account.info",
    verdict: "rejected",
    retryable: false,
    status: 412,
    serviceMessage: "no",
  };
  assert.deepEqual(JSON.parse(JSON.stringify(own)), expected);
  assert.deepEqual(structuredClone(own.toJSON()), expected);
});
