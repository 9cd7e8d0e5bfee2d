// Rows of the overview: made of what the verbs say, sorted, filtered, summed up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fillings, rowsOf, totals, wantedRows } from "../src/screens/overview/rows.ts";

const ACCOUNT = { name: "tokyo", api: "kiwivm", groups: ["a"], readOnly: false };
const DAY = 86_400;
const machine = (id, more = {}) => ({
  machine: `tokyo/${id}`,
  account: "tokyo",
  id,
  api: "kiwivm",
  addresses: [],
  ...more,
});
const summary = (more) => ({ account: ACCOUNT, list: {}, live: {}, usage: {}, problems: {}, ...more });
const list = (...machines) => ({ data: { machines, failures: [] } });

test("a row is there once a list is, and has more as more is known", () => {
  assert.deepEqual(rowsOf(summary({}), 0), []);
  const [plain] = rowsOf(summary({ list: list(machine("1", { hostname: "h" })) }), 0);
  assert.deepEqual(
    [plain.id, plain.name, plain.state, plain.share, plain.problems],
    ["tokyo/1", "h", undefined, undefined, []],
  );
  const record = { plan_ram: 1_048_576, mem_available_kb: 256, ve_used_disk_space_b: 5, plan_disk: "20" };
  const usage = {
    machine: "tokyo/1",
    account: "tokyo",
    used_bytes: 80,
    allowed_bytes: 100,
    share: 0.8,
    began_at: 0,
    resets_at: 2 * DAY,
    forecast_bytes: 160,
  };
  const problems = [
    { account: "tokyo", machine: "tokyo/1", kind: "nullroute" },
    { account: "tokyo", machine: "tokyo/2", kind: "locked" },
    { account: "tokyo", kind: "unpaid" },
  ];
  const [row] = rowsOf(
    summary({
      list: list(machine("1", { hostname: "h" })),
      live: list(machine("1", { label: "l", state: "running", record })),
      usage: { data: { machines: [usage], failures: [] } },
      problems: { data: { problems, failures: [] } },
    }),
    DAY,
  );
  assert.deepEqual([row.name, row.state, row.share, row.forecastShare, row.daysLeft], ["l", "running", 0.8, 1.6, 1]);
  assert.deepEqual(row.memory, { used: 1_048_576 - 256 * 1024, total: 1_048_576 });
  assert.deepEqual(row.disk, { used: 5, total: 20 });
  assert.equal(row.forecast.outlook, "short");
  assert.equal(row.forecast.exhausted, DAY + DAY / 4);
  assert.deepEqual(row.problems, [problems[0]]);
});

test("what is not said is not made up", () => {
  const nothing = { memory: undefined, disk: undefined };
  for (const record of [
    undefined,
    null,
    "x",
    {},
    { plan_ram: 0, mem_available_kb: 0 },
    { plan_disk: "", ve_used_disk_space_b: null },
  ])
    assert.deepEqual(fillings(record), nothing);
});

const rows = [
  {
    id: "1",
    name: "web-10",
    account: ACCOUNT,
    machine: machine("1", { location: "Tokyo" }),
    share: 0.5,
    state: "running",
    problems: [],
  },
  {
    id: "2",
    name: "web-9",
    account: { ...ACCOUNT, groups: ["b"] },
    machine: machine("2"),
    problems: [{}],
    daysLeft: 3,
  },
  {
    id: "3",
    name: "db",
    account: ACCOUNT,
    machine: machine("3", { addresses: ["192.0.2.7"] }),
    share: 0.9,
    state: "stopped",
    problems: [],
    daysLeft: 1,
  },
];
const ids = (wanted) =>
  wantedRows(rows, { word: "", order: "account", state: "", group: "", ...wanted }, "en").map(({ id }) => id);

test("rows are sorted, with what is not known last", () => {
  assert.deepEqual(ids({}), ["1", "2", "3"]);
  assert.deepEqual(ids({ order: "name" }), ["3", "2", "1"]);
  assert.deepEqual(ids({ order: "traffic" }), ["3", "1", "2"]);
  assert.deepEqual(ids({ order: "reset" }), ["3", "2", "1"]);
  assert.deepEqual(ids({ order: "problems" }), ["2", "1", "3"]);
});

test("rows are filtered by words, states and groups", () => {
  assert.deepEqual(ids({ word: "WEB" }), ["1", "2"]);
  assert.deepEqual(ids({ word: "web tokyo 10" }), ["1"]);
  assert.deepEqual(ids({ word: "192.0.2.7" }), ["3"]);
  assert.deepEqual(ids({ state: "running" }), ["1"]);
  assert.deepEqual(ids({ state: "unknown" }), ["2"]);
  assert.deepEqual(ids({ state: "problems" }), ["2"]);
  assert.deepEqual(ids({ group: "b" }), ["2"]);
});

test("totals are of what is said", () => {
  const usage = { used_bytes: 3, allowed_bytes: 10 };
  const apart = { in_used_bytes: 1, out_used_bytes: 2, in_allowed_bytes: 5, out_allowed_bytes: 5 };
  const of = [
    { ...rows[0], usage },
    { ...rows[1], usage: apart },
    { ...rows[2], usage: { used_bytes: 9 } },
  ];
  assert.deepEqual(totals(of), { machines: 3, running: 1, problems: 1, used: 6, allowed: 20 });
});
