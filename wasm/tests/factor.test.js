// How much memory of the WebAssembly an answer takes, in times its body: what README.md and settings.d.ts say of `maxBody`.
// Memory of WebAssembly is counted in pages, and nothing is ever given back: the same body takes the same each time.

import assert from "node:assert/strict";
import { test } from "node:test";

const SIZE = 4 << 20;
/** So many times its size may an answer take, and what is there before it counts. */
const FACTOR = 12;

/** As many items as fit, between brackets. */
const filled = (item, [open, close]) => {
  const items = [];
  for (let length = 2; length < SIZE; length += items.at(-1).length + 1) items.push(item(items.length));
  return open + items.join() + close;
};
const keyed = (value) => (at) => `"${at.toString(36)}":${value}`;
const SERVER =
  '"SUBID":1,"os":"","ram":"","disk":"","main_ip":"","vcpu_count":1,"location":"","DCID":1,"status":"","cost_per_month":1,"VPSPLANID":1,"label":""';

const domains = (vultr) => vultr.dns.list();
const servers = (vultr) => vultr.server.list();
const raw = (vultr) => vultr.raw("GET", "/v1/x");
const inDomain = (value) => `[{"domain":"","x":${value}}]`;

for (const [name, call, body] of [
  ["records that have next to nothing", domains, filled(() => '{"domain":""}', "[]")],
  ["records whose text cannot be cut out of the body", domains, filled(() => '{"domain":"é"}', "[]")],
  ["records with a field that is not documented", domains, filled(() => '{"domain":"","":1}', "[]")],
  ["a record with many integers that are not documented", domains, inDomain(filled(() => "1", "[]"))],
  ["a record with many empty lists that are not documented", domains, inDomain(filled(() => "[]", "[]"))],
  ["records with many fields, of which few are there", servers, filled(keyed(`{${SERVER}}`), "{}")],
  ["a record with many fields that are not documented", servers, `{"1":{${SERVER},"x":${filled(keyed("1"), "{}")}}}`],
  ["integers", raw, filled(() => "1", "[]")],
  ["empty objects", raw, filled(() => "{}", "[]")],
  ["members", raw, filled(keyed("1"), "{}")],
  ["escapes", raw, filled(() => '"\\u0001"', "[]")],
  ["keys that begin as the core's marks do", raw, filled(() => '{"$":1}', "[]")],
]) {
  test(`${name}: at most ${FACTOR} times the body`, async (context) => {
    const { Instance } = WebAssembly;
    context.after(() => {
      WebAssembly.Instance = Instance;
    });
    let memory;
    WebAssembly.Instance = class {
      constructor(module, imports) {
        const instance = new Instance(module, imports);
        memory = instance.exports.memory;
        // biome-ignore lint/correctness/noConstructorReturn: an instance cannot be made otherwise
        return instance;
      }
    };
    // A copy of the package, whose WebAssembly has read nothing yet.
    const { Vultr } = await import(`../dist/node.js?${encodeURIComponent(name)}`);
    const bytes = new TextEncoder().encode(body);
    const fetch = async () => ({ status: 200, headers: [], arrayBuffer: async () => bytes });
    await call(new Vultr({ apiKey: "KEY12345", pace: false, maxRetries: 0, fetch }));
    const factor = memory.buffer.byteLength / bytes.length;
    context.diagnostic(`${name}: ${factor.toFixed(1)} times`);
    assert.ok(factor <= FACTOR, `${factor} times`);
  });
}
