// The package as it is installed, on a page of a browser under a strict Content-Security-Policy.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pack, project } from "../installed.js";
import { serve as serveSimulator } from "../served.js";
import { json, serve as serveAnswers } from "../server.js";
import { launch } from "./chromium.js";
import { serve } from "./server.js";

const STEPS = [
  "KiwiVM: look at the VPS.",
  "Take a snapshot. A letter will tell when it is there.",
  "While it is taken the machine is locked, and says how far it is.",
  "Then it is there.",
  "Set the reverse DNS name of an address, and read it back.",
  "CVM: a panel of one's own.",
  "Vultr: the servers with a tag.",
  "Create a server: first only look at what would be sent.",
  "Create it, and wait until it is active.",
  "Destroy it. Not by accident, though: a read-only client refuses.",
  "A create whose response is lost: vpswire says that the outcome is unknown instead of sending it twice.",
  "So look before it is repeated: it is there.",
  "Many at once.",
  "A wrong key; no error shows it.",
];

const installed = join(await project(await pack()), "node_modules/vpswire");
const simulator = await serveSimulator("--speed", "0", "--no-limits", "--lose-answer", "vultr:server.create:2");
after(() => simulator.stop());
const abroad = await serve(installed, simulator.url);
after(() => abroad.stop());
const elsewhere = await serveAnswers(() => json("[]"));
after(() => elsewhere.close());
const server = await serve(installed, simulator.url, abroad.url, elsewhere.url);
after(() => server.stop());
const browser = await launch();
after(() => browser.close());

/** What a page asks of the simulator. */
const EXPOSED = {
  /** Moves its clock on by so many milliseconds. */
  advance: (time) => simulator.admin("POST", "/advance", `${time / 1000}`),
  /** Waits until it has a call. */
  async arrived(call) {
    while (!(await simulator.seen()).some((seen) => seen.call === call)) await sleep(10);
  },
};

/** Opens a page and has it do something. Nothing may be written to the console but what is expected. */
const ask = async (what, given, { path = "/", complaints = [] } = {}) => {
  const page = await browser.newPage();
  const written = [];
  page.on("console", (message) => written.push(message.text()));
  page.on("pageerror", (error) => written.push(error.message));
  try {
    for (const [name, does] of Object.entries(EXPOSED)) await page.exposeFunction(name, does);
    await page.goto(server.url + path);
    assert.equal(await page.title(), "ready", written.join("\n"));
    const answer = await page.evaluate(([what, given]) => globalThis.page[what](given), [what, given]);
    for (const words of complaints) {
      const at = written.findIndex((text) => words.test(text));
      assert.notEqual(at, -1, `${words} is not in ${written}`);
      written.splice(at, 1);
    }
    assert.deepEqual(written, []);
    return answer;
  } finally {
    await page.close();
  }
};

test("the story in a page, with the simulator in it", async () => {
  assert.deepEqual(await ask("inPage"), { steps: STEPS, creations: [true, false] });
});

test("the story in a worker", async () => {
  assert.deepEqual(await ask("inWorker"), { steps: STEPS, creations: [true, false] });
});

test("the story over HTTP, through a proxy under the page's own origin", async () => {
  // The browser itself complains of the answer that is lost, and of those that say no.
  const complaints = [/ERR_EMPTY_RESPONSE/, /403 \(Forbidden\)/];
  assert.deepEqual(await ask("overHttp", undefined, { complaints }), STEPS);
  const made = (await simulator.seen()).filter(({ call }) => call === "server.create").map(({ fault }) => fault);
  assert.deepEqual(made, [null, "lost"]);
});

test("a call to another origin fails, and the error says why and what to do", async () => {
  const complaints = [/blocked by CORS policy/, /ERR_FAILED/];
  const error = await ask("abroad", `${abroad.url}/sim`, { complaints });
  assert.deepEqual(error, {
    name: "VpsError",
    code: "transport",
    message:
      "account.info: Failed to fetch; the service may forbid calls from web pages (CORS): call through a proxy under the page's own origin, with the option baseUrl",
    call: "account.info",
    verdict: "unknown",
    retryable: true,
  });
});

test("a redirect is not followed, and the error says that it was one", async () => {
  await simulator.admin("POST", "/faults", `vultr:server.halt:*=redirect:${new URL(elsewhere.url).port}`);
  assert.deepEqual(await ask("redirected"), {
    name: "VpsError",
    code: "http",
    message:
      "server.halt: the service redirects to another place, which is never followed; check the base URL; outcome unknown: the request may have been executed; check server.list(subid=576965) before retrying",
    call: "server.halt",
    // Browsers hide which redirect it was, and some answer what has been done.
    verdict: "unknown",
    retryable: false,
    status: 300,
    look: { call: "server.list", args: { subid: "576965" } },
  });
  assert.deepEqual(elsewhere.seen, []);
});

test("an abort in flight leaves an outcome that is unknown", async () => {
  await simulator.admin("POST", "/faults", "vultr:server.reboot:*=silent");
  const error = await ask("aborted");
  assert.deepEqual([error.code, error.verdict, error.retryable], ["cancelled", "unknown", false]);
  assert.deepEqual(error.look, { call: "server.list", args: { subid: "576965" } });
  assert.equal((await simulator.seen()).filter(({ call }) => call === "server.reboot").length, 1);
});

test("the fleet and jobs in a page, whose WebAssembly is loaded when they are used", async () => {
  const answer = [8, 0, "shop/576965", "nightly ", true, true, "JobError", "http"];
  assert.deepEqual(await ask("fleet"), answer);
});

test("what needs the simulator before it is loaded says so", async () => {
  const words = "the simulator is not loaded yet: first await sim.ready()";
  assert.deepEqual(await ask("notYetLoaded"), [words, words, words, "*:*:*=gone"]);
});

test("a policy that forbids WebAssembly is named in the error", async () => {
  const complaints = [];
  const without = { path: "/?without", complaints };
  const error = await ask("withoutPolicy", undefined, without);
  assert.deepEqual(
    [error.name, error.code, error.verdict, error.retryable],
    ["VpsError", "transport", "not_sent", false],
  );
  assert.match(error.message, /'wasm-unsafe-eval' in its script-src/);
  assert.match(
    (await ask("simulatorWithoutPolicy", undefined, without)).message,
    /'wasm-unsafe-eval' in its script-src/,
  );
});
