// Where things are in a chart, and what of a line is connected.

import assert from "node:assert/strict";
import { test } from "node:test";
import { EDGES, frameOf, HEIGHT, roundStep, stretches, timeAt, timeStep, xOf, yOf } from "../src/ui/chart/paint.ts";
import { nearest } from "../src/ui/chart/thin.ts";

const column = (...mean) => ({ mean, low: mean, high: mean });
const width = 1_000 + EDGES.left + EDGES.right;
const frame = frameOf({ times: [0, 1], columns: [column(10, null, 100)] }, { from: 0, to: 86_400 }, width);

test("steps are 1, 2 or 5 times a power of ten", () => {
  assert.deepEqual([0.7, 1, 1.1, 2.1, 5, 5.1, 73, 200].map(roundStep), [1, 1, 2, 5, 5, 10, 100, 200]);
  assert.ok(Math.abs(roundStep(0.03) - 0.05) < 1e-12);
});

test("values begin at zero, and the greatest has room", () => {
  assert.equal(frame.top, 105);
  assert.equal(yOf(frame, 0), HEIGHT - EDGES.bottom);
  assert.equal(yOf(frame, 105), EDGES.top);
  assert.equal(frameOf({ times: [], columns: [] }, frame.range, width).top, 1);
});

test("times go from edge to edge, and back", () => {
  assert.equal(xOf(frame, 0), EDGES.left);
  assert.equal(xOf(frame, 86_400), width - EDGES.right);
  assert.equal(timeAt(frame, EDGES.left + 500), 43_200);
});

test("times are marked where there is room", () => {
  assert.equal(timeStep(frame), 10_800);
  assert.equal(timeStep({ ...frame, width: 320 }), 43_200);
  assert.equal(timeStep({ ...frame, range: { from: 0, to: 1e10 } }), 180 * 86_400);
});

test("a line is in as many pieces as there are gaps between", () => {
  assert.deepEqual(stretches(column(null, 1, 2, null, null, 3)), [
    [1, 3],
    [5, 6],
  ]);
  assert.deepEqual(stretches(column()), []);
});

test("the nearest point is found", () => {
  assert.deepEqual(
    [-5, 4, 6, 14, 99].map((time) => nearest([0, 10, 20], time)),
    [0, 0, 1, 1, 2],
  );
  assert.equal(nearest([], 5), undefined);
});
