// Calls and verbs can be replaced, as the mocks of test frameworks do, and put back.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { inspect } from "node:util";
import { Cvm, KiwiVM, Vultr } from "vpswire";
import { Fleet, jobs } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";

const sim = new Simulator();
const fetch = sim.fetch;
const made = () => {
  const vultr = new Vultr({ ...sim.vultr, fetch, pace: false });
  const kiwi = new KiwiVM({ ...sim.kiwivm, fetch });
  const panel = new Cvm({ ...sim.cvm, fetch });
  const fleet = new Fleet({ shop: vultr });
  return [
    [vultr.server, "list"],
    [vultr.os, "list"],
    [vultr, "raw"],
    [vultr.server.list, "view"],
    [kiwi, "getServiceInfo"],
    [kiwi.snapshot, "list"],
    [panel.vps, "list"],
    [fleet, "list"],
    [fleet.power, "restart"],
    [jobs(kiwi), "rotate"],
  ];
};

test("node:test mocks each, before it was ever asked for, and puts it back", async () => {
  for (const [object, name] of made()) {
    const { mock: mocked } = mock.method(object, name, async () => "mocked");
    assert.equal(await object[name]({ any: "thing" }), "mocked", name);
    assert.deepEqual(mocked.calls[0].arguments, [{ any: "thing" }]);
    mocked.restore();
    assert.notEqual(object[name].mock, mocked);
    assert.equal(typeof object[name], "function");
  }
  const [[server], , , , [kiwi], , , [fleet]] = made();
  for (const [object, name] of [
    [server, "list"],
    [kiwi, "getServiceInfo"],
    [fleet, "list"],
  ]) {
    const spy = mock.method(object, name);
    const answer = await object[name]();
    assert.deepEqual(inspect(answer), inspect(await spy.mock.calls[0].result));
    spy.mock.restore();
    assert.ok(Object.keys(await object[name]()).length > 0, name);
  }
});

test("each can be assigned, and a spy is seen by who asks for it again", async () => {
  for (const [object, name] of made()) {
    const own = async () => "own";
    object[name] = own;
    assert.equal(object[name], own, name);
    assert.equal(await object[name](), "own");
  }
});

test("each is the same when it is asked for again, and what shows a client shows no key", () => {
  const vultr = new Vultr({ ...sim.vultr });
  const kiwi = new KiwiVM({ ...sim.kiwivm });
  const fleet = new Fleet({ vultr });
  assert.equal(vultr.server, vultr.server);
  assert.equal(vultr.server.list, vultr.server.list);
  assert.equal(kiwi.start, kiwi.start);
  assert.equal(fleet.list, fleet.list);
  assert.equal(fleet.power.kill, fleet.power.kill);
  for (const client of [vultr, kiwi, fleet]) {
    const shown = inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client);
    assert.deepEqual(Object.keys(client), []);
    for (const { apiKey } of [sim.vultr, sim.kiwivm]) assert.ok(!shown.includes(apiKey), shown);
  }
});
