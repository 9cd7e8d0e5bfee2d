// The body of an answer costs its bytes and no more, however it comes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Body } from "../js/platform/body.js";

/** Adds parts of those lengths; gives the body, and the most that was held. */
const filled = (most, lengths) => {
  const body = new Body(most);
  let held = 0;
  let at = 0;
  for (const length of lengths) {
    assert.ok(body.add(Uint8Array.from({ length }, (_, offset) => (at + offset + 1) % 251)));
    at += length;
    held = Math.max(held, body.held);
  }
  return [body, held];
};

const expected = (length) => Uint8Array.from({ length }, (_, at) => (at + 1) % 251);

for (const [name, lengths] of Object.entries({
  nothing: [],
  "empty parts": [0, 0, 0],
  "one part": [70_000],
  "one byte a part": Array(100_000).fill(1),
  "parts of all lengths": Array.from({ length: 500 }, (_, at) => (at * 7919) % 613),
  "a great part after small ones": [1, 2, 3, 100_000, 1],
})) {
  test(`${name}: the bytes stay as they are, and no more than twice as many are held`, () => {
    const length = lengths.reduce((sum, length) => sum + length, 0);
    const [body, held] = filled(1 << 20, lengths);
    assert.deepEqual(body.bytes(), expected(length));
    assert.equal(body.length, length);
    assert.ok(held <= 2 * length, `${held} bytes`);
  });
}

test("never more is held than may be kept, and what is one byte longer is too large", () => {
  const most = 100_003;
  const [body, held] = filled(most, Array(most).fill(1));
  assert.equal(held, most);
  assert.equal(body.add(new Uint8Array(1)), false);
  assert.deepEqual(body.bytes(), expected(most));
  assert.equal(new Body(most).add(new Uint8Array(most + 1)), false);
});
