// The option `headers`: what it may be, which headers a call keeps to itself, and what is sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Vultr } from "vpswire";
import { caught, fails, KEY } from "./failures.js";
import { json, serve } from "./server.js";

/** What says where a request goes, how long it is, and what becomes of its connection. */
const OWN = [
  ...["Accept-Encoding", "Connection", "Content-Encoding", "Content-Length", "Expect", "Host"],
  ...["Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade"],
];

test("a header that would change what the service reads is refused, of a client and of a call", async () => {
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  for (const name of OWN.flatMap((name) => [name, name.toLowerCase(), name.toUpperCase()])) {
    for (const headers of [{ [name]: "8" }, new Map([[name, "8"]])]) {
      const facts = (error) => [error.code, error.verdict, error.param, error.message];
      const words = `headers: ${name}: the call sets it`;
      assert.deepEqual(facts(caught(() => new Vultr({ headers }))), ["invalid_params", "not_sent", "headers", words]);
      assert.deepEqual(facts(caught(() => vultr.withOptions({ headers }))).at(-1), words);
      const calls = [
        [vultr.server.destroy({ subid: 576965 }, { headers }), `server.destroy: ${words}`],
        [vultr.server.destroy.request({ subid: 576965 }, { headers }), `server.destroy: ${words}`],
        [vultr.os.list({ headers }), `os.list: ${words}`],
        [vultr.raw("POST", "/v1/x", {}, { headers }), `POST /v1/x: ${words}`],
      ];
      for (const [made, said] of calls) {
        assert.deepEqual(facts(await fails(made)), ["invalid_params", "not_sent", "headers", said]);
      }
    }
  }
});

for (const [name, transport] of [
  ["node:http", {}],
  ["fetch", { fetch: globalThis.fetch }],
]) {
  test(`over ${name}: what the caller adds arrives, once, and what the call needs stays`, async () => {
    const server = await serve(() => json("{}"));
    const theirs = { "api-key": "theirs", "CONTENT-TYPE": "text/plain", "x-session": "client", "X-Kept": "a" };
    const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url, headers: theirs, pace: false, ...transport });
    await vultr.server.destroy({ subid: 576965 }, { headers: { "X-Session": "call" } });
    const [{ headers, body }] = server.seen;
    const of = (wanted) =>
      headers.filter((line) => line.toLowerCase().startsWith(`${wanted}:`)).map((line) => line.split(": ")[1]);
    assert.equal(body, "SUBID=576965");
    assert.deepEqual(["content-length", "api-key", "content-type", "x-session", "x-kept"].map(of), [
      ["12"],
      [KEY],
      ["application/x-www-form-urlencoded"],
      ["call"],
      ["a"],
    ]);
    server.close();
  });
}

test("a Headers, a Map and any pairs are read, also by an iterator that gives them once", async () => {
  const once = function* () {
    yield ["x-a", "1"];
    yield ["x-b", "2"];
  };
  const all = [
    { "x-a": "1", "x-b": "2" },
    [
      ["x-a", "1"],
      ["x-b", "2"],
    ],
    once(),
  ];
  all.push(new Headers(all[0]), new Map(Object.entries(all[0])), Object.assign(Object.create(null), all[0]));
  for (const headers of all) {
    const vultr = new Vultr({ apiKey: KEY, headers });
    for (const client of [vultr, vultr.withOptions({ maxRetries: 0 })]) {
      const plan = await client.account.info.plan();
      assert.deepEqual([plan.headers["x-a"], plan.headers["x-b"]], ["1", "2"]);
    }
  }
  const { headers } = await new Vultr({ apiKey: KEY }).account.info.plan({ headers: new Headers({ "X-A": "b" }) });
  assert.equal(headers["x-a"], "b");
});

test("what would be dropped is refused", () => {
  class Own {
    a = "b";
  }
  const expected = "headers: expected an object or pairs of texts that a header can hold";
  for (const headers of [
    new Own(),
    new Date(),
    new WeakMap(),
    ["ab"],
    ["a", "b"],
    [["a"]],
    new Set(["a"]),
    () => 1,
    7,
    null,
  ]) {
    assert.equal(caught(() => new Vultr({ headers })).message, expected);
  }
  const twice = caught(() => new Vultr({ headers: { "X-A": "1", "x-a": "2" } }));
  assert.deepEqual([twice.param, twice.message], ["headers", "headers: x-a: given twice"]);
});
