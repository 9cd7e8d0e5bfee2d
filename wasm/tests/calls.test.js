// What a call does when it is cut off: by its caller, by the clock, by the connection. Over both transports.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect, promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { knowsProxies } from "../js/platform/proxies.js";
import { json, serve } from "./server.js";

/** What Vultr says when calls come too fast. */
const RATE = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";
const KEY = "VULTRKEYNOTREAL5555ABCDEFGHIJKLMNOPQ";

/** The error that a call ends with. */
const fails = async (made) => {
  const error = await made.then(
    () => assert.fail("no error"),
    (error) => error,
  );
  assert.ok(error instanceof VpsError, String(error));
  return error;
};

/** What a function throws. */
const caught = (does) => {
  try {
    does();
  } catch (error) {
    assert.ok(error instanceof VpsError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
};

const what = ({ code, verdict, retryable }) => [code, verdict, retryable];

for (const [name, transport] of [
  ["node:http", {}],
  ["fetch", { fetch: globalThis.fetch }],
]) {
  describe(`over ${name}`, () => {
    const client = (baseUrl, more) =>
      new Vultr({ apiKey: KEY, baseUrl, pace: false, maxRetries: 0, ...transport, ...more });

    test("an abort before the call sends nothing", async () => {
      const server = await serve(() => json("[]"));
      const reason = new Error("not now");
      const error = await fails(client(server.url).server.reboot({ subid: 1 }, { signal: AbortSignal.abort(reason) }));
      assert.deepEqual(what(error), ["cancelled", "not_sent", false]);
      assert.equal(error.cause, reason);
      assert.equal(server.seen.length, 0);
      server.close();
    });

    test("an abort while the answer is awaited leaves the outcome unknown", async () => {
      const control = new AbortController();
      const server = await serve(() => void setTimeout(() => control.abort(), 20));
      const error = await fails(client(server.url).server.reboot({ subid: 1 }, { signal: control.signal }));
      assert.deepEqual(what(error), ["cancelled", "unknown", false]);
      assert.deepEqual(error.look, { call: "server.list", args: { subid: "1" } });
      assert.equal(server.seen.length, 1);
      server.close();
    });

    test("an abort in the middle of a body too", async () => {
      const control = new AbortController();
      const server = await serve(() => {
        setTimeout(() => control.abort(), 20);
        return json(`{"SUBID": 1${" ".repeat(1000)}`, 200, "").replace(/Content-Length: \d+/, "Content-Length: 5000");
      });
      const error = await fails(
        client(server.url).server.create({ dcid: 1, vpsplanid: 1, osid: 1 }, { signal: control.signal }),
      );
      assert.deepEqual(what(error), ["cancelled", "unknown", false]);
      server.close();
    });

    test("an abort after the answer changes nothing", async () => {
      const control = new AbortController();
      const server = await serve(() => json('{"hours":"1"}'));
      const auth = await client(server.url).raw("GET", "/v1/auth/info", undefined, { signal: control.signal });
      control.abort();
      assert.deepEqual(auth, { hours: "1" });
      server.close();
    });

    test("an abort ends a wait between two attempts", async () => {
      const control = new AbortController();
      const server = await serve(() => json("down", 503, "Retry-After: 30\r\n"));
      const patient = client(server.url, { maxRetries: 5, onAttempt: () => setTimeout(() => control.abort(), 20) });
      const begun = performance.now();
      const error = await fails(patient.os.list({ signal: control.signal }));
      assert.equal(error.code, "cancelled");
      // Before the 30 seconds are over that the service asks for.
      assert.ok(performance.now() - begun < 30_000);
      assert.equal(server.seen.length, 1);
      server.close();
    });

    test("a time-out says how long it waited", async (t) => {
      // The time is over once the request has arrived, however long that takes.
      const usual = setTimeout;
      let expire;
      t.mock.method(globalThis, "setTimeout", (work, time, ...more) => {
        if (time !== 50) return usual(work, time, ...more);
        expire = () => work(...more);
      });
      const server = await serve(() => expire());
      const error = await fails(client(server.url).server.reboot({ subid: 1 }, { timeout: 50 }));
      assert.deepEqual(what(error), ["timeout", "unknown", false]);
      assert.match(
        error.message,
        /^server\.reboot: no answer within 50 ms; outcome unknown: the request may have been executed; check server\.list\(subid=1\)/,
      );
      server.close();
    });

    test("a refused connection has sent nothing", async () => {
      const server = await serve(() => undefined);
      server.close();
      const error = await fails(client(server.url).server.reboot({ subid: 1 }));
      assert.deepEqual(what(error), ["transport", "not_sent", true]);
      assert.equal(error.cause.code, "ECONNREFUSED");
    });

    test("a name that nobody knows has sent nothing", async () => {
      const error = await fails(client("https://no-such-host.invalid").server.reboot({ subid: 1 }));
      assert.deepEqual(what(error), ["transport", "not_sent", true]);
    });

    test("a connection that breaks is unknown, and what only reads is tried again", async () => {
      const server = await serve((_, socket, number) => (number < 3 ? void socket.destroy() : json("[]")));
      const patient = client(server.url, { maxRetries: 2 });
      assert.deepEqual(await patient.os.list(), {});
      assert.equal(server.seen.length, 3);
      const again = await serve((_, socket) => void socket.destroy());
      const error = await fails(client(again.url, { maxRetries: 2 }).server.reboot({ subid: 1 }));
      assert.deepEqual(what(error), ["transport", "unknown", false]);
      assert.equal(again.seen.length, 1);
      server.close();
      again.close();
    });

    test("a body that is cut short is no answer", async () => {
      const server = await serve((_, socket) => {
        socket.end(json('{"1":{}}').replace(/Content-Length: \d+/, "Content-Length: 500"));
      });
      const error = await fails(client(server.url).os.list());
      assert.deepEqual([error.code, error.verdict], ["transport", "unknown"]);
      server.close();
    });

    test("a redirect is never followed", async () => {
      const other = await serve(() => json("[]"));
      const server = await serve(() => json("", 302, `Location: ${other.url}/v1/os/list\r\n`));
      const error = await fails(client(server.url, { maxRetries: 2 }).server.list());
      assert.deepEqual([...what(error), error.status], ["http", "rejected", false, 302]);
      const host = new URL(other.url).host;
      const words = `server.list: the service redirects to ${host}, which is never followed; check the base URL`;
      assert.equal(error.message, words);
      assert.deepEqual([server.seen.length, other.seen.length], [1, 0]);
      server.close();
      other.close();
    });

    test("a body is unpacked, and its limit holds for what it unpacks to", async () => {
      const body = gzipSync(
        `{"balance":"1.10","pending_charges":"0.00","last_payment_date":"","last_payment_amount":"","x":"${"x".repeat(5000)}"}`,
      );
      const server = await serve(() =>
        Buffer.concat([
          Buffer.from(`HTTP/1.1 200 X\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`),
          body,
        ]),
      );
      const info = await client(server.url).account.info();
      assert.equal(info.balance, "1.10");
      const error = await fails(client(server.url, { maxBody: 1000 }).account.info());
      assert.deepEqual([error.code, error.status, error.body], ["too_large", 200, undefined]);
      server.close();
    });

    test("many calls at once, of two clients", async () => {
      const server = await serve(({ line }) =>
        json(`{"1":{"OSID":1,"name":"${line.split(" ")[1]}","arch":"x64","family":"linux","windows":false}}`),
      );
      const clients = [client(server.url), client(server.url).withOptions({ timeout: 5000 })];
      const all = await Promise.all(Array.from({ length: 200 }, (_, n) => clients[n % 2].os.list()));
      assert.ok(all.every((list) => list["1"].name === "/v1/os/list"));
      server.close();
    });

    test("headers for a proxy go along, and cannot replace those of the call", async () => {
      const server = await serve(() => json("[]"));
      await client(server.url, { headers: { "X-Proxy": "yes", "api-key": "other" } }).server.list(undefined, {
        headers: { "X-More": "1" },
      });
      const headers = server.seen[0].headers.map((line) => line.toLowerCase());
      assert.ok(headers.includes("x-proxy: yes") && headers.includes("x-more: 1"));
      assert.deepEqual(
        headers.filter((line) => line.startsWith("api-key")),
        [`api-key: ${KEY.toLowerCase()}`],
      );
      server.close();
    });
  });
}

test("an attempt is reported when it is over", async () => {
  const server = await serve((_, __, number) => (number === 1 ? json(RATE, 503) : json("[]")));
  const attempts = [];
  const vultr = new Vultr({
    apiKey: KEY,
    baseUrl: server.url,
    pace: false,
    onAttempt: (attempt) => attempts.push(attempt),
  });
  await vultr.server.list();
  assert.deepEqual(
    attempts.map(({ call, number, status, error }) => [call, number, status, error?.code]),
    [
      ["server.list", 1, 503, "rate_limited"],
      ["server.list", 2, 200, undefined],
    ],
  );
  assert.ok(attempts[0].retryIn >= 500 && attempts[0].retryIn <= 1000, `${attempts[0].retryIn}`);
  assert.ok(!JSON.stringify(attempts).includes(KEY));
  server.close();
});

test("calls of one account are paced", async () => {
  const server = await serve(() => json("[]"));
  const vultr = new Vultr({ apiKey: KEY, baseUrl: server.url });
  const begun = performance.now();
  await Promise.all([vultr.server.list(), vultr.server.list(), vultr.server.list()]);
  assert.ok(performance.now() - begun >= 990);
  server.close();
});

test("a fetch of one's own may fail in any way", async () => {
  for (const fetch of [
    () => {
      throw "text";
    },
    async () => {
      throw undefined;
    },
    async () => null,
    async () => ({ status: 200, headers: [] }),
    () => Promise.reject(new DOMException("no", "AbortError")),
  ]) {
    const error = await fails(
      new Vultr({ apiKey: KEY, maxRetries: 0, pace: false, fetch }).server.reboot({ subid: 1 }),
    );
    assert.deepEqual(what(error), ["transport", "unknown", false]);
  }
});

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
    [() => new Vultr({ headers: { a: 1 } }), "headers", "expected an object of texts that a header can hold"],
    [() => new Vultr({ headers: "a" }), "headers", "expected an object of texts that a header can hold"],
    [() => new Vultr().withOptions({ retries: 1 }), "retries", "no such option"],
    [() => new KiwiVM({ apiKey: KEY }), "veid", "missing; give it, or in Node and Bun set VPSWIRE_KIWIVM_VEID"],
    [() => new KiwiVM({ veid: 1 }), "apiKey", "missing; give it, or in Node and Bun set VPSWIRE_KIWIVM_API_KEY"],
    [() => new Cvm(), "baseUrl", "missing; give it, or in Node and Bun set VPSWIRE_CVM_URL"],
  ];
  for (const [make, param, words] of cases) {
    const error = caught(make);
    const { code, verdict, call, message } = error;
    assert.deepEqual([code, verdict, call, error.param], ["invalid_params", "not_sent", "", param]);
    assert.equal(message, `${param}: ${words}`);
  }
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

test("what calls that were aborted would have waited for, the next one does not wait for", async (t) => {
  const server = await serve(() => json("[]"));
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
  const [wait, limit, ...others] = waits;
  assert.ok(wait <= 500, `${wait} ms`);
  assert.deepEqual([limit, others], [30_000, []]);
  server.close();
});

test("a header that cannot be sent is named, and nothing is sent", async () => {
  const vultr = new Vultr({ apiKey: KEY, fetch: () => assert.fail("sent") });
  for (const headers of [{ "X-A": "a\nb" }, { "X A": "a" }, { "": "a" }, { "X-A": "\u0100" }, { "X-A": 1 }]) {
    const error = await fails(vultr.server.reboot({ subid: 1 }, { headers }));
    assert.deepEqual([...what(error), error.param], ["invalid_params", "not_sent", false, "headers"]);
  }
});

test("headers of a response are in lower case, whatever transport brings them", async () => {
  const server = await serve(() => json("[]", 200, "X-Request-ID: Seven\r\n"));
  for (const fetch of [undefined, globalThis.fetch]) {
    const { response } = await new Vultr({ apiKey: KEY, baseUrl: server.url, fetch }).os.list.withResponse();
    assert.equal(response.headers["x-request-id"], "Seven");
  }
  server.close();
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
  assert.ok(!(other instanceof VpsError));
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

test("requests name the package and its version", async () => {
  const server = await serve(() => json("[]"));
  await new Vultr({ baseUrl: server.url }).os.list();
  assert.ok(server.seen[0].headers.some((line) => /^user-agent: vpswire\/\d+\.\d+\.\d+$/i.test(line)));
  server.close();
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

test("views and rows can be logged", async () => {
  const row = { osid: 127, name: "Debian", arch: "x64", family: "debian", windows: false };
  const fetch = async () =>
    new Response('{"127":{"OSID":127,"name":"Debian","arch":"x64","family":"debian","windows":false}}');
  const view = await new Vultr({ fetch }).os.list.view();
  assert.equal(inspect(view), inspect({ 127: row }));
  assert.equal(inspect(view.at(0)), inspect(row));
});

test("a proxy is gone through, by the option and by the environment, but not to this machine", async (t) => {
  const proxied = (options) => new Vultr({ apiKey: KEY, pace: false, maxRetries: 0, ...options });
  if (!knowsProxies()) {
    assert.equal(caught(() => proxied({ proxy: "http://127.0.0.1:1" })).param, "proxy");
    return;
  }
  for (const proxy of ["socks5://127.0.0.1:1", "127.0.0.1:1", "http://a/b", "http://a?b", ""]) {
    assert.equal(caught(() => proxied({ proxy })).param, "proxy");
  }
  const proxy = await serve(({ line }, socket) =>
    line.startsWith("CONNECT") ? void socket.end("HTTP/1.1 403 no\r\nContent-Length: 0\r\n\r\n") : json("[]"),
  );
  const service = await serve(() => json("[]"));
  t.after(proxy.close);
  t.after(service.close);
  const url = proxy.url.replace("//", "//user:pass%40word@");
  const asked = async (client) => {
    const before = proxy.seen.length;
    const error = await client.server.reboot({ subid: 1 }).catch((error) => error);
    return [error?.verdict, error?.message, ...proxy.seen.slice(before).map(({ line }) => line)];
  };
  const plain = { baseUrl: "http://vultr.example", allowPlainHttp: true };
  const [verdict, words, line] = await asked(proxied({ proxy: url }));
  assert.deepEqual([verdict, line], ["not_sent", "CONNECT api.vultr.com:443 HTTP/1.1"]);
  assert.match(words, /tunnel/);
  assert.ok(!words.includes("pass"));
  assert.deepEqual(
    (await asked(proxied({ ...plain, proxy: url })))[2],
    "POST http://vultr.example/v1/server/reboot HTTP/1.1",
  );
  assert.deepEqual(await asked(proxied({ baseUrl: service.url, proxy: url })), [undefined, undefined]);
  Object.assign(process.env, { HTTPS_PROXY: url, NO_PROXY: "other.example" });
  t.after(() => {
    delete process.env.HTTPS_PROXY;
    delete process.env.NO_PROXY;
  });
  // A process that has called before keeps what its environment said then.
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "-e",
    `
    import { Vultr } from ${JSON.stringify(import.meta.resolve("vpswire"))};
    await new Vultr({ apiKey: "KEY12345", maxRetries: 0 }).server.reboot({ subid: 1 }).catch((error) => console.log(error.verdict));
  `,
  ]);
  assert.equal(stdout, "not_sent\n");
  assert.equal(proxy.seen.at(-1).line, "CONNECT api.vultr.com:443 HTTP/1.1");
});
