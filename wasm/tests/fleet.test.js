// The fleet: what the vectors say of each verb, and what holds of all.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";
import { caught, fails, KEY } from "./failures.js";
import { accountOf, run, spelt, unveiled, vectors } from "./fleet-vectors.js";

for (const vector of vectors) {
  test(vector.title, async (context) => {
    context.mock.method(Date, "now", () => (vector.now ?? 1_500_000_000) * 1000);
    const { answer, error } = await run(vector);
    if (vector.answer) {
      assert.equal(error, undefined);
      assert.deepEqual(unveiled(answer), spelt(vector.answer));
      return;
    }
    assert.ok(error instanceof VpsError, inspect(error));
    const { code, message, verdict, param = null } = error;
    assert.deepEqual({ code, message, verdict, param }, spelt(vector.error));
    const shown = inspect(error, { depth: 9, showHidden: false }) + JSON.stringify(error);
    for (const named of Object.values(vector.accounts)) {
      const { api_key, public_token, private_token } = accountOf(named);
      for (const secret of [api_key, public_token, private_token]) assert.ok(!secret || !shown.includes(secret), shown);
    }
  });
}

const vultr = (fetch, more) => new Vultr({ apiKey: KEY, fetch, pace: false, maxRetries: 0, ...more });
const server = (id) => JSON.stringify({ [id]: { SUBID: `${id}`, label: "web", status: "active" } });
const names = ({ machines }) => machines.map(({ machine }) => machine);

test("accounts are asked side by side", async () => {
  // Each answers once all have been asked.
  let asked = 0;
  let all;
  const everyone = new Promise((resolve) => {
    all = resolve;
  });
  const clients = [1, 2, 3, 4, 5].map((id) => [
    `a${id}`,
    vultr(async () => {
      asked += 1;
      if (asked === 5) all();
      await everyone;
      return new Response(server(id));
    }),
  ]);
  assert.deepEqual(names(await new Fleet(Object.fromEntries(clients)).list()), [
    "a1/1",
    "a2/2",
    "a3/3",
    "a4/4",
    "a5/5",
  ]);
});

test("at most 32 calls are made at once, and a thousand accounts are all asked", async () => {
  let now = 0;
  let most = 0;
  const fetch = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return new Response(server(7));
  };
  const client = vultr(fetch);
  const fleet = new Fleet();
  for (let account = 0; account < 1000; account++) fleet.add(`a${account}`, client);
  const { machines, failures } = await fleet.list();
  assert.deepEqual([machines.length, failures.length, most], [1000, 0, 32]);
});

test("one that cannot be asked hides no other, and says why in JavaScript's names", async () => {
  const broken = async () => {
    throw Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
  };
  const sim = new Simulator();
  const fleet = new Fleet({
    dead: new KiwiVM({ veid: 1, apiKey: KEY, fetch: broken, maxRetries: 0 }),
    panel: new Cvm({ ...sim.cvm, fetch: sim.fetch }),
  });
  const { machines, failures } = await fleet.list();
  assert.equal(machines.length, 3);
  assert.deepEqual(failures, [
    {
      account: "dead",
      call: "getServiceInfo",
      code: "transport",
      message: "getServiceInfo: no route",
      verdict: "not_sent",
      retryable: true,
    },
  ]);
});

test("calls are those of the client: its hooks, its reading alone", async () => {
  const sim = new Simulator();
  const seen = [];
  const client = new Vultr({ ...sim.vultr, fetch: sim.fetch, onAttempt: ({ call }) => seen.push(call), pace: false });
  const fleet = new Fleet({ shop: client, careful: client.withOptions({ readOnly: true }) });
  const done = await fleet.power.restart("shop/web-1");
  assert.deepEqual(done, { target: "shop/576965", account: "shop", call: "server.reboot" });
  assert.deepEqual(seen, ["server.list", "server.reboot"]);
  const error = await fails(fleet.power.restart("careful/576965"));
  assert.deepEqual([error.code, error.call, error.verdict], ["read_only", "server.reboot", "not_sent"]);
});

test("an error of a call is the client's own, with its cause and its body", async () => {
  const thrown = new Error("broken");
  const fleet = new Fleet({
    gone: vultr(async () => {
      throw thrown;
    }),
    shop: vultr(async () => new Response("Server is locked", { status: 412 })),
  });
  const broken = await fails(fleet.power.restart("gone/1"));
  assert.deepEqual([broken.code, broken.verdict, broken.cause.message], ["transport", "unknown", "broken"]);
  assert.deepEqual(broken.look, { call: "server.list", args: { subid: "1" } });
  const refused = await fails(fleet.power.restart("shop/1"));
  assert.equal(new TextDecoder().decode(refused.body), "Server is locked");
});

/** What an error of a verb that was cancelled says. */
const facts = ({ code, call, verdict, message, cause }) => [code, call, verdict, message, cause?.message];

test("a signal ends a verb", async () => {
  const control = new AbortController();
  const waiting = (_, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      control.abort(new Error("enough"));
    });
  const fleet = new Fleet({ shop: vultr(waiting), other: vultr(async () => new Response("[]")) });
  const listed = await fails(fleet.list({ signal: control.signal }));
  assert.deepEqual(facts(listed), ["cancelled", "list", "unknown", "list: cancelled by the caller", "enough"]);
  const before = await fails(fleet.power.kill("shop/1", { signal: AbortSignal.abort() }));
  assert.deepEqual([before.code, before.call, before.verdict], ["cancelled", "server.halt", "not_sent"]);
  const wrong = await fails(fleet.list({ signal: 1 }));
  assert.deepEqual([wrong.code, wrong.param], ["invalid_params", "signal"]);
});

test("a verb that is cancelled before anything is sent says so", async () => {
  const sim = new Simulator();
  const fleet = new Fleet({
    shop: vultr(() => assert.fail("sent")),
    tokyo: new KiwiVM({ ...sim.kiwivm, fetch: () => assert.fail("sent") }),
    panel: new Cvm({ ...sim.cvm, fetch: () => assert.fail("sent") }),
  });
  const signal = AbortSignal.abort(new Error("enough"));
  for (const [made, call] of [
    [fleet.list({ signal }), "list"],
    [fleet.usage({ signal }), "usage"],
    [fleet.problems({ signal }), "problems"],
    [fleet.get("web-1", { signal }), "get"],
    [fleet.power.restart("web-1", { signal }), "power.restart"],
    [fleet.rdns.set("web-1", "198.18.0.1", "a.example", { signal }), "rdns.set"],
  ]) {
    const error = await fails(made);
    assert.deepEqual(facts(error), ["cancelled", call, "not_sent", `${call}: cancelled by the caller`, "enough"]);
    assert.equal(error.cause, signal.reason);
  }
});

test("an abort while a machine is looked for is no machine that is not found, and nothing was done", async () => {
  for (const verb of [
    (fleet, options) => fleet.power.restart("web", options),
    (fleet, options) => fleet.power.restart("shop/web", options),
    (fleet, options) => fleet.rebuild("web", options),
    (fleet, options) => fleet.get("web", options),
  ]) {
    const control = new AbortController();
    const asked = [];
    const looking = async (url) => {
      asked.push(new URL(url).pathname);
      control.abort(new Error("enough"));
      return new Promise(() => {});
    };
    // One account says what it has: another may have the name too.
    const known = async (url) => {
      asked.push(new URL(url).pathname);
      return new Response(server(7));
    };
    const fleet = new Fleet({ other: vultr(known), shop: vultr(looking) });
    const error = await fails(verb(fleet, { signal: control.signal }));
    assert.deepEqual([error.code, error.verdict, error.cause.message], ["cancelled", "not_sent", "enough"]);
    assert.deepEqual(new Set(asked), new Set(["/v1/server/list"]));
  }
});

test("an abort while the machine itself is changed leaves the outcome unknown", async () => {
  const control = new AbortController();
  const fetch = async (url) => {
    if (url.endsWith("/list")) return new Response(server(7));
    control.abort(new Error("enough"));
    return new Promise(() => {});
  };
  const error = await fails(new Fleet({ shop: vultr(fetch) }).power.restart("web", { signal: control.signal }));
  assert.deepEqual(
    [error.code, error.call, error.verdict, error.cause.message],
    ["cancelled", "server.reboot", "unknown", "enough"],
  );
  assert.deepEqual(error.look, { call: "server.list", args: { subid: "7" } });
});

test("what is wrong is named", async () => {
  const fleet = new Fleet({ shop: vultr() });
  const client = vultr();
  const wrong = [
    [() => new Fleet(null), "clients"],
    [() => new Fleet({ shop: {} }), "shop"],
    [() => fleet.add("shop", client), "name"],
    [() => fleet.add("a/b", client), "name"],
    [() => fleet.add("a b", client), "name"],
    [() => fleet.add("", client), "name"],
    [() => fleet.add(1, client), "name"],
    [() => fleet.add("new", undefined), "new"],
    [() => fleet.add("new", client, { rule: "both" }), "rule"],
    [() => fleet.add("new", client, { trafficRule: "neither" }), "trafficRule"],
    [() => fleet.add("new", client, null), "options"],
    [() => fleet.add("new", client, "both"), "options"],
    [() => new Fleet([client]), "clients"],
  ];
  for (const [does, param] of wrong) {
    const error = caught(does);
    assert.deepEqual([error.code, error.param, error.verdict], ["invalid_params", param, "not_sent"]);
  }
  assert.deepEqual(fleet.accounts, ["shop"]);
  const params = [
    [fleet.list({ lve: true }), "list: lve: no such parameter; list has account, live"],
    [fleet.list({ account: "nowhere" }), 'list: account: there is no account named "nowhere"'],
    [fleet.list({ live: 1 }), "list: live: expected a boolean, got an integer"],
    [fleet.get(), "get: machine: missing; expected a text that is not empty"],
    [fleet.get({ machine: "web-1" }), "get: machine: expected a text that is not empty, got a map"],
    [fleet.rdns.set("shop/1", "198.18.0.1"), "rdns.set: name: missing; expected a text that is not empty"],
    [fleet.list(7), "list: options: expected an object"],
    [fleet.list("shop"), "list: options: expected an object"],
    [fleet.list(null), "list: options: expected an object"],
    [fleet.list({ signal: new EventTarget() }), "list: signal: expected an AbortSignal"],
    [fleet.list({}, {}), "list: options: expected as argument 1, the last one"],
    [fleet.get("shop/1", {}, 0), "get: options: expected as argument 2, the last one"],
    [
      fleet.snapshots.restore("shop/1", "shop/a", {}, {}),
      "snapshots.restore: options: expected as argument 3, the last one",
    ],
    [
      fleet.rdns.set("shop/1", "198.18.0.1", "a.example", {}, {}),
      "rdns.set: options: expected as argument 4, the last one",
    ],
  ];
  for (const [made, message] of params) assert.equal((await fails(made)).message, message);
});

test("nothing that shows an answer shows the service's own record, which may hold passwords", async () => {
  const sim = new Simulator();
  const { machines } = await new Fleet({ shop: new Vultr({ ...sim.vultr, fetch: sim.fetch, pace: false }) }).list();
  const password = machines[0].record.default_password;
  assert.ok(password.length > 6);
  for (const shown of [inspect(machines, { depth: 9 }), JSON.stringify(machines)]) assert.ok(!shown.includes(password));
});

test("nothing that shows or copies an answer has the new root password, which is read by its name", async () => {
  const sim = new Simulator();
  const fleet = new Fleet({ tokyo: new KiwiVM({ ...sim.kiwivm, fetch: sim.fetch }) });
  await fleet.power.kill("tokyo");
  const answer = await fleet.rebuild("tokyo", { os: "debian-12-x86_64" });
  const { root_password: password, record } = answer;
  assert.ok(password.length > 6);
  assert.equal(record.rootPassword, password);
  for (const shown of [inspect(answer, { depth: 9 }), JSON.stringify(answer), inspect({ ...answer }, { depth: 9 })]) {
    assert.ok(!shown.includes(password), shown);
  }
});

test("nothing that shows a fleet shows a key", () => {
  const fleet = new Fleet({ shop: vultr() });
  for (const shown of [inspect(fleet, { depth: 9, showHidden: true }), JSON.stringify(fleet), `${fleet}`]) {
    assert.ok(!shown.includes(KEY), shown);
  }
});

test("an account may be added between verbs", async () => {
  const sim = new Simulator();
  const fleet = new Fleet({ panel: new Cvm({ ...sim.cvm, fetch: sim.fetch }) });
  assert.deepEqual(names(await fleet.list()), ["panel/1", "panel/2", "panel/4"]);
  fleet.add("tokyo", new KiwiVM({ ...sim.kiwivm, fetch: sim.fetch }), { trafficRule: "allowance" });
  assert.deepEqual(names(await fleet.list()), ["panel/1", "panel/2", "panel/4", "tokyo/1347645"]);
  const [usage] = (await fleet.usage({ account: "tokyo" })).machines;
  assert.equal(usage.rule, "allowance");
});

test("a record may hold integers that a number does not: they are text", async () => {
  const body = `{"7":{"SUBID":"7","label":"web","big":12345678901234567890}}`;
  const { machines } = await new Fleet({ shop: vultr(async () => new Response(body)) }).list();
  assert.equal(machines[0].record.big, "12345678901234567890");
});
