// The memory of the WebAssembly does not grow with the number of calls, and a body that is too large costs little.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { Vultr } from "vpswire";
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
const simulator = await serve("--no-limits");
after(() => simulator.stop());
const options = JSON.stringify({ ...simulator.account("vultr"), maxBody: CAP, maxRetries: 0, pace: false });
const program = new URL("memory.js", import.meta.url).pathname;

for (const [harm, expected] of [
  ["bomb", "too_large"],
  ["endless", "too_large"],
  ["deep_nesting", "decode"],
]) {
  for (const way of ["node:http", "fetch"]) {
    const skip = process.platform !== "linux" && "Linux tells the most memory since a moment";
    test(`${harm} costs no more than the cap and 16 MiB, by ${way}`, { skip }, async () => {
      await simulator.admin("DELETE", "/faults");
      await simulator.admin("POST", "/faults", `vultr:server.list:2=${harm}`);
      const { stdout } = await promisify(execFile)(process.execPath, [program, way, options]);
      const [code, more] = stdout.split(" ");
      assert.equal(code, expected);
      assert.ok(Number(more) <= CAP + (16 << 20), `${more} bytes`);
    });
  }
}
