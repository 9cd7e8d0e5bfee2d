// Jobs: their steps, plans, saved texts and errors, against the simulator with a stepped clock.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { JobError, jobs } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";
import { caught, fails, KEY } from "./failures.js";

/** A simulator with a stepped clock, its clients, and how to wait by that clock. */
const world = (options) => {
  const sim = new Simulator({ clock: "stepped", ...options });
  const more = { fetch: sim.fetch, pace: false, maxRetries: 0 };
  const kiwi = new KiwiVM({ ...sim.kiwivm, ...more });
  const vultr = new Vultr({ ...sim.vultr, ...more });
  return { sim, kiwi, vultr, waits: { wait: (time) => sim.advance(time) } };
};

const ROTATION = { prefix: "nightly ", keep: 2 };
const SYSTEM = { os: "debian-12-x86_64" };

/** How often each call was made that changes something. */
const acted = (sim, call) => sim.seen.filter((seen) => seen.call === call).length;

/** The error that a job ends with. */
const ends = async (made) => {
  const error = await fails(made);
  assert.ok(error instanceof JobError, inspect(error));
  return error;
};

test("a job is an asynchronous iterable of steps", async () => {
  const { kiwi, waits } = world();
  const job = await jobs(kiwi).rotate(ROTATION, waits);
  assert.equal(job.name, "rotate");
  const kinds = [];
  let answer;
  for await (const step of job) {
    if (kinds.at(-1) !== step.kind) kinds.push(step.kind);
    if (step.kind === "progress") assert.deepEqual([typeof step.message, typeof step.percent], ["string", "number"]);
    if (step.kind === "called") assert.match(step.call, /^snapshot\.(list|create)$/);
    if (step.kind === "wait") assert.equal(step.time, 10_000);
    if (step.kind === "done") answer = step.answer;
  }
  assert.deepEqual([kinds.slice(0, 5), kinds.at(-1)], [["called", "plan", "called", "progress", "wait"], "done"]);
  assert.match(answer.description, /^nightly \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const { snapshots } = await kiwi.snapshot.list();
  assert.ok(snapshots.some((snapshot) => snapshot.description === answer.description));
});

test("run gives the answer, and shows each step", async () => {
  const { vultr, waits } = world();
  const steps = [];
  const job = await jobs(vultr).create({ dcid: 1, vpsplanid: 201, osid: 167, label: "shop-9" }, waits);
  const answer = await job.run({ onStep: (step) => steps.push(step) });
  const done = steps.at(-1);
  assert.equal(done.kind, "done");
  assert.equal(done.answer, answer);
});

test("a password is read by its name, and nothing that shows or copies a step or an answer has it", async () => {
  const { kiwi, vultr, waits } = world();
  const [[server]] = await vultr.server.list.view();
  const order = { dcid: 1, vpsplanid: 201, osid: 167, label: "shop-9" };
  for (const [job, name] of [
    [await jobs(kiwi).reinstall(SYSTEM, waits), "root_password"],
    [await jobs(vultr).create(order, waits), "default_password"],
    [await jobs(vultr).reinstall({ subid: Number(server) }, waits), "default_password"],
  ]) {
    const steps = [];
    const answer = await job.run({ onStep: (step) => steps.push(step) });
    const secret = steps.find(({ kind }) => kind === "secret");
    const password = answer[name];
    assert.ok(password.length > 6);
    assert.deepEqual([secret.name, secret.value], [name, password]);
    const { [name]: read } = steps.at(-1).answer;
    assert.equal(read, password);
    for (const all of [answer, steps, { ...answer }, structuredClone(steps), Object.assign({}, answer)]) {
      for (const shown of [inspect(all, { depth: 9 }), JSON.stringify(all)])
        assert.ok(!shown.includes(password), shown);
    }
  }
});

test("run waits for onStep, and ends with what it throws or rejects with", async () => {
  const { kiwi, waits } = world();
  let busy = false;
  const kinds = [];
  await (await jobs(kiwi).rotate(ROTATION, waits)).run({
    onStep: async ({ kind }) => {
      assert.ok(!busy);
      busy = true;
      await new Promise((resolve) => setImmediate(resolve));
      busy = false;
      kinds.push(kind);
    },
  });
  assert.ok(!busy);
  assert.equal(kinds.at(-1), "done");

  const thrown = new Error("the database is down");
  for (const fail of [
    () => {
      throw thrown;
    },
    () => Promise.reject(thrown),
  ]) {
    const { sim, kiwi, waits } = world();
    const job = await jobs(kiwi).rotate(ROTATION, waits);
    const onStep = ({ kind }) => (kind === "plan" ? fail() : undefined);
    await assert.rejects(job.run({ onStep }), (error) => error === thrown);
    assert.equal(acted(sim, "snapshot.create"), 0);
    // The job itself is where it was.
    await job.run();
    assert.equal(acted(sim, "snapshot.create"), 1);
  }
});

test("the plan is there before anything is changed, and nothing is asked for twice", async () => {
  const { sim, kiwi, waits } = world();
  const job = await jobs(kiwi).reinstall(SYSTEM, waits);
  const plan = await job.plan();
  const items = plan.items.map(({ key, verb, call }) => [key, verb, call]);
  assert.deepEqual(items, [
    ["template", "reads", "getAvailableOs"],
    ["reinstall", "deletes", "reinstallOs"],
  ]);
  assert.equal(
    plan.text,
    "reads the templates [getAvailableOs]\n" +
      "deletes all data on the disk of the VPS, to install debian-12-x86_64 [reinstallOs]",
  );
  const before = sim.seen.length;
  assert.deepEqual(await job.plan(), plan);
  assert.equal(sim.seen.length, before);
  const kinds = [];
  const { os, root_password } = await job.run({ onStep: ({ kind }) => kinds.push(kind) });
  assert.deepEqual(kinds.slice(0, 3), ["plan", "called", "secret"]);
  assert.equal(os, SYSTEM.os);
  assert.ok(root_password);
  assert.equal(acted(sim, "reinstall_os"), 1);
});

test("no text of a plan makes a line of it", async () => {
  const { kiwi, waits } = world();
  const job = await jobs(kiwi).snapshot({ description: "d\ndeletes all\t\r\u2028\u202e\u001b[2J" }, waits);
  const { text } = await job.plan();
  assert.deepEqual(text.split("\n"), [
    "reads the snapshots [snapshot.list]",
    String.raw`makes a snapshot of the VPS: "d\ndeletes all\t\r\u{2028}\u{202e}\u{1b}[2J" [snapshot.create]`,
  ]);
});

test("a job that is killed is resumed from its text, and does nothing twice", async () => {
  const { sim, kiwi, waits } = world();
  let saved;
  const first = (await jobs(kiwi).rotate(ROTATION, waits)).saving((text) => {
    saved = text;
  });
  for await (const step of first) if (step.kind === "called" && step.call === "snapshot.create") break;
  const again = await jobs(kiwi).resume("rotate", saved, waits);
  const answer = await again.run();
  assert.match(answer.description, /^nightly /);
  assert.equal(acted(sim, "snapshot.create"), 1);
  for (const text of [saved, again.save()]) {
    assert.ok(!text.includes(sim.kiwivm.apiKey), text);
    assert.equal(JSON.parse(text).job, "rotate");
  }
});

test("a text that cannot be resumed is refused", async () => {
  const { sim, kiwi, vultr } = world();
  const saved = (await jobs(kiwi).rotate(ROTATION)).save();
  const other = new KiwiVM({ ...sim.kiwivm, veid: 7, fetch: sim.fetch });
  const refused = [
    [jobs(kiwi).resume("rotate", "{"), /^resume: /],
    [jobs(kiwi).resume("rotate", 7), /^resume: saved: expected text$/],
    [jobs(kiwi).resume("wait", saved), /^resume: job: expected the job wait, found rotate$/],
    [jobs(vultr).resume("rotate", saved), /^resume: account: /],
    [jobs(other).resume("rotate", saved), /^resume: account: .* veid 1347645$/],
  ];
  for (const [made, message] of refused) {
    const error = await fails(made);
    assert.equal(error.code, "invalid_params");
    assert.match(error.message, message);
  }
});

test("a job that cannot be saved makes no call", async () => {
  const { sim, kiwi, waits } = world();
  for (const save of [
    () => {
      throw new Error("disk full");
    },
    () => Promise.reject(new Error("disk full")),
  ]) {
    const job = (await jobs(kiwi).rotate(ROTATION, waits)).saving(save);
    const error = await ends(job.run());
    assert.deepEqual([error.code, error.verdict], ["invalid_params", "not_sent"]);
    assert.match(error.message, /the job cannot be saved: disk full/);
  }
  assert.deepEqual(sim.seen, []);
});

test("an error says what was done, may have been done and was not done", async () => {
  const { sim, kiwi, waits } = world({ faults: ["kiwivm:snapshot.list:2+=status:500"] });
  const error = await ends((await jobs(kiwi).rotate(ROTATION, waits)).run());
  const keys = (items) => items.map(({ key }) => key);
  assert.deepEqual([keys(error.done), keys(error.unknown), keys(error.notDone)], [["create"], [], []]);
  assert.deepEqual([error.code, error.call, error.name], ["http", "snapshot.list", "JobError"]);
  assert.match(error.message, /; done: makes a snapshot of the VPS: "nightly [^"]+" \[snapshot\.create\]$/);
  assert.ok(error.cause instanceof VpsError && !(error.cause instanceof JobError));
  assert.deepEqual([error.cause.name, error.cause.code, error.cause.status], ["VpsError", "http", 500]);
  assert.equal(acted(sim, "snapshot.create"), 1);
  const copy = structuredClone(error.toJSON());
  assert.deepEqual([copy.name, copy.code, copy.done, copy.notDone], ["JobError", "http", error.done, []]);
  assert.deepEqual(JSON.parse(JSON.stringify(error)), JSON.parse(JSON.stringify(copy)));
});

test("passwords that a job got before it ended are in its error, and nothing shows them", async () => {
  const { kiwi, waits } = world({ faults: ["kiwivm:get_service_info:1+=status:500"] });
  let password;
  const error = await ends(
    (await jobs(kiwi).reinstall(SYSTEM, waits)).run({
      onStep: (step) => {
        if (step.kind === "secret") password = step.value;
      },
    }),
  );
  assert.deepEqual(error.secrets, [{ name: "root_password", value: password }]);
  for (const shown of [inspect(error, { depth: 9 }), JSON.stringify(error), `${error}`]) {
    assert.ok(!shown.includes(password), shown);
  }
});

test("a lost answer of a call that acts is looked for, and the call is not sent again", async () => {
  const { sim, kiwi, waits } = world({ faults: ["kiwivm:snapshot.create:1=lose_answer"] });
  const { description } = await (await jobs(kiwi).rotate(ROTATION, waits)).run();
  const { snapshots } = await kiwi.snapshot.list();
  assert.equal(snapshots.filter((snapshot) => snapshot.description === description).length, 1);
  assert.equal(acted(sim, "snapshot.create"), 1);
});

test("a signal ends a job at a step, in a call and in a wait", async () => {
  const { kiwi } = world();
  const begin = async (options) => jobs(kiwi).rotate(ROTATION, options);
  const before = await ends((await begin()).run({ signal: AbortSignal.abort() }));
  assert.deepEqual([before.code, before.call, before.verdict], ["cancelled", "rotate", "not_sent"]);
  assert.deepEqual([before.done, before.notDone], [[], []]);
  assert.equal(before.cause.name, "AbortError");

  const planned = new AbortController();
  const refused = await ends(
    (await begin()).run({ signal: planned.signal, onStep: ({ kind }) => kind === "plan" && planned.abort() }),
  );
  assert.deepEqual([refused.code, refused.notDone.map(({ key }) => key)], ["cancelled", ["create"]]);
  assert.equal(refused.cause, planned.signal.reason);

  // The timer of a wait ends by the signal: nothing here takes ten seconds.
  const waiting = new AbortController();
  const job = await begin();
  const cut = await ends(
    job.run({
      signal: waiting.signal,
      onStep: ({ kind }) => kind === "wait" && setImmediate(() => waiting.abort("tired")),
    }),
  );
  assert.deepEqual([cut.code, cut.verdict, cut.done.map(({ key }) => key)], ["cancelled", "unknown", ["create"]]);
  assert.equal(cut.cause, "tired");

  const calling = new AbortController();
  const hanging = new KiwiVM({
    veid: 1,
    apiKey: KEY,
    fetch: (_, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        calling.abort(new Error("enough"));
      }),
  });
  const called = await ends((await jobs(hanging).rotate(ROTATION)).run({ signal: calling.signal }));
  assert.deepEqual([called.code, called.call, called.cause.cause.message], ["cancelled", "snapshot.list", "enough"]);
});

test("the time-out is that of the whole job, by its clock", async (context) => {
  const { kiwi } = world();
  const begun = 1_700_000_000_000;
  let passed = 0;
  context.mock.method(Date, "now", () => begun + passed);
  const wait = (time) => {
    passed += time;
  };
  const error = await ends((await jobs(kiwi).rotate(ROTATION, { timeout: 25_000, wait })).run());
  assert.deepEqual([error.code, error.call, passed], ["timeout", "rotate", 25_000]);
  assert.match(error.message, /^rotate: the job's time-out of 25 s passed/);
});

test("one step is taken at a time, and a job that is over takes none", async () => {
  const { kiwi, waits } = world();
  const racing = await jobs(kiwi).rotate(ROTATION, waits);
  const [first, refused] = await Promise.allSettled([racing.plan(), racing.run()]);
  assert.equal(first.status, "fulfilled");
  assert.match(refused.reason.message, /^rotate: step: the job is at another step already$/);
  const job = await jobs(kiwi).wait({ until: "running" }, waits);
  await job.run();
  const over = await ends(job.run());
  assert.match(over.message, /^wait: step: the job is over/);
});

test("what is wrong is named before anything is sent", async () => {
  const { sim, kiwi, vultr } = world();
  const wrong = [
    [jobs(kiwi).rotate({ prefix: "nightly " }), "keep"],
    [jobs(kiwi).rotate({ ...ROTATION, kep: 7 }), "kep"],
    [jobs(kiwi).rotate({ ...ROTATION, keep: "many" }), "keep"],
    [jobs(kiwi).rotate(null), "params"],
    [jobs(kiwi).wait({ until: "gone" }), "until"],
    [jobs(kiwi).rotate(ROTATION, { timeout: 0 }), "timeout"],
    [jobs(kiwi).rotate(ROTATION, { wait: 7 }), "wait"],
    [jobs(kiwi).rotate(ROTATION, { signal: AbortSignal.abort() }), "signal"],
    [jobs(kiwi).rotate(ROTATION, null), "options"],
    [jobs(kiwi).rotate(ROTATION, {}, {}), "options"],
    [jobs(kiwi).rotate(ROTATION, { timeout: "5000" }), "timeout"],
    [jobs(kiwi).rotate(ROTATION, { timeout: [5000] }), "timeout"],
    [jobs(kiwi).rotate(ROTATION, { timeout: true }), "timeout"],
    [jobs(kiwi).resume("rotate", "{}", {}, {}), "options"],
    [jobs(kiwi).resume(["rotate"], "{}"), "name"],
    [jobs(vultr).restoreBackup({ backupid: "543d34149403a" }), "subid"],
  ];
  for (const [made, param] of wrong) {
    const error = await fails(made);
    assert.deepEqual([error.code, error.param, error.verdict], ["invalid_params", param, "not_sent"], error.message);
  }
  const job = await jobs(kiwi).rotate(ROTATION);
  for (const [options, param] of [
    [{ signal: {} }, "signal"],
    [{ sginal: AbortSignal.abort() }, "sginal"],
    [null, "options"],
    ["", "options"],
  ]) {
    for (const made of [job.run(options), job.plan(options), job.steps(options).next()]) {
      const error = await fails(made);
      assert.deepEqual([error.code, error.call, error.param], ["invalid_params", "rotate", param], error.message);
    }
  }
  for (const options of [{ onStep: "log" }, { onstep: () => {} }]) {
    assert.equal((await fails(job.run(options))).param, Object.keys(options)[0]);
  }
  assert.equal((await fails(job.plan({ onStep: () => {} }))).message, "rotate: onStep: no such option");
  for (const client of [{}, undefined]) assert.equal(caught(() => jobs(client)).param, "client");
  assert.deepEqual(Object.keys(jobs(new Cvm(sim.cvm))), ["wait", "resume"]);
  assert.deepEqual(sim.seen, []);
});
