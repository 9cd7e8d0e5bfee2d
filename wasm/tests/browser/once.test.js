// A browser sends a POST again by itself when a connection that was used before breaks without an answer. What acts,
// destroys or bills reaches the service once all the same, or is refused.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { pack, project } from "../installed.js";
import { json, serve as serveAnswers } from "../server.js";
import { launch } from "./chromium.js";
import { serve as servePages } from "./server.js";

const MANY = 160;
const KEY = "SERVICEKEYNOTREAL1234";
const installed = join(await project(await pack()), "node_modules/vpswire");
const browser = await launch();
after(() => browser.close());

/** A service that makes servers, numbered by their labels; of each tenth one the answer is lost. */
const serveVultr = async (t) => {
  const server = await serveAnswers(({ line, body }, socket) => {
    const [, label] = /label=(\d+)/.exec(body) ?? [];
    if (!line.includes("/server/create")) return json("[]");
    return Number(label) % 10 === 9 ? void socket.destroy() : json(`{"SUBID":"${label}"}`);
  });
  t.after(server.close);
  /** How often each label arrived. */
  const arrived = () => {
    const counts = Array(MANY).fill(0);
    for (const { line, body } of server.seen) {
      if (line.includes("/server/create")) counts[/label=(\d+)/.exec(body)[1]] += 1;
    }
    return counts;
  };
  return { ...server, arrived };
};

/**
 * What is between the browser and what is at `/vultr`: serves the pages too. Breaks each connection that was used
 * before once a request on it has gone on; with `closes` it has each connection used once. Counts what comes.
 */
const serveBreaker = async (t, closes) => {
  const pages = await servePages(installed, "http://127.0.0.1:9");
  t.after(() => pages.stop());
  const used = new WeakMap();
  const breaker = { posts: 0, url: undefined, vultr: undefined };
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers, socket } = incoming;
    const target = url.startsWith("/vultr/") ? breaker.vultr + url : pages.url + url;
    const before = used.get(socket) ?? 0;
    used.set(socket, before + 1);
    if (method === "POST") breaker.posts += 1;
    const onward = request(target, { method, headers, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        if (before > 0 && method === "POST") return socket.destroy();
        const { connection, "transfer-encoding": _, ...kept } = answer.headers;
        outgoing.writeHead(answer.statusCode, closes ? { ...kept, connection: "close" } : kept);
        outgoing.end(Buffer.concat(parts));
      });
    });
    onward.on("error", () => socket.destroy());
    incoming.pipe(onward);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  breaker.url = `http://localhost:${server.address().port}`;
  return breaker;
};

/** Starts a proxy of the examples between the two. */
const startProxy = async (t, [command, file], service, page) => {
  const env = {
    ...process.env,
    VPSWIRE_VULTR_API_KEY: KEY,
    VPSWIRE_VULTR_URL: service,
    PORT: "0",
    HOST: new URL(page).host,
  };
  const path = new URL(`../../../examples/${file}`, import.meta.url).pathname;
  const child = spawn(command, [path], { env, stdio: ["ignore", "pipe", "inherit"] });
  t.after(() => child.kill());
  for await (const url of createInterface(child.stdout)) return url.replace("localhost", "127.0.0.1");
  throw new Error(`${file} did not start`);
};

/** Has a page do something. */
const ask = async (url, what, given) => {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => document.title === "ready");
    return await page.evaluate(([what, given]) => globalThis.page[what](given), [what, given]);
  } finally {
    await page.close();
  }
};

/** How the creates end whose answers come but for each tenth one's, which ends so. */
const ended = (lost) =>
  Object.fromEntries(Array.from({ length: MANY }, (_, label) => [label, label % 10 === 9 ? lost : `ok ${label}`]));

const PROXIES = {
  "the proxy in Node": [process.execPath, "proxy.mjs"],
  "the proxy in Python": ["python3", "proxy.py"],
};
for (const [name, proxy] of Object.entries(PROXIES)) {
  test(`${name} lets each token through once`, async (t) => {
    const service = await serveVultr(t);
    const breaker = await serveBreaker(t, false);
    breaker.vultr = await startProxy(t, proxy, service.url, breaker.url);
    const ends = await ask(breaker.url, "creates", { options: { delivery: "once-token" }, many: MANY });
    assert.deepEqual(ends, ended("http unknown"));
    assert.deepEqual(service.arrived(), Array(MANY).fill(1));
    assert.ok(breaker.posts > MANY, `the browser sent nothing twice: ${breaker.posts}`);
    const creates = service.seen.filter(({ line }) => line.includes("/server/create"));
    assert.ok(
      creates.every(({ headers }) => headers.some((line) => line.toLowerCase() === `api-key: ${KEY.toLowerCase()}`)),
    );
  });

  test(`${name} takes no request of other origins, nor a token for two requests`, async (t) => {
    const service = await serveVultr(t);
    const url = await startProxy(t, proxy, service.url, "http://localhost:8080");
    const token = "0123456789abcdef".repeat(2);
    const send = (headers, body = "label=1", path = "/vultr/v1/server/create") =>
      new Promise((resolve, reject) => {
        const own = { host: "localhost:8080", "sec-fetch-site": "same-origin", "idempotency-key": token };
        const asked = request(
          url + path,
          { method: "POST", headers: { ...own, ...headers }, agent: false },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          },
        );
        asked.on("error", reject);
        asked.end(body);
      });
    assert.equal(await send({ host: "evil.example" }), 403);
    assert.equal(await send({ "sec-fetch-site": "cross-site" }), 403);
    assert.equal(await send({ "sec-fetch-site": "none" }), 403);
    assert.equal(await send({}, "label=1", "/other"), 403);
    assert.equal(await send({ "idempotency-key": "short" }), 400);
    assert.deepEqual(await Promise.all([send({}), send({}), send({})]), [200, 200, 200]);
    assert.equal(await send({}, "label=2"), 422);
    assert.equal(service.seen.length, 1);
  });
}

test("a proxy that closes each connection gives the browser no cause to send again", async (t) => {
  const service = await serveVultr(t);
  const breaker = await serveBreaker(t, true);
  breaker.vultr = service.url;
  const ends = await ask(breaker.url, "creates", { options: { delivery: "connection-close" }, many: MANY });
  assert.deepEqual(ends, ended("transport unknown"));
  assert.deepEqual(service.arrived(), Array(MANY).fill(1));
  assert.equal(breaker.posts, MANY);
});

for (const own of [false, true]) {
  test(`without the option ${own ? "a page's own fetch" : "a page"} is refused, and nothing arrives`, async (t) => {
    const service = await serveVultr(t);
    const breaker = await serveBreaker(t, false);
    breaker.vultr = service.url;
    const ends = await ask(breaker.url, "creates", { options: {}, many: 8, own });
    assert.deepEqual(new Set(Object.values(ends)), new Set(["invalid_params not_sent delivery"]));
    assert.equal(service.seen.length, 0);
  });
}

test("what only reads or sets goes without the option, and so does a plan", async (t) => {
  const service = await serveVultr(t);
  const breaker = await serveBreaker(t, true);
  breaker.vultr = service.url;
  assert.deepEqual(await ask(breaker.url, "repeatable"), [{}, "POST"]);
});
