// The series that `vpswire watch` has kept, as the relay gives it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { keptOf } from "../src/screens/kept/series.ts";

test("without a history, and without a sample, there is nothing", () => {
  for (const answer of [
    undefined,
    null,
    {},
    { series: null },
    { series: { step: 60, at: [] } },
    { series: { at: 1 } },
  ]) {
    assert.equal(keptOf(answer), undefined);
  }
});

test("columns keep what is not known as that", () => {
  const kept = keptOf({ series: { step: 300, at: [10, 20], usedBytes: [5, null], allowedBytes: [null, 7] } });
  assert.deepEqual([...kept.times], [10, 20]);
  assert.deepEqual([...kept.used], [5, Number.NaN]);
  assert.deepEqual([...kept.allowed], [Number.NaN, 7]);
  assert.equal(kept.gap, 10_800);
  assert.equal(keptOf({ series: { step: 86_400, at: [10] } }).gap, 172_800);
});
