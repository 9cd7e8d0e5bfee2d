// Jobs in worlds made from seeds, broken by faults at random, killed and resumed, cancelled. Whatever happens, nothing is lost
// that was not to be, nothing that acts is carried out twice, and the end says what was and was not done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { KiwiVM, Vultr } from "vpswire";
import { JobError, jobs } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";
import { Dice } from "./dice.js";

const SEEDS = Number(process.env.VPSWIRE_JOB_SEEDS ?? 60);
const NOW = 1_700_000_000;
const DAY = 86_400;
const PREFIX = "nightly ";
/** All that does not take real time. */
const FAULTS = [
  ...["refuse", "lose_answer", "reset", "reset_within", "short_length", "truncated", "invalid_json", "wrong_type"],
  ...["redirect", "gone", "duplicate_keys", "status:500", "status:503:5", "status:429", "cut:40", "cut:200"],
];
const CALLS = {
  restoreBackup: ["backup.list", "backup.copy_to_snapshot", "snapshot.list", "snapshot.restore", "get_audit_log"],
  reinstall: ["get_available_os", "reinstall_os", "get_service_info", "get_audit_log"],
};

/** Up to three rules that break something. */
const faults = (dice, api, calls) =>
  Array.from({ length: dice.percent(85) ? dice.below(4) : 0 }, () => {
    const when = dice.percent(50) ? `${1 + dice.below(6)}` : `${1 + dice.below(25)}%`;
    return `${api}:${dice.percent(30) ? "*" : dice.pick(calls)}:${when}=${dice.pick(FAULTS)}`;
  });

/**
 * Runs a job to its end, by a clock that only waits move: killed after any step but the last, and gone on with from what was
 * saved last. Gives its answer or error, and the passwords that it gave.
 */
const run = async (context, sim, client, name, params, dice) => {
  let now = NOW * 1000;
  context.mock.method(Date, "now", () => now);
  const kill = dice.percent(60) ? dice.below(25) : 0;
  const cancel = dice.percent(15) ? 5 : 0;
  const secrets = [];
  const texts = [];
  const control = new AbortController();
  const options = {
    timeout: dice.percent(10) ? 1000 * (1 + dice.below(200)) : 7_200_000,
    wait: (time) => {
      now += time;
      sim.advance(time);
    },
  };
  const saving = (job) => job.saving((text) => texts.push(text));
  // Each time it is resumed its time-out starts again, so it is left alone in the end.
  let lives = 20;
  const begin = () =>
    texts.length ? jobs(client).resume(name, texts.at(-1), options) : jobs(client)[name](params, options);
  try {
    for (let job = saving(await begin()); ; job = saving(await begin())) {
      for await (const step of job.steps({ signal: control.signal })) {
        if (step.kind === "done") return { answer: step.answer, secrets, texts };
        if (step.kind === "secret") secrets.push(step.value);
        if (dice.percent(cancel)) control.abort();
        if (lives > 0 && dice.percent(kill)) {
          lives -= 1;
          break;
        }
      }
    }
  } catch (error) {
    assert.ok(error instanceof JobError, `${error?.stack}`);
    assert.ok(error.message.length > 0);
    assert.ok(!["invalid_params", "auth"].includes(error.code), error.message);
    return { error, secrets, texts };
  } finally {
    for (const secret of secrets) assert.ok(!texts.some((text) => text.includes(secret)));
    context.mock.restoreAll();
  }
};

const simulator = (context, world, rules, edition) => {
  // The simulator's clock begins with the tests' own.
  context.mock.method(Date, "now", () => NOW * 1000);
  const sim = new Simulator({ clock: "stepped", world, faults: rules, edition });
  context.mock.restoreAll();
  return sim;
};

/** Whether every kind of end was met, and how often. */
const checkEnds = (context, ends) => {
  const counts = {};
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  context.diagnostic(JSON.stringify(counts));
  assert.ok(ends.includes("done") && ends.some((end) => end !== "done"), `${ends}`);
};

const quiet = { maxRetries: 0, pace: false };
const KIWI = { veid: 1347645, apiKey: "private_Model" };
const VULTR = { apiKey: "MODEL" };
const vps = (snapshots = []) => ({
  kiwivm: {
    vpses: [{ veid: KIWI.veid, api_key: KIWI.apiKey, snapshots, ips: ["203.0.113.44"], created: NOW - 20 * DAY }],
  },
});
const account = (snapshots) => ({
  vultr: { accounts: [{ key: VULTR.apiKey, servers: [{ subid: 576965, label: "web-1" }], snapshots }] },
});

/** How the simulator says that a snapshot is of each API, and the ids and descriptions of those that it has. */
const SERVICES = {
  kiwivm: {
    world: (all) =>
      vps(
        all.map(({ id, description, sticky, age }) => ({
          file_name: id,
          description,
          size: 1000 + age,
          sticky,
          purge_at: NOW + 20 * DAY + age * 60,
        })),
      ),
    client: (sim) => new KiwiVM({ ...sim.kiwivm, fetch: sim.fetch, ...quiet }),
    there: (world) => world.kiwivm.vpses[0].snapshots.map((of) => [of.file_name, of.description]),
    params: {},
    calls: ["snapshot.list", "snapshot.create", "snapshot.delete"],
  },
  vultr: {
    world: (all) =>
      account(all.map(({ id, description, age }) => ({ id, description, created: NOW - DAY + age * 60 }))),
    client: (sim) => new Vultr({ ...sim.vultr, fetch: sim.fetch, ...quiet }),
    there: (world) => world.vultr.accounts[0].snapshots.map((of) => [of.id, of.description]),
    params: { subid: 576965 },
    calls: ["snapshot.list", "snapshot.create", "snapshot.destroy"],
  },
};

for (const [api, { world, client, there, params, calls }] of Object.entries(SERVICES)) {
  test(`rotations of ${api} never lose what they should keep`, async (context) => {
    const ends = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const dice = new Dice(seed);
      const before = Array.from({ length: dice.below(9) }, (_, age) => {
        const own = dice.percent(70);
        const sticky = api === "kiwivm" && dice.percent(15);
        return { id: `s${age}`, description: `${own ? PREFIX : "by hand "}${age}`, own, sticky, age };
      });
      const keep = 1 + dice.below(4);
      const rules = faults(dice, api, calls);
      const sim = simulator(
        context,
        world(before),
        rules,
        api === "kiwivm" ? dice.pick(["oldest", "newest"]) : undefined,
      );
      const { answer, error } = await run(
        context,
        sim,
        client(sim),
        "rotate",
        { ...params, prefix: PREFIX, keep },
        dice,
      );
      const at = `seed ${seed}: ${rules}: ${error?.message}`;
      const present = new Map(there(JSON.parse(sim.save())));
      const own = before.filter((of) => of.own && !of.sticky);
      const doomed = own.slice(0, Math.max(0, own.length + 1 - keep)).map(({ id }) => id);
      const made = [...present.keys()].filter((id) => !before.some((of) => of.id === id));
      assert.ok(made.length <= 1, at);
      // What is not complete yet is not listed.
      const making = sim.save().includes(`"${PREFIX}2023-11-1`);
      for (const { id } of before) {
        assert.ok(present.has(id) || doomed.includes(id), `${id} is gone: ${at}`);
        assert.ok(present.has(id) || made.length === 1, `${id} is gone before the new one is there: ${at}`);
      }
      const good = (all) => all.filter((description) => description.startsWith(PREFIX)).length;
      assert.ok(good([...present.values()]) >= Math.min(keep, good(before.map((of) => of.description))), at);
      if (answer) {
        assert.deepEqual([answer.created], made, at);
        assert.deepEqual([...answer.deleted, ...answer.left].sort(), doomed.sort(), at);
        assert.ok(!answer.deleted.some((id) => present.has(id)), at);
      }
      for (const item of error?.done ?? []) assert.ok(item.verb === "makes" ? making : !present.has(item.id), at);
      for (const item of error?.notDone ?? []) assert.ok(item.verb === "makes" ? !making : present.has(item.id), at);
      ends.push(error?.code ?? "done");
    }
    checkEnds(context, ends);
  });
}

/** How often the service carried a call out, by its audit log, which only the service writes. */
const carriedOut = (sim, path) =>
  JSON.parse(sim.save()).kiwivm.vpses[0].log.filter(({ summary }) => summary === `API: ${path}`).length;

const PATHS = {
  "backup.copyToSnapshot": "backup/copyToSnapshot",
  "snapshot.restore": "snapshot/restore",
  reinstallOs: "reinstallOS",
};

const checkError = (sim, error, at) => {
  for (const { call } of error?.done ?? []) assert.equal(carriedOut(sim, PATHS[call]), 1, at);
  for (const { call } of error?.notDone ?? []) assert.equal(carriedOut(sim, PATHS[call]), 0, at);
};

test("restores restore once", async (context) => {
  const ends = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const dice = new Dice(seed);
    const rules = faults(dice, "kiwivm", CALLS.restoreBackup);
    const sim = simulator(context, vps(), []);
    const client = SERVICES.kiwivm.client(sim);
    const { backups } = await client.backup.list();
    sim.faults = rules;
    const params = { backup_token: dice.pick(Object.keys(backups)) };
    const { answer, error } = await run(context, sim, client, "restoreBackup", params, dice);
    const at = `seed ${seed}: ${rules}: ${error?.message}`;
    const counts = ["backup/copyToSnapshot", "snapshot/restore"].map((path) => carriedOut(sim, path));
    assert.ok(Math.max(...counts) <= 1, at);
    if (answer) assert.deepEqual(counts, [1, 1], at);
    checkError(sim, error, at);
    ends.push(error?.code ?? "done");
  }
  checkEnds(context, ends);
});

test("reinstallations are carried out once, and give the password as soon as it is there", async (context) => {
  const ends = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const dice = new Dice(seed);
    const rules = faults(dice, "kiwivm", CALLS.reinstall);
    const sim = simulator(context, vps(), rules, dice.pick(["oldest", "middle", "newest"]));
    const params = { os: "debian-12-x86_64" };
    const { answer, error, secrets } = await run(context, sim, SERVICES.kiwivm.client(sim), "reinstall", params, dice);
    const at = `seed ${seed}: ${rules}: ${error?.message}`;
    const count = carriedOut(sim, "reinstallOS");
    assert.ok(count <= 1, at);
    if (answer) assert.equal(count, 1, at);
    if (answer?.root_password) assert.ok(secrets.includes(answer.root_password), at);
    for (const { value } of error?.secrets ?? []) assert.ok(!`${error}`.includes(value), at);
    checkError(sim, error, at);
    ends.push(error?.code ?? "done");
  }
  checkEnds(context, ends);
});
