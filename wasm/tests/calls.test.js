// Calls over both transports: how they end when they are cut off by the caller, the clock or the connection; attempts, pace, headers.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { Vultr } from "vpswire";
import { fails, KEY, what } from "./failures.js";
import { json, serve } from "./server.js";

/** What Vultr says when calls come too fast. */
const RATE = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";

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

test("a wait for its turn is reported before it begins", async () => {
  const attempts = [];
  const fetch = async () => new Response("[]");
  const vultr = new Vultr({ apiKey: KEY, fetch, onAttempt: (attempt) => attempts.push(attempt) });
  await Promise.all([vultr.server.list(), vultr.server.list()]);
  const waits = attempts.filter(({ status }) => status === undefined);
  assert.deepEqual(
    waits.map(({ call, number, duration, error }) => [call, number, duration, error]),
    [["server.list", 1, 0, undefined]],
  );
  assert.ok(waits[0].retryIn > 0 && waits[0].retryIn <= 500, `${waits[0].retryIn}`);
  assert.equal(attempts.length, 3);
});

test("a body beyond the greatest counts as the greatest", async () => {
  const fetch = async () => new Response("[]");
  const vultr = new Vultr({ apiKey: KEY, pace: false, fetch, maxBody: Number.MAX_SAFE_INTEGER });
  assert.deepEqual(await vultr.server.list(), {});
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

test("headers of a response are in lower case, whatever transport brings them", async () => {
  const server = await serve(() => json("[]", 200, "X-Request-ID: Seven\r\n"));
  for (const fetch of [undefined, globalThis.fetch]) {
    const { response } = await new Vultr({ apiKey: KEY, baseUrl: server.url, fetch }).os.list.withResponse();
    assert.equal(response.headers["x-request-id"], "Seven");
  }
  server.close();
});

test("requests name the package and its version", async () => {
  const server = await serve(() => json("[]"));
  await new Vultr({ baseUrl: server.url }).os.list();
  assert.ok(server.seen[0].headers.some((line) => /^user-agent: vpswire\/\d+\.\d+\.\d+$/i.test(line)));
  server.close();
});

test("views and rows can be logged, and copied by toJSON", async () => {
  const row = { osid: 127, name: "Debian", arch: "x64", family: "debian", windows: false };
  const fetch = async () =>
    new Response('{"127":{"OSID":127,"name":"Debian","arch":"x64","family":"debian","windows":false}}');
  const view = await new Vultr({ fetch }).os.list.view();
  assert.equal(inspect(view), inspect({ 127: row }));
  assert.equal(inspect(view.at(0)), inspect(row));
  assert.deepEqual({ ...view.at(0).toJSON() }, row);
  assert.deepEqual(structuredClone(view.at(0).toJSON()), row);
  assert.deepEqual(structuredClone(view.toJSON()), { 127: row });
});
