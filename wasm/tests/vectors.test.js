// Every shared vector: by request and parse, through `fetch`, and over a socket.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inspect } from "node:util";
import { flawsOf, VpsError } from "vpswire";
import { serve } from "./server.js";
import { account, body, call, client, expected, known, normal, secrets, vectors } from "./vectors.js";

const realNow = Date.now;
before(() => {
  Date.now = () => 1_500_000_000_000;
});
after(() => {
  Date.now = realNow;
});

/** Checks the outcome of a call. */
const holds = async (vector, made) => {
  let answer;
  try {
    answer = await made;
  } catch (error) {
    assert.ok(error instanceof VpsError, `${vector.title}: ${error}`);
    assert.ok(vector.error, `${vector.title}: ${error}`);
    assert.deepEqual(known(error), expected(vector), vector.title);
    const shown = `${inspect(error, { depth: 9 })} ${error.stack} ${JSON.stringify(error)}`;
    for (const secret of secrets(vector)) assert.ok(!shown.includes(secret), `${vector.title}: ${shown}`);
    return;
  }
  assert.ok(!vector.error, `${vector.title}: no error`);
  assert.deepEqual(normal(answer), vector.answer, vector.title);
  assert.deepEqual(flawsOf(answer), vector.flaws ?? [], vector.title);
};

test("every vector holds by request and parse", async () => {
  for (const vector of vectors) {
    if (vector.policy?.read_only) continue;
    const { method, given } = call(client(vector), vector);
    const made = method.request(...given);
    if (!vector.request) {
      await holds(vector, made);
      continue;
    }
    const request = await made;
    const { method: way, url, headers, body: form = "" } = request;
    assert.deepEqual({ method: way, url, headers, body: form }, vector.request, vector.title);
    if (vector.response) {
      const { status, headers } = vector.response;
      await holds(vector, request.parse({ status, headers: headers ?? {}, body: body(vector.response) }));
    }
  }
});

/** What `fetch` throws in Node for a vector's failure. */
const thrown = ({ kind, sent, detail }) => {
  const code = kind === "tls" ? "CERT_HAS_EXPIRED" : sent ? "ECONNRESET" : "ECONNREFUSED";
  return Object.assign(new TypeError(detail), { cause: { code } });
};

test("every vector holds through fetch", async () => {
  for (const vector of vectors) {
    const { response, failure } = vector;
    // Those that end by the clock or by the caller are in calls.test.js.
    if (failure?.kind === "timeout" || failure?.kind === "cancelled") continue;
    const seen = [];
    const fetch = async (url, init) => {
      seen.push({ url, method: init.method, headers: init.headers, body: init.body ?? "" });
      assert.equal(init.redirect, "manual");
      if (failure) throw thrown(failure);
      const { status, headers } = response;
      const bytes = body(response);
      const cannot = [101, 204, 205, 304].includes(status);
      return new Response(cannot ? null : bytes, { status, headers: headers ?? {} });
    };
    const { method, given } = call(client(vector, { fetch }), vector);
    await holds(vector, method(...given));
    assert.deepEqual(seen, vector.request ? [vector.request] : [], vector.title);
  }
});

test("every vector with an answer holds over a socket", async () => {
  let canned;
  const server = await serve(() => canned);
  let run = 0;
  for (const vector of vectors) {
    const { response, policy } = vector;
    if (!response || policy) continue;
    const bytes = body(response);
    const headers = Object.entries(response.headers ?? {}).filter(([name]) => name.toLowerCase() !== "content-length");
    const head = [
      `HTTP/1.1 ${response.status} Text`,
      `Content-Length: ${bytes.length}`,
      ...headers.map(([n, v]) => `${n}: ${v}`),
      "",
      "",
    ];
    canned = Buffer.concat([Buffer.from(head.join("\r\n")), bytes]);
    const base = new URL(
      account(vector).options.baseUrl ?? (vector.account.startsWith("kiwivm") ? "https://x/v1" : "https://x"),
    );
    const moved = client(vector, { baseUrl: `${server.url}${base.pathname.replace(/\/$/, "")}` });
    const { method, given } = call(moved, vector);
    await holds(vector, method(...given));
    const { line, headers: lines, body: form } = server.seen.pop();
    const wanted = vector.request;
    const { pathname, search } = new URL(wanted.url);
    assert.equal(line, `${wanted.method} ${pathname}${search} HTTP/1.1`, vector.title);
    for (const [name, value] of Object.entries(wanted.headers))
      assert.ok(lines.includes(`${name}: ${value}`), vector.title);
    assert.equal(form, wanted.body, vector.title);
    run += 1;
  }
  assert.ok(run > (vectors.length * 2) / 3, `${run} vectors of ${vectors.length}`);
  server.close();
});
