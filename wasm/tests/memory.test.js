// The memory of the WebAssembly does not grow with the number of calls, and a body that is too large costs little.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { Vultr } from "vpswire";
import { AFTER } from "./hostile.js";
import { TOOLS } from "./installed.js";
import { serve } from "./served.js";

test("100,000 calls leave no trace", async () => {
  let memory;
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class {
    constructor(module, imports) {
      const instance = new Instance(module, imports);
      memory = instance.exports.memory;
      // biome-ignore lint/correctness/noConstructorReturn: an instance cannot be made otherwise
      return instance;
    }
  };
  const row = '{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}';
  const answer = (status, body) => ({ status, headers: [], arrayBuffer: async () => new TextEncoder().encode(body) });
  const failed = (error) => error.code;
  const round = async (vultr) => [
    Object.keys(await vultr.os.list()),
    (await vultr.os.list.view()).size,
    await vultr.raw("GET", "/v1/x").then(() => "answered", failed),
    await vultr.server.reboot({ subid: 1 }).catch(failed),
    await vultr.server.reboot({ subid: 1 }, { signal: AbortSignal.abort() }).catch(failed),
    await vultr.server.create({ dcid: 1 }).catch(failed),
    (await vultr.server.list.plan({ tag: "web" })).url,
    await vultr.account.info({ timeout: 1000 }).catch(failed),
  ];
  const client = () =>
    new Vultr({
      apiKey: "VULTRKEYNOTREAL5555ABCDEFGHIJKLMNOPQ",
      pace: false,
      maxRetries: 0,
      fetch: async (url) => {
        if (url.endsWith("/reboot")) throw new TypeError("broken");
        return url.includes("/os/") ? answer(200, row) : answer(412, "no");
      },
    });
  const expected = [
    ["127"],
    1,
    "service",
    "transport",
    "cancelled",
    "invalid_params",
    "https://api.vultr.com/v1/server/list?tag=web",
    "service",
  ];
  let vultr = client();
  for (let n = 0; n < 500; n++) assert.deepEqual(await round(vultr), expected);
  const before = memory.buffer.byteLength;
  for (let n = 0; n < 12_500; n++) {
    if (n % 100 === 0) vultr = client();
    await round(vultr);
  }
  assert.equal(memory.buffer.byteLength, before);
  WebAssembly.Instance = Instance;
});

const CAP = 1 << 20;
const MOST = CAP + (16 << 20);
const simulator = await serve("--no-limits");
after(() => simulator.stop());
const options = { ...simulator.account("vultr"), maxBody: CAP, maxRetries: 0, pace: false };
const program = new URL("memory.js", import.meta.url).pathname;
const skip = process.platform !== "linux" && "Linux says the most memory since a moment";

/** What runs the program. A small heap for what is young, so that what is measured is kept, not yet to be collected. */
const RUNTIMES = {
  "Node, node:http": [process.execPath, ["--max-semi-space-size=1", program]],
  "Node, fetch": [process.execPath, ["--max-semi-space-size=1", program], ["fetch"]],
  Deno: [join(TOOLS, "deno"), ["run", "-A", "--v8-flags=--max-semi-space-size=1", program]],
  Bun: [join(TOOLS, "bun"), ["--smol", program]],
};

/**
 * Makes the calls until the second one costs little, five times at most: what a defect costs, it costs each time; what the
 * collector leaves for later, it does not. Gives the codes of the second calls, and what the last one cost.
 */
const measured = async ([command, before, after = []], first, second) => {
  const codes = new Set();
  for (let left = 5; ; left--) {
    const given = [first, second].map((more) => JSON.stringify({ ...options, ...more }));
    const { stdout } = await promisify(execFile)(command, [...before, ...given, ...after]);
    const [code, bytes] = stdout.split(" ");
    codes.add(code);
    if (bytes <= MOST || left === 1) return [[...codes], Number(bytes)];
  }
};

for (const [fault, expected] of [
  ["bomb", "too_large"],
  ["endless", "too_large"],
  ["deep_nesting", "decode"],
]) {
  for (const [name, runtime] of Object.entries(RUNTIMES)) {
    test(`${fault} costs no more than the cap and 16 MiB, in ${name}`, { skip }, async () => {
      await simulator.admin("DELETE", "/faults");
      await simulator.admin("POST", "/faults", `vultr:server.list:*=${fault}`);
      const [codes, bytes] = await measured(runtime, {}, {});
      assert.deepEqual(codes, [expected]);
      assert.ok(bytes <= MOST, `${bytes} bytes`);
    });
  }
}

/** What only fills memory, where it is kept. Over a caller's own `fetch` it is that one's business how it is read. */
const FILLS = Object.keys(AFTER).filter((name) => /without end$/.test(name));
for (const [name, runtime] of Object.entries(RUNTIMES)) {
  if (name === "Node, fetch") continue;
  test(`no answer without end costs more than the cap and 16 MiB, in ${name}`, { skip }, async (t) => {
    assert.ok(FILLS.length >= 18);
    const thread = new Worker(new URL("hostile-thread.js", import.meta.url));
    t.after(() => thread.terminate());
    const [urls] = await once(thread, "message");
    for (const fill of FILLS) {
      await t.test(fill, async () => {
        const [codes, bytes] = await measured(
          runtime,
          { baseUrl: urls.silence, timeout: 10 },
          { baseUrl: urls[fill], timeout: 1000 },
        );
        assert.ok(!codes.includes("no error"));
        assert.ok(bytes <= MOST, `${bytes} bytes`);
      });
    }
  });
}
