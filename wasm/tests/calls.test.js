// Calls over both transports: how they end when they are cut off by the caller, the clock or the connection; attempts, pace, headers.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { Vultr } from "vpswire";
import { fails, KEY, what } from "./failures.js";
import { json, refusing, serve } from "./server.js";

/** What comes of an answer that breaks off. */
const half = '{"SUBID":"1","default_password":"hard-won';
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
      const closed = await refusing();
      const error = await fails(client(closed.url).server.reboot({ subid: 1 }));
      closed.close();
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
      assert.deepEqual([error.code, error.verdict, error.status], ["transport", "unknown", undefined]);
      assert.equal(Buffer.from(error.body).toString(), '{"1":{}}');
      server.close();
    });

    test("the part of a body that has come is kept by the error, and shown nowhere", async () => {
      const server = await serve((_, socket, number) => {
        const body = number === 1 ? half : "";
        socket.end(`HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\n${body}`);
      });
      const error = await fails(client(server.url).server.list());
      const empty = await fails(client(server.url).os.list());
      server.close();
      assert.equal(Buffer.from(error.body).toString(), half);
      assert.doesNotMatch(inspect(error) + JSON.stringify(error), /hard-won/);
      assert.deepEqual([empty.code, empty.body], ["transport", undefined]);
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
      const clients = [client(server.url), client(server.url).withOptions({ timeout: 60_000 })];
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

test("a wait for its turn is reported before it begins", async (t) => {
  // No time passes between the two calls.
  t.mock.method(process.hrtime, "bigint", () => 0n);
  const attempts = [];
  const fetch = async () => new Response("[]");
  const vultr = new Vultr({ apiKey: KEY, fetch, onAttempt: (attempt) => attempts.push(attempt) });
  await Promise.all([vultr.server.list(), vultr.server.list()]);
  const waits = attempts.filter(({ status }) => status === undefined);
  assert.deepEqual(
    waits.map(({ call, number, duration, error, retryIn }) => [call, number, duration, error, retryIn]),
    [["server.list", 1, 0, undefined, 500]],
  );
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

test("the part of a body that has come is kept by an error that ends the call in the middle of it", async () => {
  // It is there at once, however late a timer is.
  const fetch = async () => new Response(new ReadableStream({ start: (to) => to.enqueue(Buffer.from(half)) }));
  const vultr = new Vultr({ apiKey: KEY, fetch, maxRetries: 0, pace: false });
  for (const [code, options] of [
    ["timeout", () => ({ timeout: 20 })],
    ["cancelled", () => ({ signal: AbortSignal.timeout(20) })],
  ]) {
    const error = await fails(vultr.server.list({}, options()));
    assert.deepEqual([error.code, Buffer.from(error.body ?? "").toString()], [code, half]);
  }
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

test("what onAttempt throws or rejects with is ignored, and no promise of it is waited for", async () => {
  const broken = new Error("the log is full");
  const then = () => {
    throw broken;
  };
  const hooks = [
    () => {
      throw broken;
    },
    () => Promise.reject(broken),
    async () => {
      throw broken;
    },
    () => ({ then }),
    () => new Promise(() => {}),
  ];
  const unhandled = [];
  const hear = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", hear);
  for (const onAttempt of hooks) {
    let asked = 0;
    const fetch = async () =>
      new Response("{}", { status: ++asked === 1 ? 503 : 200, headers: { "retry-after": "0" } });
    const vultr = new Vultr({ apiKey: KEY, fetch, onAttempt, pace: false });
    assert.deepEqual(await vultr.account.info(), {});
    assert.equal(asked, 2);
  }
  // Node says so before the next turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", hear);
  assert.deepEqual(unhandled, []);
});

const OS = '{"1":{"OSID":1,"name":"Debian","arch":"x64","family":"debian","windows":false}}';
const packed = gzipSync(OS);
const split = Buffer.concat([gzipSync(OS.slice(0, 9)), gzipSync(OS.slice(9))]);
/** A member with all that its head can have: further fields, a name, a comment and a sum. */
const full = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 0, 1]),
  Buffer.from("name\0comment\0"),
  Buffer.from([1, 2]),
  packed.subarray(10),
]);
const GZIP = "Content-Encoding: gzip\r\n";
const answered = (headers, body) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 X\r\n${headers}Content-Length: ${body.length}\r\n\r\n`), body]);
const over = (server, more) => new Vultr({ apiKey: KEY, baseUrl: server.url, pace: false, maxRetries: 0, ...more });

test("gzip is read under any name and without one, whatever follows it, over node:http", async () => {
  for (const [headers, ...parts] of [
    [GZIP, packed],
    ["Content-Encoding: identity, X-GZIP\r\n", packed],
    ["", packed],
    ["content-encoding: identity\r\n", packed],
    [GZIP, full],
    [GZIP, split],
    ["", split, "garbage"],
    [GZIP, packed, "garbage"],
    [GZIP, packed, Buffer.alloc(64)],
    [GZIP, packed, "\x1fx"],
    [`${GZIP}${GZIP}`, gzipSync(packed)],
    ["content-encoding: gzip, gzip\r\n", gzipSync(packed), "garbage"],
  ]) {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const server = await serve(() => answered(headers, body));
    assert.equal((await over(server).os.list())[1].name, "Debian", `${headers}${parts}`);
    const error = await fails(over(server, { maxBody: OS.length - 1 }).os.list());
    assert.deepEqual([error.code, error.status], ["too_large", 200]);
    assert.equal((await over(server, { maxBody: OS.length }).os.list())[1].name, "Debian");
    server.close();
  }
});

test("an empty body is no broken compression, over node:http", async () => {
  const server = await serve(() => answered(GZIP, Buffer.alloc(0)));
  assert.equal(await over(server).server.reboot({ subid: 1 }), null);
  server.close();
});

test("broken compression is called that, over node:http", async () => {
  const sum = Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]);
  const length = Buffer.concat([packed.subarray(0, -4), Buffer.alloc(4)]);
  const noName = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 65]);
  for (const [headers, body, words] of [
    [GZIP, Buffer.from(OS), "invalid gzip header"],
    ["", Buffer.from([0x1f, 0x8b, 9, 0, 0, 0, 0, 0, 0, 3]), "invalid gzip header"],
    ["", packed.subarray(0, -12), "unexpected end of file"],
    ["", packed.subarray(0, -1), "unexpected end of file"],
    ["", noName, "unexpected end of file"],
    [GZIP, Buffer.concat([packed, packed.subarray(0, 2)]), "unexpected end of file"],
    [GZIP, sum, "corrupt gzip stream does not have a matching checksum"],
    [GZIP, length, "corrupt gzip stream does not have a matching checksum"],
  ]) {
    const server = await serve(() => answered(headers, body));
    const error = await fails(over(server).os.list());
    assert.deepEqual(what(error).slice(0, 2), ["transport", "unknown"]);
    assert.equal(error.message, `os.list: the answer's compression is broken: ${words}`);
    server.close();
  }
});

test("the part of a compressed body that has come is kept without its compression, over node:http", async () => {
  const bytes = gzipSync(half);
  for (const [came, body] of [
    [bytes, half],
    [bytes.subarray(0, -8), half],
    [Buffer.from(half), half],
  ]) {
    const head = `HTTP/1.1 200 X\r\n${GZIP}Content-Length: 500\r\n\r\n`;
    const server = await serve((_, socket) => void socket.end(Buffer.concat([Buffer.from(head), came])));
    const error = await fails(over(server).os.list());
    server.close();
    assert.deepEqual([error.code, Buffer.from(error.body ?? "")], ["transport", Buffer.from(body)]);
  }
});

test("what follows gzip may come late, and an answer whose end does not come is cut, over node:http", async () => {
  // The rest is sent once the client has read what is before it.
  const server = await serve((_, socket, number) => {
    const end = number === 1 ? () => socket.write("late") : () => socket.end();
    socket.write(
      answered(GZIP, packed)
        .toString("latin1")
        .replace(/(?<=Length: )\d+/, packed.length + 4),
      "latin1",
    );
    setTimeout(end, 50);
  });
  assert.equal((await over(server).os.list())[1].name, "Debian");
  const error = await fails(over(server).os.list());
  assert.deepEqual([...what(error).slice(0, 2), error.status], ["transport", "unknown", undefined]);
  server.close();
});
