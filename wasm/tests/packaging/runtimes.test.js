// The installed package in Node, Deno and Bun: each program prints one thing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { pack, project, run, tool } from "../installed.js";
import { serve as serveSimulator } from "../served.js";
import { json, serve } from "../server.js";

const ANSWER =
  '{"osid":127,"name":"https://api.vultr.com/v1/os/list","arch":"x64","family":"centos","windows":false}\n';
const NAME = "https://api.vultr.com/v1/os/list\n";
/** Node, and what there is beside it. */
const RUNTIMES = {
  node: (...args) => run(path, process.execPath, ...args),
  deno: (...args) => tool(path, "deno", "run", "--allow-read", "--allow-net=127.0.0.1", ...args),
  bun: (...args) => tool(path, "bun", ...args),
};

const tarball = await pack();
const files = ["project/", "../../demo", "../../demo.js"].map((name) => new URL(name, import.meta.url));
const path = await project(tarball, ...files);
for (const [name, runs] of Object.entries(RUNTIMES)) {
  test(`${name}: import`, async () => {
    assert.equal(await runs("import.mjs"), ANSWER);
  });

  test(`${name}: require`, async () => {
    assert.equal(await runs("require.cjs"), ANSWER);
  });

  test(`${name}: a thread`, async () => {
    assert.equal(await runs("thread.mjs"), ANSWER);
  });

  for (const entry of ["vpswire", "vpswire/slim"]) {
    test(`${name}: ${entry} sends a create once, also where a connection breaks that was used before`, async () => {
      const answer = ({ line }, socket) => (line.startsWith("GET") ? json("[]") : void socket.destroy());
      const server = await serve(answer);
      after(server.close);
      assert.equal(await runs("reused.mjs", entry, server.url), "transport unknown\n");
      const lines = server.seen.map(({ line }) => line.split(" ")[1]);
      assert.deepEqual(lines, ["/v1/os/list", "/v1/server/create"]);
    });
  }
}

// In Node it is told by testing.test.js.
for (const name of ["deno", "bun"]) {
  test(`${name}: the story, in process and over HTTP`, async () => {
    const simulator = await serveSimulator("--speed", "30", "--lose-answer", "vultr:server.create:2");
    after(() => simulator.stop());
    const told = await Promise.all([RUNTIMES[name]("demo.js"), RUNTIMES[name]("demo.js", simulator.settings)]);
    for (const story of told) assert.match(story, /\nAll as expected\.\n$/);
  });
}

test("node: require of the simulator", async () => {
  assert.equal(await RUNTIMES.node("testing.cjs"), "web-1\n");
});

test("node: the WebAssembly is read at the first call, once, and again where that failed", async () => {
  const own = await project(tarball, new URL("project/lazily.mjs", import.meta.url));
  assert.equal(await run(own, process.execPath, "lazily.mjs"), `transport not_sent ENOENT\n${NAME}${NAME}`);
});

test("elsewhere: the WebAssembly is fetched at the first call, once", async (context) => {
  const installed = join(path, "node_modules/vpswire/dist");
  const { Vultr } = await import(pathToFileURL(join(installed, "web.js")));
  const asked = [];
  context.mock.method(globalThis, "fetch", async (url) => {
    asked.push(`${url}`.split("/").at(-1));
    const file = readFileSync(join(installed, "vpswire.wasm"));
    return new Response(file, { headers: { "content-type": "application/wasm" } });
  });
  const fetch = async () => new Response("[]", { headers: { "content-type": "application/json" } });
  const vultr = new Vultr({ fetch });
  assert.deepEqual(asked, []);
  assert.deepEqual(await Promise.all([vultr.os.list(), vultr.os.list()]), [{}, {}]);
  assert.deepEqual([await vultr.os.list(), asked], [{}, ["vpswire.wasm"]]);
});

for (const form of ["bytes", "buffer", "module", "promise", "response"]) {
  test(`slim: ${form}`, async () => {
    assert.equal(await RUNTIMES.node("slim.mjs", form), ANSWER);
  });
}

test("slim: nothing was brought", async () => {
  const said = await RUNTIMES.node("slim.mjs");
  assert.match(said, /^the WebAssembly of vpswire could not be loaded: call init\(wasm\) of vpswire\/slim first/);
});
