// No key in the browser: neither in what it receives and keeps, nor in what it shows.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { browser as launch, panel, simulate } from "./started.js";
import { go, open } from "./visit.js";

const simulator = await simulate("--no-limits");
const browser = await launch();
after(async () => {
  await browser.close();
  await simulator.stop();
});

/** A service that repeats all that it is sent, in several forms, as an answer and as a refusal. */
const echo = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    const sent = `${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(parts)}`;
    const all = {
      error: 1,
      message: `wrong key: ${sent}`,
      sent,
      decoded: decodeURIComponent(sent.replaceAll("+", " ")),
    };
    response.writeHead(parts.length % 2 === 0 ? 200 : 403, {
      "content-type": "application/json",
      date: sent.slice(0, 200).replaceAll(/[^ -~]/g, ""),
    });
    response.end(JSON.stringify(all));
  });
});
await new Promise((resolve) => echo.listen(0, "127.0.0.1", resolve));
after(() => echo.close());

/** A simulator, and one that repeats what it is sent. */
const echoing = () => {
  const there = (url) => url.replace(/^http:\/\/[^/]+/, `http://127.0.0.1:${echo.address().port}`);
  const variables = Object.entries(simulator.variables).map(([name, value]) => [
    name,
    name.endsWith("_URL") ? there(value) : value,
  ]);
  return { ...simulator, variables: Object.fromEntries(variables) };
};

const nothingLeaks = async (relay, places) => {
  assert.equal(simulator.keys.length, 4);
  const context = await browser.newContext();
  const received = [];
  const coming = [];
  context.on("response", (response) => {
    const headers = JSON.stringify(response.headers());
    coming.push(
      response.body().then((body) => received.push([response.url(), `${headers}\n${body.toString("latin1")}`])),
    );
  });
  const sent = [];
  context.on("request", (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`),
  );
  const page = await open({ newContext: async () => context }, relay.first);
  for (const place of [...places, "#/audit", "#/jobs"]) await go(page, place);
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      await indexedDB.databases(),
      await caches.keys(),
      document.documentElement.outerHTML,
    ]),
  );
  await Promise.all(coming);
  const answers = received.filter(([url]) => url.endsWith("/api/call"));
  assert.ok(answers.length > 5, `${answers.length}`);
  const token = new URL(relay.first).hash.slice(1);
  for (const [index, key] of simulator.keys.entries()) {
    for (const form of [key, encodeURIComponent(key), Buffer.from(key).toString("base64")]) {
      const where = received.filter(([, text]) => text.includes(form)).map(([url]) => url);
      assert.deepEqual(where, [], `key ${index}`);
      assert.ok(!sent.some((text) => text.includes(form)), `key ${index} was sent`);
      assert.ok(!kept.includes(form), `key ${index} is kept or shown`);
    }
  }
  // The link's token was exchanged, and is gone.
  assert.ok(token.length >= 32 && !kept.includes(token));
  await context.close();
  return answers;
};

test("the accounts' keys are in no byte that the browser gets, keeps or shows", async (t) => {
  const relay = await panel(simulator);
  t.after(() => relay.stop());
  const tabs = ["machine", "usage", "snapshots", "network", "system", "console", "service"];
  await nothingLeaks(relay, [
    "#/",
    ...tabs.map((tab) => `#/m/kiwivm/${tab}`),
    "#/v/vultr/servers",
    "#/v/vultr/billing",
  ]);
});

test("nor where a service repeats what it was sent", async (t) => {
  const relay = await panel(echoing());
  t.after(() => relay.stop());
  const answers = await nothingLeaks(relay, ["#/", "#/m/kiwivm/machine", "#/m/kiwivm/network", "#/v/vultr/servers"]);
  assert.ok(answers.every(([, text]) => text.includes("wrong key")));
});
