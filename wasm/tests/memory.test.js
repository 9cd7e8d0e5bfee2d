// The memory of the WebAssembly does not grow with the number of calls.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Vultr } from "vpswire";

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
