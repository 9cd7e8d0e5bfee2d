// Marks of a scale of times, in a zone that changes its clock.

import assert from "node:assert/strict";
import { test } from "node:test";
import { marks, markText } from "../src/ui/chart/scale.ts";

process.env.TZ = "Europe/Berlin";
const at = (text) => Date.parse(text) / 1000;
const HOUR = 3_600;
const DAY = 86_400;

test("days begin at midnight where the reader is, also after the clock was changed", () => {
  assert.deepEqual(marks(at("2024-03-30T12:00:00Z"), at("2024-04-01T12:00:00Z"), DAY), [
    at("2024-03-30T23:00:00Z"),
    at("2024-03-31T22:00:00Z"),
  ]);
});

test("months begin with their first day", () => {
  assert.deepEqual(marks(at("2024-01-15T00:00:00Z"), at("2024-08-01T00:00:00Z"), 90 * DAY), [
    at("2024-03-31T22:00:00Z"),
    at("2024-06-30T22:00:00Z"),
  ]);
});

test("hours are those of the day", () => {
  const found = marks(at("2024-01-15T01:30:00Z"), at("2024-01-15T09:00:00Z"), 3 * HOUR);
  assert.deepEqual(found, [at("2024-01-15T02:00:00Z"), at("2024-01-15T05:00:00Z"), at("2024-01-15T08:00:00Z")]);
});

test("a mark says the hour, the day or the month", () => {
  const text = markText("en-GB");
  const midnight = at("2024-01-14T23:00:00Z");
  assert.equal(text(midnight + 3 * HOUR, HOUR), "03:00");
  assert.equal(text(midnight, HOUR), "15 Jan");
  assert.equal(text(midnight, DAY), "15 Jan");
  assert.equal(text(midnight, 30 * DAY), "Jan 2024");
});
