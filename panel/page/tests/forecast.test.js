// Forecasts against the core's own cases (core/src/fleet/traffic.rs), and what the page adds to them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cycleUntil, daysLeft, forecast, monthOf } from "../src/forecast.ts";

const cycle = { begins: 1_000, ends: 3_000 };
const at = (text) => Date.parse(text) / 1000;

test("forecasts are linear, as the core's are", () => {
  assert.deepEqual(forecast({ used: 10, cycle, now: 1_500 }), { bytes: 40 });
  assert.equal(forecast({ used: 10, cycle, now: 1_000 }), undefined);
  assert.equal(forecast({ used: 10, cycle, now: 3_001 }), undefined);
  assert.deepEqual(forecast({ used: 10, cycle, now: 2_000, rate: { bytes: 5, seconds: 500 } }), { bytes: 20 });
  assert.equal(forecast({ used: 10, cycle, now: 2_000, rate: { bytes: 5, seconds: 0 } }), undefined);
});

test("a forecast at the very end is what is used", () => {
  assert.deepEqual(forecast({ used: 7, cycle, now: 3_000 }), { bytes: 7 });
});

test("a forecast says how it compares to the allowance, and when that ends", () => {
  const of = (used, now = 2_000) => forecast({ used, allowed: 100, cycle, now });
  assert.deepEqual(of(40), { bytes: 80, share: 0.8, outlook: "enough" });
  assert.deepEqual(of(45), { bytes: 90, share: 0.9, outlook: "close" });
  assert.deepEqual(of(50), { bytes: 100, share: 1, outlook: "close" });
  assert.deepEqual(of(80), { bytes: 160, share: 1.6, outlook: "short", exhausted: 2_250 });
  assert.deepEqual(of(100), { bytes: 200, share: 2, outlook: "short", exhausted: 2_000 });
  assert.deepEqual(of(100, 3_000), { bytes: 100, share: 1, outlook: "short", exhausted: 3_000 });
  assert.deepEqual(of(0), { bytes: 0, share: 0, outlook: "enough" });
});

test("numbers that are no numbers give no forecast", () => {
  assert.equal(forecast({ used: Number.NaN, cycle, now: 2_000 }), undefined);
  assert.equal(forecast({ used: 1, cycle: { begins: Number.NaN, ends: 1 }, now: 2_000 }), undefined);
  assert.deepEqual(forecast({ used: 1, allowed: 0, cycle, now: 2_000 }), { bytes: 2 });
});

test("a cycle begins on the same day of the month before, or on that month's last", () => {
  for (const [ends, begins] of [
    ["2024-05-15T08:30:00Z", "2024-04-15T08:30:00Z"],
    ["2024-03-31T00:00:00Z", "2024-02-29T00:00:00Z"],
    ["2023-03-30T00:00:00Z", "2023-02-28T00:00:00Z"],
    ["2024-01-31T12:00:00Z", "2023-12-31T12:00:00Z"],
    ["2024-07-31T00:00:00Z", "2024-06-30T00:00:00Z"],
  ])
    assert.deepEqual(cycleUntil(at(ends)), { begins: at(begins), ends: at(ends) });
});

test("a month is a calendar's", () => {
  assert.deepEqual(monthOf(at("2023-12-31T23:59:59Z")), {
    begins: at("2023-12-01T00:00:00Z"),
    ends: at("2024-01-01T00:00:00Z"),
  });
});

test("days are counted up to the last one begun", () => {
  assert.equal(daysLeft({ begins: 0, ends: 86_400 }, 0), 1);
  assert.equal(daysLeft({ begins: 0, ends: 86_401 }, 0), 2);
  assert.equal(daysLeft({ begins: 0, ends: 86_400 }, 90_000), 0);
});
