// Thinning keeps peaks, gaps and the edges of the range, and takes time in proportion to the points that it looks at.

import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, thin } from "../src/ui/chart/thin.ts";

const data = (times, ...columns) => ({ times, columns, gap: 15 });

test("few points stay as they are", () => {
  const { times, columns } = thin(data([0, 10, 20], [1, 2, 3]), { from: 0, to: 20 }, 100);
  assert.deepEqual(times, [0, 10, 20]);
  assert.deepEqual(columns, [{ low: [1, 2, 3], high: [1, 2, 3], mean: [1, 2, 3] }]);
});

test("a bucket has the least, the greatest and the mean", () => {
  const { times, columns } = thin(data([0, 10, 20, 30], [1, 9, 2, 4], [0, 0, 0, 8]), { from: 0, to: 40 }, 2);
  assert.deepEqual(times, [5, 25]);
  assert.deepEqual(columns, [
    { low: [1, 2], high: [9, 4], mean: [5, 3] },
    { low: [0, 0], high: [0, 8], mean: [0, 4] },
  ]);
});

test("the end of the range belongs to the last bucket", () => {
  const { times } = thin(data([0, 10, 20], [1, 2, 3]), { from: 0, to: 20 }, 2);
  assert.deepEqual(times, [0, 15]);
});

test("one point on either side of the range is there, and no more", () => {
  const { times } = thin(data([0, 10, 20, 30, 40, 50], [1, 2, 3, 4, 5, 6]), { from: 15, to: 35 }, 100);
  assert.deepEqual(times, [10, 20, 30, 40]);
});

test("a line is left open where points are missing", () => {
  const { times, columns } = thin(data([0, 10, 40, 50], [1, 2, 3, 4]), { from: 0, to: 50 }, 50);
  assert.deepEqual(times, [0, 10, 25, 40, 50]);
  assert.deepEqual(columns[0].mean, [1, 2, null, 3, 4]);
});

test("points missing within one bucket do not show", () => {
  const { times, columns } = thin(data([0, 10, 40, 50], [1, 2, 3, 4]), { from: 0, to: 60 }, 1);
  assert.deepEqual(times, [25]);
  assert.deepEqual(columns[0], { low: [1], high: [4], mean: [2.5] });
});

test("values that are not known are left out, and where there is no other nothing is drawn", () => {
  const { columns } = thin(data([0, 10, 20, 30], [1, Number.NaN, Number.NaN, Number.NaN]), { from: 0, to: 40 }, 2);
  assert.deepEqual(columns[0], { low: [1, null], high: [1, null], mean: [1, null] });
});

test("there may be nothing to show", () => {
  assert.deepEqual(thin(data([], []), { from: 0, to: 10 }, 10), {
    times: [],
    columns: [{ low: [], high: [], mean: [] }],
  });
  assert.deepEqual(thin(data([100], [1]), { from: 0, to: 10 }, 10).times, [100]);
});

test("of 200,000 points each peak is there, and no point is looked at twice", () => {
  const count = 200_000;
  let reads = 0;
  const times = Array.from({ length: count }, (_, at) => at * 10);
  const values = new Proxy(new Float64Array(count).fill(1), {
    get: (target, name) => {
      if (name !== "length") reads += 1;
      return target[name];
    },
  });
  const plain = new Float64Array(count).fill(1);
  for (const at of [0, 777, 123_456, 199_999]) plain[at] = 50;
  const { columns } = thin(data(times, plain), { from: 0, to: count * 10 }, 1_000);
  assert.equal(columns[0].mean.length, 1_000);
  assert.equal(columns[0].high.filter((value) => value === 50).length, 4);
  thin(data(times, values), { from: 0, to: count * 10 }, 1_000);
  assert.equal(reads, count);
});

test("a place is found by its time", () => {
  assert.deepEqual(
    [-1, 0, 5, 10, 11].map((time) => placeOf([0, 10], time)),
    [0, 0, 1, 1, 2],
  );
});
