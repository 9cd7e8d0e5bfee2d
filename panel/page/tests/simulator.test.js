// The simulator as a source: its accounts, its questions, its clock, more machines.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clientOf } from "../src/source/index.ts";
import { Clock } from "../src/source/simulated-clock.ts";
import { savedWorld, simulator } from "../src/source/simulator.ts";

const of = async (source, name) => {
  const account = (await source.accounts()).find((one) => one.name === name);
  return clientOf(source, account);
};
const outcome = (call) =>
  call.then(
    () => "done",
    ({ verdict }) => verdict,
  );

test("each account of the world is one of the page", async () => {
  const source = await simulator(async () => undefined);
  const names = (await source.accounts()).map(({ name, api }) => `${name} ${api}`);
  assert.deepEqual(names, [
    "vps-1 kiwivm",
    "vps-2 kiwivm",
    "vps-3 kiwivm",
    "panel-1 cvm",
    "panel-2 cvm",
    "shop-1 vultr",
    "shop-2 vultr",
  ]);
  for (const account of await source.accounts()) {
    const client = clientOf(source, account);
    if (account.api === "kiwivm") assert.ok((await client.getServiceInfo()).hostname);
    if (account.api === "cvm") assert.ok((await client.vps.list()).vpses.length > 0);
    if (account.api === "vultr") assert.ok(Object.keys(await client.server.list()).length > 0);
  }
});

test("what destroys or bills is asked about by its name, and is not done by another one", async () => {
  const questions = [];
  let typed = ["web", "web-1"];
  const source = await simulator(async (question) => {
    questions.push(question);
    return typed.shift();
  });
  const shop = await of(source, "shop-1");
  assert.equal(await outcome(shop.server.destroy({ subid: 576965 })), "done");
  assert.deepEqual(questions.length, 2);
  const { account, call, effect, name, form } = questions[0];
  assert.deepEqual(
    { account, call, effect, name, form },
    { account: "shop-1", call: "server.destroy", effect: "destroys", name: "web-1", form: [["SUBID", "576965"]] },
  );
  typed = [undefined];
  assert.equal(await outcome(shop.server.destroy({ subid: 576966 })), "not_sent");
  assert.ok("576966" in (await shop.server.list()));
  // A new server has no name yet.
  await outcome(shop.server.create({ dcid: 1, vpsplanid: 201, osid: 167, label: "new" }));
  assert.equal(questions.at(-1).name, "shop-1");
  const vps = await of(source, "vps-1");
  await outcome(vps.snapshot.create({ description: "x" }));
  assert.equal(questions.at(-1).name, "vps-1");
  const before = questions.length;
  await vps.getServiceInfo();
  assert.equal(await outcome(vps.setHostname({ new_hostname: "x.example.com" })), "done");
  assert.equal(questions.length, before);
});

test("more machines keep what there was, and its time", async () => {
  const source = await simulator(async ({ name }) => name);
  const vps = await of(source, "vps-1");
  await vps.setHostname({ new_hostname: "kept.example.com" });
  source.demo.step(3_600_000);
  await source.demo.addMachines(100);
  assert.equal((await source.accounts()).filter(({ api }) => api === "kiwivm").length, 103);
  assert.equal((await vps.getServiceInfo()).hostname, "kept.example.com");
  const last = await of(source, "vps-103");
  assert.equal((await last.getServiceInfo()).hostname, "node-103.example.com");
});

test("faults are the simulator's", async () => {
  const source = await simulator(async ({ name }) => name);
  source.demo.setFaults(["kiwivm:set_hostname:1=lose_answer"]);
  const vps = await of(source, "vps-1");
  const set = () => vps.setHostname({ new_hostname: "x.example.com" });
  assert.equal(await outcome(set()), "unknown");
  assert.equal(await outcome(set()), "done");
});

test("a saved world is looked at, and not changed", async () => {
  const { demo } = await simulator(async () => undefined);
  const source = await savedWorld(demo.save());
  assert.equal(source.isReadOnly, true);
  assert.equal(source.demo, undefined);
  const vps = await of(source, "vps-1");
  assert.equal(await outcome(vps.getServiceInfo()), "done");
  assert.equal(await outcome(vps.start()), "not_sent");
  await assert.rejects(savedWorld("nothing"));
});

test("a step of the clock ends the waits that are over by then", async (t) => {
  t.mock.timers.enable({ apis: ["Date", "setTimeout"] });
  const clock = new Clock();
  const ended = [];
  const short = clock.wait(60_000).then(() => ended.push("short"));
  const long = new AbortController();
  const other = clock.wait(120_000, long.signal).then(() => ended.push("long"));
  clock.step(60_000);
  await short;
  assert.deepEqual(ended, ["short"]);
  long.abort();
  await other;
  assert.deepEqual(ended, ["short", "long"]);
  assert.equal(clock.now() - Date.now(), 60_000);
});
