// Keys of a chart: where the cursor goes, and what is shown.

import assert from "node:assert/strict";
import { test } from "node:test";
import { moveBy, zoomed } from "../src/ui/chart/keys.ts";

const times = Array.from({ length: 50 }, (_, at) => at * 1_000);
const range = { from: 0, to: 50_000 };
const by = (key, place) => moveBy(key, place, times, range);

test("the cursor begins at the last point and stays within the points", () => {
  assert.deepEqual(by("ArrowLeft", null), { at: 48 });
  assert.deepEqual(by("ArrowRight", null), { at: 49 });
  assert.deepEqual(by("ArrowLeft", 0), { at: 0 });
  assert.deepEqual(by("ArrowRight", 3), { at: 4 });
  assert.deepEqual(by("PageDown", 45), { at: 25 });
  assert.deepEqual(by("PageUp", 45), { at: 49 });
  assert.deepEqual(by("Home", 7), { at: 0 });
  assert.deepEqual(by("End", 7), { at: 49 });
});

test("a zoom keeps the time of the cursor where it is", () => {
  assert.deepEqual(by("+", 10), { range: { from: 5_000, to: 30_000 } });
  assert.deepEqual(by("-", 10), { range: { from: -10_000, to: 90_000 } });
  assert.equal(by("Escape", 10), "reset");
  assert.deepEqual(zoomed({ from: 0, to: 1_600 }, 800, 0.5), { from: 200, to: 1_400 });
});

test("other keys, and keys where there is nothing, do nothing", () => {
  assert.equal(by("Tab", 3), undefined);
  assert.equal(moveBy("ArrowLeft", null, [], range), undefined);
});
