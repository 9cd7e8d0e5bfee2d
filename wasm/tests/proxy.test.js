// Proxies in Node: by the option and by the environment.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { Vultr } from "vpswire";
import { knowsProxies } from "../js/platform/proxies.js";
import { caught, KEY } from "./failures.js";
import { json, serve } from "./server.js";

test("a proxy is gone through, by the option and by the environment, but not to this machine", async (t) => {
  const proxied = (options) => new Vultr({ apiKey: KEY, pace: false, maxRetries: 0, ...options });
  if (!knowsProxies()) {
    assert.equal(caught(() => proxied({ proxy: "http://127.0.0.1:1" })).param, "proxy");
    return;
  }
  for (const proxy of ["socks5://127.0.0.1:1", "127.0.0.1:1", "http://a/b", "http://a?b", ""]) {
    assert.equal(caught(() => proxied({ proxy })).param, "proxy");
  }
  const proxy = await serve(({ line }, socket) =>
    line.startsWith("CONNECT") ? void socket.end("HTTP/1.1 403 no\r\nContent-Length: 0\r\n\r\n") : json("[]"),
  );
  const service = await serve(() => json("[]"));
  t.after(proxy.close);
  t.after(service.close);
  const url = proxy.url.replace("//", "//user:pass%40word@");
  const asked = async (client) => {
    const before = proxy.seen.length;
    const error = await client.server.reboot({ subid: 1 }).catch((error) => error);
    return [error?.verdict, error?.message, ...proxy.seen.slice(before).map(({ line }) => line)];
  };
  const plain = { baseUrl: "http://vultr.example", allowPlainHttp: true };
  const [verdict, words, line] = await asked(proxied({ proxy: url }));
  assert.deepEqual([verdict, line], ["not_sent", "CONNECT api.vultr.com:443 HTTP/1.1"]);
  assert.match(words, /tunnel/);
  assert.ok(!words.includes("pass"));
  assert.deepEqual(
    (await asked(proxied({ ...plain, proxy: url })))[2],
    "POST http://vultr.example/v1/server/reboot HTTP/1.1",
  );
  assert.deepEqual(await asked(proxied({ baseUrl: service.url, proxy: url })), [undefined, undefined]);
  Object.assign(process.env, { HTTPS_PROXY: url, NO_PROXY: "other.example" });
  t.after(() => {
    delete process.env.HTTPS_PROXY;
    delete process.env.NO_PROXY;
  });
  // A process that has called before keeps what its environment said then.
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "-e",
    `
    import { Vultr } from ${JSON.stringify(import.meta.resolve("vpswire"))};
    await new Vultr({ apiKey: "KEY12345", maxRetries: 0 }).server.reboot({ subid: 1 }).catch((error) => console.log(error.verdict));
  `,
  ]);
  assert.equal(stdout, "not_sent\n");
  assert.equal(proxy.seen.at(-1).line, "CONNECT api.vultr.com:443 HTTP/1.1");
});

test("Bun and Deno know no proxies, whatever Node they say they are", () => {
  const { process } = globalThis;
  try {
    globalThis.process = { versions: { node: "26.3.0" } };
    assert.equal(knowsProxies(), true);
    globalThis.Deno = {};
    assert.equal(knowsProxies(), false);
    delete globalThis.Deno;
    globalThis.Bun = {};
    assert.equal(knowsProxies(), false);
  } finally {
    delete globalThis.Deno;
    delete globalThis.Bun;
    globalThis.process = process;
  }
});
