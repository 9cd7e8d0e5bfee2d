// The installed package in Node, Deno and Bun: each program prints one thing.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
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
const installed = join(path, "node_modules/vpswire/dist");
for (const [name, runs] of Object.entries(RUNTIMES)) {
  test(`${name}: import`, async () => {
    assert.equal(await runs("import.mjs"), ANSWER);
  });

  test(`${name}: require`, async () => {
    assert.equal(await runs("require.cjs"), ANSWER);
  });

  test(`${name}: the fleet and jobs, by import and require`, async () => {
    const printed = [await runs("fleet.mjs"), await runs("fleet.cjs")];
    assert.deepEqual(printed, Array(2).fill("5 by hand true true http\n"));
  });

  test(`${name}: a thread`, async () => {
    assert.equal(await runs("thread.mjs"), ANSWER);
  });

  for (const [entry, ...missing] of [
    ["vpswire"],
    ["vpswire/slim"],
    ...(name === "deno" ? [["vpswire", "Worker"]] : []),
  ]) {
    const where = missing.length > 0 ? `${entry} without ${missing}` : entry;
    test(`${name}: ${where} sends a create once, also where a connection breaks that was used before`, async () => {
      const answer = ({ line }, socket) => (line.startsWith("GET") ? json("[]") : void socket.destroy());
      const server = await serve(answer);
      after(server.close);
      assert.equal(await runs("reused.mjs", entry, server.url, ...missing), "transport unknown\n");
      const lines = server.seen.map(({ line }) => line.split(" ")[1]);
      assert.deepEqual(lines, ["/v1/os/list", "/v1/server/create"]);
    });
  }
}

// In Node testing.test.js runs it.
for (const name of ["deno", "bun"]) {
  test(`${name}: the story, in process and over HTTP`, async () => {
    const simulator = await serveSimulator("--speed", "0", "--no-limits", "--lose-answer", "vultr:server.create:2");
    after(() => simulator.stop());
    const stories = await Promise.all([RUNTIMES[name]("demo.js"), RUNTIMES[name]("demo.js", simulator.settings)]);
    for (const story of stories) assert.match(story, /\nAll as expected\.\n$/);
  });
}

test("node: require of the simulator", async () => {
  assert.equal(await RUNTIMES.node("testing.cjs"), "web-1\n");
});

test("node: the WebAssembly is read at the first call, once, and again where that failed", async () => {
  const own = await project(tarball, new URL("project/lazily.mjs", import.meta.url));
  assert.equal(await run(own, process.execPath, "lazily.mjs"), `transport not_sent ENOENT\n${NAME}${NAME}`);
});

/** The client of each entry of one service, its account, and a call with its path. */
const ALONE = {
  kiwivm: ["KiwiVM", { veid: 1, apiKey: "KEY12345" }, "getServiceInfo", "/v1/getServiceInfo"],
  cvm: [
    "Cvm",
    { baseUrl: "https://panel.example.com", publicToken: "TOKEN123", privateToken: "TOKEN456" },
    "vps.list",
    "/vps/list",
  ],
  vultr: ["Vultr", { apiKey: "KEY12345" }, "account.info", "/v1/account/info"],
};
for (const [api, [name, account, call, expected]] of Object.entries(ALONE)) {
  const plan = `.${call}.plan().then(({ url }) => console.log(new URL(url).pathname, VpsError.name))`;
  for (const [runtime, runs] of Object.entries(RUNTIMES)) {
    test(`${runtime}: vpswire/${api}, by import and require`, async () => {
      const ask = `new ${name}(${JSON.stringify(account)})${plan};`;
      writeFileSync(join(path, `${api}.mjs`), `import { ${name}, VpsError } from "vpswire/${api}";\n${ask}`);
      writeFileSync(join(path, `${api}.cjs`), `const { ${name}, VpsError } = require("vpswire/${api}");\n${ask}`);
      const printed = [await runs(`${api}.mjs`), await runs(`${api}.cjs`)];
      assert.deepEqual(printed, Array(2).fill(`${expected} VpsError\n`));
    });
  }

  test(`elsewhere: vpswire/${api} has one client, and fetches the WebAssembly that knows no other service`, async (context) => {
    const asked = [];
    context.mock.method(globalThis, "fetch", async (url) => {
      asked.push(`${url}`.split("/").at(-1));
      return new Response(readFileSync(url), { headers: { "content-type": "application/wasm" } });
    });
    const entry = await import(pathToFileURL(join(installed, `only-${api}.js`)));
    assert.deepEqual(Object.keys(entry).sort(), [name, "VpsError"].sort());
    const method = call.split(".").reduce((object, part) => object[part], new entry[name](account));
    assert.equal(new URL((await method.plan()).url).pathname, expected);
    assert.deepEqual(asked, [`vpswire-${api}.wasm`]);
  });
}

test("elsewhere: the WebAssembly is fetched at the first call, once", async (context) => {
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

test("elsewhere: the WebAssembly of the fleet is fetched by the first verb, once, and no other", async (context) => {
  const { Fleet } = await import(pathToFileURL(join(installed, "fleet-web.js")));
  const { Vultr } = await import("vpswire");
  const asked = [];
  context.mock.method(globalThis, "fetch", async (url) => {
    asked.push(`${url}`.split("/").at(-1));
    return new Response(readFileSync(url), { headers: { "content-type": "application/wasm" } });
  });
  const fetch = async () => new Response("[]", { headers: { "content-type": "application/json" } });
  const fleet = new Fleet({ shop: new Vultr({ apiKey: "KEY12345", fetch, pace: false }) });
  assert.deepEqual(asked, []);
  const none = { machines: [], failures: [] };
  assert.deepEqual(await Promise.all([fleet.list(), fleet.list()]), [none, none]);
  assert.deepEqual(asked, ["vpswire-fleet.wasm"]);
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
