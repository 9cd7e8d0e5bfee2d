// vpswire beside its alternatives, in one run: a part of `make bench`. Prints lines for `scripts/bench`.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";
import vultrNode from "@vultr/vultr-node";
import * as v from "valibot";
import { Vultr } from "vpswire";
import * as z from "zod";
import { servers } from "./bodies.js";

const ROUNDS = Number(process.env.VPSWIRE_BENCH_ROUNDS ?? 15);

/**
 * The quickest of some rounds each, milliseconds. All take turns, so that what slows the machine slows all of them. What
 * each made last is kept, as a program keeps what it has asked for: with the last object of its kind V8 would throw away
 * the code that it has made for such.
 */
const quickest = async (works) => {
  const kept = {};
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      globalThis.gc?.();
      const begun = performance.now();
      kept[name] = await work();
      times[name] = Math.min(times[name], performance.now() - begun);
    }
  }
  return times;
};

/** Prints a value, and the greatest one that is aimed at. */
const show = (what, ours, unit = "s", aim = null) =>
  console.log(`@bench ${JSON.stringify({ section: "npm", what, ours, unit, aim })}`);

/** Prints how one time compares with another one, milliseconds, and the greatest ratio that is aimed at. */
const compare = (what, times, name, against, aim = null) => {
  const [ours, theirs] = [times[name] / 1000, times[against] / 1000];
  console.log(`@bench ${JSON.stringify({ section: "npm", what, ours, unit: "s", against, theirs, aim })}`);
};

const TEXTS = [
  "os",
  "ram",
  "disk",
  "main_ip",
  "location",
  "default_password",
  "date_created",
  "pending_charges",
  "status",
  "cost_per_month",
  "netmask_v4",
  "gateway_v4",
  "power_status",
  "server_state",
  "v6_network",
  "v6_main_ip",
  "v6_network_size",
  "label",
  "internal_ip",
  "kvm_url",
  "auto_backups",
  "tag",
];
const INTEGERS = ["SUBID", "vcpu_count", "DCID", "VPSPLANID", "OSID", "APPID", "FIREWALLGROUPID"];
const NUMBERS = ["current_bandwidth_gb", "allowed_bandwidth_gb"];

const members = (text, integer, number) =>
  Object.fromEntries([
    ...TEXTS.map((name) => [name, text]),
    ...INTEGERS.map((name) => [name, integer]),
    ...NUMBERS.map((name) => [name, number]),
  ]);

const withZod = z.record(
  z.string(),
  z.object({
    ...members(z.string(), z.coerce.number().int(), z.coerce.number()),
    v6_networks: z.array(z.record(z.string(), z.string())),
  }),
);
const valibotNumber = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number());
const withValibot = v.record(
  v.string(),
  v.object({
    ...members(v.string(), v.pipe(valibotNumber, v.integer()), valibotNumber),
    v6_networks: v.array(v.record(v.string(), v.string())),
  }),
);

const decoding = async (differing) => {
  const body = servers(10_000, differing);
  const { buffer } = body.slice();
  const head = { status: 200, headers: [], arrayBuffer: async () => buffer };
  const { list } = new Vultr({ apiKey: "KEY", pace: false, fetch: async () => head }).server;
  const json = () => JSON.parse(new TextDecoder().decode(body));
  const touched = (rows) => {
    let sum = 0;
    for (const [, row] of rows) sum += row.label.length + Number(row.vcpu_count) + row.main_ip.length;
    return { sum, rows };
  };
  const what = differing ? "10,000 servers with hardly a text in common" : "10,000 servers";
  const times = await quickest({
    "`JSON.parse`": json,
    "`JSON.parse`, 3 fields of each read": () => touched(Object.entries(json())),
    objects: () => list(),
    view: () => list.view(),
    fields: async () => touched(await list.view()),
    zod: () => withZod.parse(json()),
    valibot: () => v.parse(withValibot, json()),
  });
  compare(`${what}, plain objects`, times, "objects", "`JSON.parse`", differing ? null : 1.5);
  if (!differing) {
    compare(`${what}, plain objects`, times, "objects", "zod", 1);
    compare(`${what}, plain objects`, times, "objects", "valibot", 1);
    compare(`${what}, a view`, times, "view", "`JSON.parse`");
  }
  compare(
    `${what}, a view, 3 fields of each read`,
    times,
    "fields",
    "`JSON.parse`, 3 fields of each read",
    differing ? null : 0.6,
  );
};

/** A server that gives every request the same small answer. */
const small = async () => {
  const body = '{"127":{"OSID":127,"name":"CentOS 6 x64","arch":"x64","family":"centos","windows":false}}';
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const server = createServer((socket) => {
    socket.setNoDelay();
    socket.on("error", () => {});
    // No request of these has a body, and none is sent before the last one's answer.
    socket.on("data", (chunk) => chunk.includes("\r\n\r\n") && socket.write(answer));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

const calling = async (url) => {
  const COUNT = 400;
  const times = async (call) => {
    for (let n = 0; n < COUNT; n++) await call();
  };
  const own = new Vultr({ baseUrl: url });
  const fetching = new Vultr({ baseUrl: url, fetch: globalThis.fetch });
  const theirs = vultrNode.initialize({ apiKey: "KEY", baseUrl: `${url}/v1`, rateLimit: 0 });
  const taken = await quickest({
    own: () => times(() => own.os.list()),
    fetching: () => times(() => fetching.os.list()),
    "bare `fetch`": () => times(async () => (await fetch(`${url}/v1/os/list`)).json()),
    "`@vultr/vultr-node`": () => times(() => theirs.os.list()),
  });
  const each = Object.fromEntries(Object.entries(taken).map(([name, time]) => [name, time / COUNT]));
  compare("one small call, by `node:http`", each, "own", "bare `fetch`");
  compare("one small call, by `node:http`", each, "own", "`@vultr/vultr-node`");
  compare("one small call, `fetch` given", each, "fetching", "bare `fetch`");
};

/** How long a process takes until its first answer. */
const starting = async (url) => {
  const run = (code) => () =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
    });
  const asked = `const { request } = await import("node:http"); await new Promise((done) => request("${url}/v1/os/list", (r) => { r.on("data", (d) => JSON.parse(d)); r.on("end", done); }).end()); process.exit(0);`;
  const times = await quickest({
    bare: run("process.exit(0)"),
    bareAnswer: run(asked),
    imported: run('import "vpswire"; process.exit(0)'),
    answer: run(`import { Vultr } from "vpswire"; await new Vultr({ baseUrl: "${url}" }).os.list(); process.exit(0)`),
  });
  const seconds = (milliseconds) => milliseconds / 1000;
  show("a process that imports it, over bare Node", seconds(times.imported - times.bare));
  const more = times.answer - times.imported - (times.bareAnswer - times.bare);
  show("its first answer, over one of bare `node:http`", seconds(more), "s", 0.005);
};

/** What a page loads of each entry, gzipped. */
const page = () => {
  const size = (name) => {
    const bytes = readFileSync(new URL(`../dist/${name}`, import.meta.url));
    return gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length;
  };
  show("what a page loads of `vpswire`, gzipped", size("web.js") + size("vpswire.wasm"), "B");
  for (const api of ["vultr", "kiwivm", "cvm"]) {
    const bytes = size(`only-${api}.js`) + size(`vpswire-${api}.wasm`);
    show(`what a page loads of \`vpswire/${api}\`, gzipped`, bytes, "B", 75_000);
  }
};

const quiet = process.argv.includes("--served");
if (quiet) {
  const { url } = await small();
  process.send(url);
} else {
  await decoding(false);
  await decoding(true);
  page();
  const { fork } = await import("node:child_process");
  const server = fork(fileURLToPath(import.meta.url), ["--served"]);
  const url = await new Promise((resolve) => server.once("message", resolve));
  await calling(url);
  await starting(url);
  server.kill();
}
