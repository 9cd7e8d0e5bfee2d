// Rows of KiwiVM's usage as columns: order, repetitions, missing values and units.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lastMoment, recentRate, trafficIn, usageOf } from "../src/usage.ts";

const row = (timestamp, more = {}) => ({
  timestamp,
  cpu_usage: 1,
  network_in_bytes: 300,
  network_out_bytes: 600,
  disk_read_bytes: 900,
  disk_write_bytes: 1_200,
  ...more,
});

test("bytes of 5 minutes are speeds", () => {
  const usage = usageOf([row(300)]);
  assert.deepEqual(Object.fromEntries(Object.entries(usage).map(([name, column]) => [name, [...column]])), {
    times: [300],
    cpu: [1],
    received: [8],
    sent: [16],
    read: [3],
    written: [4],
  });
});

test("rows are sorted, and of two with the same time the last one counts", () => {
  const usage = usageOf([row(900, { cpu_usage: 9 }), row(300), row(900, { cpu_usage: 8 }), row(600)]);
  assert.deepEqual([...usage.times], [300, 600, 900]);
  assert.deepEqual([...usage.cpu], [1, 1, 8]);
});

test("what is no number is not known, and a row without a time is left out", () => {
  const usage = usageOf([
    row(300, { cpu_usage: null, network_in_bytes: "many", disk_read_bytes: -1 }),
    row("x"),
    row(0),
    {},
  ]);
  assert.deepEqual([...usage.times], [300]);
  assert.deepEqual([...usage.cpu], [Number.NaN]);
  assert.deepEqual([...usage.received], [Number.NaN]);
  assert.deepEqual([...usage.read], [Number.NaN]);
  assert.deepEqual([...usage.sent], [16]);
});

test("the rows that were given stay as they are", () => {
  const rows = [row(600), row(300)];
  usageOf(rows);
  assert.deepEqual(
    rows.map(({ timestamp }) => timestamp),
    [600, 300],
  );
});

test("traffic is the sum of both directions, of points that are within", () => {
  const usage = usageOf([row(300), row(600), row(900, { network_in_bytes: null }), row(1_200)]);
  assert.deepEqual(trafficIn(usage, 600, 1_200), { bytes: 900 + 600, seconds: 600 });
  assert.deepEqual(trafficIn(usage, 600, 1_199), { bytes: 900, seconds: 300 });
  assert.deepEqual(trafficIn(usage, 5_000, 6_000), { bytes: 0, seconds: 0 });
});

test("the last 7 days end with the last point that is over", () => {
  const now = 10 * 86_400;
  const usage = usageOf([row(now - 7 * 86_400 - 1), row(now - 7 * 86_400), row(now - 300), row(now - 299)]);
  assert.deepEqual(recentRate(usage, now), { bytes: 1_800, seconds: 600 });
});

test("data ends with the last point, if there is one", () => {
  assert.equal(lastMoment(usageOf([row(300), row(600)])), 900);
  assert.equal(lastMoment(usageOf([])), undefined);
});
