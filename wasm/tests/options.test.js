// Options and parameters that are wrong are named before anything is sent; those that are right take effect.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { Cvm, KiwiVM, Vultr } from "vpswire";
import { caught, fails, KEY, what } from "./failures.js";

test("a constructor throws on an option that is unknown, missing or of another kind", () => {
  const cases = [
    [() => new Vultr({ apikey: KEY }), "apikey", "no such option; did you mean apiKey?"],
    [() => new Vultr({ baseURL: "https://x.example" }), "baseURL", "no such option; did you mean baseUrl?"],
    [() => new Vultr({ max_retries: 1 }), "max_retries", "no such option; did you mean maxRetries?"],
    [() => new Vultr({ signal: AbortSignal.abort() }), "signal", "no such option"],
    [() => new Vultr({ veid: 1 }), "veid", "no such option"],
    [() => new Vultr(KEY), "options", "expected an object"],
    [() => new Vultr(null), "options", "expected an object"],
    [() => new Vultr({ apiKey: 1 }), "apiKey", "expected text"],
    [() => new Vultr({ baseUrl: 1 }), "baseUrl", "expected a URL"],
    [() => new Vultr({ maxRetries: -1 }), "maxRetries", "expected an integer, 0 or more"],
    [() => new Vultr({ maxBody: 1.5 }), "maxBody", "expected bytes, an integer, 0 or more"],
    [() => new Vultr({ timeout: 0 }), "timeout", "expected milliseconds, more than 0 and less than 2^31"],
    [() => new Vultr({ pace: "no" }), "pace", "expected true or false"],
    [() => new Vultr({ fetch: "curl" }), "fetch", "expected a function"],
    [() => new Vultr({ onAttempt: 1 }), "onAttempt", "expected a function"],
    [() => new Vultr({ delivery: "twice" }), "delivery", 'expected "connection-close" or "once-token"'],
    [() => new Vultr({ headers: { a: 1 } }), "headers", "expected an object or pairs of texts that a header can hold"],
    [() => new Vultr({ headers: "a" }), "headers", "expected an object or pairs of texts that a header can hold"],
    [() => new Vultr().withOptions({ retries: 1 }), "retries", "no such option"],
    [() => new KiwiVM({ apiKey: KEY }), "veid", "missing; give it, or in Node and Bun set VPSWIRE_KIWIVM_VEID"],
    [() => new KiwiVM({ veid: 1 }), "apiKey", "missing; give it, or in Node and Bun set VPSWIRE_KIWIVM_API_KEY"],
    [
      () => new Cvm({ publicToken: KEY }),
      "baseUrl",
      "missing; give it, or in Node and Bun set VPSWIRE_CVM_URL; " +
        "privateToken: missing; give it, or in Node and Bun set VPSWIRE_CVM_PRIVATE_TOKEN",
    ],
  ];
  for (const [make, param, words] of cases) {
    const error = caught(make);
    const { code, verdict, call, message } = error;
    assert.deepEqual([code, verdict, call, error.param], ["invalid_params", "not_sent", "", param]);
    assert.equal(message, `${param}: ${words}`);
  }
});

test("what only looks like an option's kind is refused, nothing is converted", async () => {
  const proxy = "http://127.0.0.1:3128";
  const wrong = {
    timeout: ["5000", [5000], true, 5000n, new Number(5000), Number.NaN, 2 ** 31, {}],
    maxRetries: ["3", [3], true, 3n, 1.5],
    headers: ["a: b", [["a"]], true],
    readOnly: ["no", "", 0, 1, {}],
    retrySets: ["true", 1],
    pace: [0, "off", 500],
    allowPlainHttp: ["1", 1],
    bigint: ["true", 1],
    maxBody: ["1000", [1000], true, 5n],
    apiKey: [1, [KEY], new String(KEY)],
    baseUrl: [["https://a.example"], { href: "https://a.example" }],
    proxy: [[proxy], new String(proxy), true],
    fetch: [{}, true],
    onAttempt: [{}, []],
    delivery: [["once-token"], true],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of [...values, null]) {
      const { code, param } = caught(() => new Vultr({ [name]: value }));
      assert.deepEqual([code, param], ["invalid_params", name], inspect(value));
      assert.equal(caught(() => new Vultr().withOptions({ [name]: value })).param, name, inspect(value));
    }
  }
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  const { timeout, maxRetries, headers } = wrong;
  const signal = [{}, true, () => {}, new EventTarget(), { aborted: false }];
  for (const [name, values] of Object.entries({ timeout, maxRetries, headers, signal })) {
    for (const value of [...values, null]) {
      for (const made of [vultr.server.reboot({ subid: 1 }, { [name]: value }), vultr.os.list({ [name]: value })]) {
        const { code, param, verdict } = await fails(made);
        assert.deepEqual([code, param, verdict], ["invalid_params", name, "not_sent"], inspect(value));
      }
    }
  }
  for (const options of [null, 5, "abc", true, [], [{ timeout: 5 }], () => 1]) {
    const calls = [
      [() => vultr.server.reboot({ subid: 1 }, options), "server.reboot: "],
      [() => vultr.os.list(options), "os.list: "],
      [() => vultr.os.list.plan(options), "os.list: "],
      [() => vultr.raw("GET", "/v1/os/list", {}, options), "GET /v1/os/list: "],
      [async () => vultr.withOptions(options), ""],
      [async () => new Vultr(options), ""],
    ];
    for (const [make, call] of calls) {
      const { code, verdict, message } = await fails(make());
      assert.deepEqual(
        [code, verdict, message],
        ["invalid_params", "not_sent", `${call}options: expected an object`],
        inspect(options),
      );
    }
  }
});

test("arguments after the options are refused, and the error says where those go", async () => {
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  const options = { timeout: 5 };
  const first = "options: expected as argument 1, the last one";
  const second = "options: expected as argument 2, the last one";
  const calls = [
    [vultr.os.list({}, options), `os.list: ${first}`],
    [vultr.os.list(undefined, options), `os.list: ${first}`],
    [vultr.os.list.view({}, options), `os.list: ${first}`],
    [vultr.os.list.plan({}, options), `os.list: ${first}`],
    [vultr.account.info.request({}, null), `account.info: ${first}`],
    [vultr.account.info.withResponse({}, false), `account.info: ${first}`],
    [vultr.server.list({}, {}, options), `server.list: ${second}`],
    [vultr.server.list.view({}, undefined, options), `server.list: ${second}`],
    [vultr.server.destroy({ subid: 1 }, {}, 0), `server.destroy: ${second}`],
    [
      vultr.raw("GET", "/v1/os/list", {}, {}, options),
      "GET /v1/os/list: options: expected as argument 4, the last one",
    ],
  ];
  for (const [made, message] of calls) {
    const error = await fails(made);
    assert.deepEqual(
      [error.code, error.verdict, error.param, error.message],
      ["invalid_params", "not_sent", "options", message],
    );
  }
  // What is not given may be passed on.
  const { method } = await vultr.account.info.plan({}, undefined);
  assert.equal(method, "GET");
});

test("what is not given of an account is what the environment says", async (t) => {
  const seen = [];
  const fetch = async (url, { headers, body }) => {
    seen.push([url, headers["API-Key"] ?? body]);
    throw new TypeError("broken");
  };
  const variables = {
    VPSWIRE_VULTR_API_KEY: "FROMTHEENVIRONMENT1",
    VPSWIRE_VULTR_URL: "https://vultr.example",
    VPSWIRE_KIWIVM_VEID: "7",
    VPSWIRE_KIWIVM_API_KEY: "FROMTHEENVIRONMENT2",
    VPSWIRE_CVM_URL: "",
  };
  Object.assign(process.env, variables);
  t.after(() => {
    for (const name of Object.keys(variables)) delete process.env[name];
  });
  await fails(new Vultr({ fetch, maxRetries: 0 }).account.info());
  await fails(new Vultr({ apiKey: KEY, baseUrl: "https://a.example", fetch, maxRetries: 0 }).account.info());
  await fails(new KiwiVM({ fetch, maxRetries: 0 }).getServiceInfo());
  assert.deepEqual(seen, [
    ["https://vultr.example/v1/account/info", "FROMTHEENVIRONMENT1"],
    ["https://a.example/v1/account/info", KEY],
    ["https://api.64clouds.com/v1/getServiceInfo", "veid=7&api_key=FROMTHEENVIRONMENT2"],
  ]);
  // An empty variable counts as missing.
  assert.equal(caught(() => new Cvm({ publicToken: "a", privateToken: "b" })).param, "baseUrl");
});

test("changes are refused where the environment says so, unless the client allows them", async (t) => {
  t.after(() => delete process.env.VPSWIRE_READ_ONLY);
  const fetch = async () => {
    throw new TypeError("broken");
  };
  const code = async (given) => {
    const client = new Vultr({ apiKey: KEY, baseUrl: "https://a.example", fetch, maxRetries: 0, ...given });
    return (await fails(client.server.halt({ subid: 1 }))).code;
  };
  for (const [value, read, expected] of [
    ["1", {}, "read_only"],
    ["YES", {}, "read_only"],
    ["perhaps", {}, "read_only"],
    ["1", { readOnly: false }, "transport"],
    ["0", {}, "transport"],
    ["Off", {}, "transport"],
    ["", {}, "transport"],
    ["", { readOnly: true }, "read_only"],
  ]) {
    process.env.VPSWIRE_READ_ONLY = value;
    assert.equal(await code(read), expected, value);
  }
});

test("a wrong option is named before anything is sent", async () => {
  const never = () => assert.fail("sent");
  const cases = [
    [new Vultr({ apiKey: "", fetch: never }), "apiKey"],
    [new Vultr({ apiKey: KEY, baseUrl: "ftp://x", fetch: never }), "baseUrl"],
    [new Vultr({ apiKey: KEY, baseUrl: "http://example.com", fetch: never }), "baseUrl"],
    [new KiwiVM({ veid: "x", apiKey: KEY, fetch: never }), "veid"],
  ];
  for (const [client, param] of cases) {
    const error = await fails(client.raw("GET", "/v1/server/list"));
    assert.deepEqual([error.code, error.verdict, error.param], ["invalid_params", "not_sent", param], error.message);
    assert.ok(error.message.includes(param), error.message);
    assert.ok(!error.message.includes(KEY));
  }
  const vultr = new Vultr({ apiKey: KEY, fetch: never });
  for (const [made, param] of [
    [vultr.server.list({ subid: 1.5 }), "subid"],
    [vultr.server.list({ subid: 2 ** 53 }), "subid"],
    [vultr.server.list({ tag: null }), "tag"],
    [vultr.server.list({ tag: () => 1 }), "tag"],
    [vultr.server.list({ tag: "\ud800" }), "tag"],
    [vultr.server.list([]), "params"],
    [vultr.server.list({}, { retries: 1 }), "retries"],
    [vultr.server.list({}, { signal: {} }), "signal"],
    [vultr.server.create({ dcid: 1, vpsplanid: 1 }), "osid"],
    [vultr.server.setUserData({ subid: 1, userdata: "text" }), "userdata"],
  ]) {
    const error = await fails(made);
    assert.deepEqual([error.code, error.param], ["invalid_params", param], error.message);
  }
});

test("a read-only client refuses what changes anything", async () => {
  const vultr = new Vultr({ apiKey: KEY, readOnly: true, fetch: () => assert.fail("sent") });
  const error = await fails(vultr.server.reboot({ subid: 1 }));
  assert.deepEqual(what(error), ["read_only", "not_sent", false]);
});

test("a header that cannot be sent is named, and nothing is sent", async () => {
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  for (const headers of [{ "X-A": "a\nb" }, { "X A": "a" }, { "": "a" }, { "X-A": "\u0100" }, { "X-A": 1 }]) {
    const error = await fails(vultr.server.reboot({ subid: 1 }, { headers }));
    assert.deepEqual([...what(error), error.param], ["invalid_params", "not_sent", false, "headers"]);
  }
});

test("request and plan have the headers of the options, and a token where one is wanted", async () => {
  const vultr = new Vultr({ apiKey: KEY, headers: { "X-Session": "a" }, delivery: "once-token" });
  const order = { dcid: 1, vpsplanid: 1, osid: 1 };
  const options = { headers: { "X-More": "b" } };
  const create = await vultr.server.create.request(order, options);
  const again = await vultr.server.create.request(order, options);
  for (const { headers } of [create, again, await vultr.server.create.plan(order, options)]) {
    assert.deepEqual([headers["X-Session"], headers["X-More"]], ["a", "b"]);
    assert.match(headers["Idempotency-Key"], /^[0-9a-f]{32}$/);
  }
  assert.notEqual(create.headers["Idempotency-Key"], again.headers["Idempotency-Key"]);
  const list = await vultr.server.list.request();
  assert.deepEqual([list.headers["X-Session"], list.headers["Idempotency-Key"]], ["a", undefined]);
  assert.deepEqual(Object.keys(list).sort(), ["headers", "method", "url"]);
});

test("a text is sent as it is, whatever it holds", async () => {
  const vultr = new Vultr({ apiKey: KEY });
  for (const label of ["", "a\nb", "a\\nb", "\\", "\\\\n\n", "n\\\n", "\u00e9\u{1f600}\t"]) {
    const { body } = await vultr.server.labelSet.plan({ subid: 1, label });
    assert.equal(new URLSearchParams(body).get("label"), label);
  }
});

test("lists in lists are refused, however deep they are", async () => {
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  for (const depth of [1, 20, 2000]) {
    let deep = ["a"];
    for (let n = 0; n < depth; n++) deep = [deep];
    assert.equal((await fails(vultr.raw("POST", "/v1/x", { a: deep }))).code, "invalid_params");
  }
});
