// vpswire/testing: the simulator as a function like `fetch`, and the story on it.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { Simulator } from "vpswire/testing";
import { serve } from "./served.js";

const ORDER = { dcid: 1, vpsplanid: 201, osid: 167 };
const vultr = (sim, more) => new Vultr({ ...sim.vultr, fetch: sim.fetch, pace: false, maxRetries: 0, ...more });

/** What fetch gives for the list of systems, which needs no key. */
const systems = (sim, init) => sim.fetch(`${sim.vultr.baseUrl}/v1/os/list`, init);

test("all three services answer", async () => {
  const sim = new Simulator();
  const info = await new KiwiVM({ ...sim.kiwivm, fetch: sim.fetch }).getServiceInfo();
  assert.equal(info.hostname, "my.server.example.com");
  const { vpses } = await new Cvm({ ...sim.cvm, fetch: sim.fetch }).vps.list();
  assert.equal(vpses[0].hostname, "test-vz.example.net");
  assert.equal((await vultr(sim).server.list({ subid: 576965 }))[576965].label, "web-1");
  const seen = (api, call, method, path) => ({ method, path, api, call, status: 200, delivered: true });
  assert.deepEqual(sim.seen, [
    seen("kiwivm", "get_service_info", "POST", "/kiwivm/v1/getServiceInfo"),
    seen("cvm", "vps.list", "GET", "/cvm/api/client/vps/list"),
    seen("vultr", "server.list", "GET", "/vultr/v1/server/list"),
  ]);
  sim.seen.length = 0;
  assert.deepEqual(sim.seen, []);
});

test("accounts that are known before the world is loaded are those of the default world", () => {
  const [known, loaded] = [new Simulator(), new Simulator({ world: new Simulator().save() })];
  for (const api of ["kiwivm", "cvm", "vultr"]) assert.deepEqual(known[api], loaded[api]);
  const own = new Simulator({ world: '[[kiwivm.vpses]]\nveid = 7\napi_key = "private_mine"' });
  assert.deepEqual(own.kiwivm, {
    veid: 7,
    apiKey: "private_mine",
    baseUrl: "https://simulator.invalid/kiwivm/v1",
  });
  assert.throws(() => own.vultr, new TypeError("Simulator: world: it has no account of vultr"));
});

test("the state is kept, saved and apart from other simulators", async () => {
  const sim = new Simulator();
  await vultr(sim).server.labelSet({ subid: 576965, label: "renamed" });
  const label = async (sim) => (await vultr(sim).server.list({ subid: 576965 }))[576965].label;
  assert.equal(await label(sim), "renamed");
  assert.equal(await label(new Simulator()), "web-1");
  assert.equal(await label(new Simulator({ world: sim.save() })), "renamed");
  assert.equal(await label(new Simulator({ world: JSON.parse(sim.save()) })), "renamed");
});

test("a stepped clock moves only by advance()", async () => {
  const sim = new Simulator({ clock: "stepped" });
  const client = vultr(sim);
  const { subid } = await client.server.create(ORDER);
  const status = async () => (await client.server.list({ subid }))[subid].status;
  assert.equal(await status(), "pending");
  sim.advance(39_000);
  assert.equal(await status(), "pending");
  sim.advance(1_000);
  assert.equal(await status(), "active");
  for (const wrong of [-1, Number.NaN, "1", undefined]) {
    assert.throws(() => sim.advance(wrong), new TypeError("advance: expected milliseconds, 0 or more"));
  }
});

test("other options: the edition, limits, more servers", async () => {
  const old = new Simulator({ edition: "oldest" });
  const info = await new KiwiVM({ ...old.kiwivm, fetch: old.fetch }).getServiceInfo();
  assert.equal(info.vm_type, undefined);
  const many = new Simulator({ servers: 10_000 });
  const { size } = await vultr(many).server.list.view();
  assert.equal(size, 10_000 + Object.keys(await vultr(new Simulator()).server.list()).length);
  const limited = new Simulator({ limits: true, clock: "stepped" });
  const calls = await Promise.allSettled([1, 2, 3].map(() => vultr(limited).account.info()));
  assert.deepEqual(
    calls.map(({ reason }) => reason?.code),
    [undefined, undefined, "rate_limited"],
  );
});

test("a rule counts from when it is given, and rules can be replaced", async () => {
  const sim = new Simulator({ faults: ["vultr:os.list:1=status:503"] });
  const statuses = async (times) => {
    const all = [];
    for (let time = 0; time < times; time++) all.push((await systems(sim)).status);
    return all;
  };
  assert.deepEqual(await statuses(2), [503, 200]);
  sim.fault("vultr:*:2=status:500");
  assert.deepEqual(sim.faults, ["vultr:os.list:1=status:503", "vultr:*:2=status:500"]);
  assert.deepEqual(await statuses(3), [200, 500, 200]);
  sim.faults = ["*:*:2+=status:502"];
  assert.deepEqual(await statuses(3), [200, 502, 502]);
  assert.throws(() => {
    sim.faults = ["*:*:*=gone", "*:*:*=fly"];
  }, new TypeError("Simulator: faults: *:*:*=fly: there is no fault fly"));
  assert.deepEqual(sim.faults, ["*:*:2+=status:502"]);
  sim.faults = [];
  assert.deepEqual(await statuses(1), [200]);
  assert.throws(() => sim.fault("vultr:server.fly:*=gone"), new TypeError("fault: there is no call server.fly"));
});

test("an option that is wrong is named", () => {
  const wrong = [
    [{ wrld: "" }, "wrld: no such option"],
    [{ world: 1 }, "world: expected text or an object"],
    [{ edition: "old" }, 'edition: expected "oldest" or "middle" or "newest"'],
    [{ limits: 1 }, "limits: expected true or false"],
    [{ servers: 0.5 }, "servers: expected an integer from 0 to 1,000,000"],
    [{ faults: "x" }, "faults: expected a list of rules"],
    [{ faults: ["x"] }, "faults: x: expected API:CALL:WHEN=FAULT"],
    [{ clock: 5 }, 'clock: expected "real" or "stepped"'],
    [[], "expected an object of options"],
    [null, "expected an object of options"],
  ];
  for (const [options, words] of wrong) {
    assert.throws(() => new Simulator(options), new TypeError(`Simulator: ${words}`));
  }
  assert.throws(() => new Simulator({ world: { fly: 1 } }), {
    name: "TypeError",
    message: /^Simulator: world: .*`fly`/,
  });
});

test("fetch gives a real Response, takes a Request, and follows no redirect", async () => {
  const sim = new Simulator();
  const response = await sim.fetch(new Request(`${sim.vultr.baseUrl}/v1/os/list`));
  assert.ok(response instanceof Response);
  assert.deepEqual([response.status, response.headers.get("content-type")], [200, "application/json"]);
  assert.equal((await response.json())[167].name, "CentOS 7 x64");
  assert.equal((await sim.fetch("https://simulator.invalid/elsewhere")).status, 404);
  sim.faults = ["vultr:os.list:*=redirect:1", "vultr:app.list:*=status:204"];
  await assert.rejects(systems(sim, { redirect: "error" }), TypeError);
  await assert.rejects(systems(sim), TypeError);
  assert.equal((await systems(sim, { redirect: "manual" })).headers.get("location"), "http://127.0.0.1:1/elsewhere");
  assert.equal((await sim.fetch(`${sim.vultr.baseUrl}/v1/app/list`)).status, 204);
});

test("a signal ends a request before it, while nothing comes, and within the body", async () => {
  const sim = new Simulator();
  const reason = new Error("enough");
  await assert.rejects(systems(sim, { signal: AbortSignal.abort(reason) }), reason);
  assert.equal(sim.seen.length, 0);
  for (const fault of ["silent", "stall", "drip", "endless"]) {
    sim.faults = [`vultr:os.list:*=${fault}`];
    const control = new AbortController();
    setTimeout(() => control.abort(reason), 20);
    const all = systems(sim, { signal: control.signal }).then((response) => response.arrayBuffer());
    await assert.rejects(all, reason, fault);
  }
  assert.deepEqual(
    sim.seen.map(({ delivered }) => delivered),
    [false, false, false, false],
  );
});

test("a client's abort in flight leaves an outcome that is unknown", async () => {
  const sim = new Simulator({ faults: ["vultr:server.create:*=silent"] });
  const control = new AbortController();
  const fetch = (...given) => {
    setTimeout(() => control.abort(), 20);
    return sim.fetch(...given);
  };
  const error = await vultr(sim, { fetch })
    .server.create(ORDER, { signal: control.signal })
    .catch((error) => error);
  assert.ok(error instanceof VpsError);
  assert.deepEqual([error.code, error.verdict, sim.seen.length], ["cancelled", "unknown", 1]);
});

test("CommonJS has it too", async () => {
  const required = createRequire(import.meta.url)("vpswire/testing");
  const sim = new required.Simulator();
  assert.equal((await systems(sim)).status, 200);
});

/** Runs the demo; gives what it printed. */
const demo = async (...args) => {
  const child = spawn(process.execPath, [new URL("../demo.js", import.meta.url).pathname, ...args]);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
  const [code] = await once(child, "close");
  assert.equal(code, 0, printed);
  return printed;
};

test("the demo is as expected in process", async () => {
  assert.match(await demo(), /\nAll as expected\.\n$/);
});

test("the demo is as expected over HTTP", async () => {
  const sim = await serve("--speed", "0", "--no-limits", "--lose-answer", "vultr:server.create:2");
  try {
    assert.match(await demo(sim.settings), /\nAll as expected\.\n$/);
    const made = (await sim.seen()).filter(({ call }) => call === "server.create");
    assert.deepEqual(
      made.map(({ fault }) => fault),
      [null, "lost"],
    );
  } finally {
    await sim.stop();
  }
});
