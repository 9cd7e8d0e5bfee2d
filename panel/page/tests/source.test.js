// Requests of the package as the relay takes them, and errors from which the package reads the right verdict.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { declined, errorOf } from "../src/source/errors.ts";
import { read } from "../src/source/sent.ts";

const BASE = "http://127.0.0.1:9/relay";
const OPTIONS = { baseUrl: BASE, delivery: "once-token", pace: false, maxRetries: 0 };
const CLIENTS = {
  kiwivm: (options) => new KiwiVM({ veid: 7, apiKey: "canary", ...options }),
  cvm: (options) => new Cvm({ publicToken: "canary", privateToken: "canary", ...options }),
  vultr: (options) => new Vultr({ apiKey: "canary", ...options }),
};

/** What a call sends, as the relay takes it. */
async function sent(api, call) {
  let seen;
  const fetch = async (url, init) => {
    seen = read(BASE, url, init);
    throw new TypeError("enough");
  };
  await call(CLIENTS[api]({ ...OPTIONS, fetch })).catch(() => {});
  return seen;
}

test("requests go along without keys, and KiwiVM's with its VPS", async () => {
  const cases = [
    ["kiwivm", (vps) => vps.getServiceInfo(), "POST", "/getServiceInfo", [["veid", "7"]]],
    [
      "kiwivm",
      (vps) => vps.snapshot.create({ description: "a b+c&d=é" }),
      "POST",
      "/snapshot/create",
      [
        ["veid", "7"],
        ["description", "a b+c&d=é"],
      ],
    ],
    ["cvm", (panel) => panel.vps.status({ id: 3 }), "GET", "/vps/3/status", []],
    ["vultr", (shop) => shop.server.list({ tag: "a b" }), "GET", "/v1/server/list", [["tag", "a b"]]],
    ["vultr", (shop) => shop.server.destroy({ subid: 5 }), "POST", "/v1/server/destroy", [["SUBID", "5"]]],
  ];
  for (const [api, call, method, path, form] of cases) {
    const { once, ...rest } = await sent(api, call);
    const sorted = [...rest.form].sort();
    assert.deepEqual({ ...rest, form: sorted }, { method, path, form: [...form].sort() });
    assert.match(once, /^[0-9a-f]{32}$/);
    assert.ok(!JSON.stringify(rest).includes("canary"));
  }
});

test("each request has a token of its own, reads too", async () => {
  const read = (vps) => vps.getServiceInfo();
  const act = (vps) => vps.start();
  const tokens = [];
  for (const call of [read, read, act, act]) tokens.push((await sent("kiwivm", call)).once);
  assert.equal(new Set(tokens).size, 4);
});

/** The error of a call whose `fetch` throws that, and how often it was sent. */
async function failed(error, call, maxRetries = 2) {
  let count = 0;
  const fetch = async () => {
    count += 1;
    throw error;
  };
  const vps = CLIENTS.kiwivm({ ...OPTIONS, maxRetries, fetch });
  const thrown = await call(vps).then(
    () => undefined,
    (error) => error,
  );
  assert.ok(VpsError.is(thrown));
  return { verdict: thrown.verdict, message: thrown.message, count };
}

const destroy = (vps) => vps.snapshot.delete({ snapshot: "x" });

test("what a person says no to was not sent, and is not asked again", async () => {
  const { verdict, message, count } = await failed(declined(), destroy);
  assert.deepEqual(
    { verdict, message, count },
    { verdict: "not_sent", message: "snapshot.delete: not confirmed", count: 1 },
  );
});

test("a failure of the relay keeps its verdict", async () => {
  const failure = (code, verdict) => errorOf({ code, verdict, message: "words" });
  assert.equal((await failed(failure("transport", "unknown"), destroy)).verdict, "unknown");
  assert.equal((await failed(failure("timeout", "unknown"), destroy)).count, 1);
  const readOnly = await failed(failure("read_only", "not_sent"), destroy);
  assert.deepEqual([readOnly.verdict, readOnly.count], ["not_sent", 1]);
  const rejected = await failed(failure("rate_limited", "rejected"), destroy);
  assert.deepEqual([rejected.verdict, rejected.count], ["not_sent", 1]);
  // Where the service was not reached, nothing was done twice by asking once more.
  const unreached = await failed(failure("transport", "not_sent"), destroy, 1);
  assert.deepEqual([unreached.verdict, unreached.count], ["not_sent", 2]);
});
