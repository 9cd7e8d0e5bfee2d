// Nothing that a service or a caller sends takes much more than twice as long when it is twice as large. CPU time, the least
// of three runs in a process of their own. A defect is slow each time, a busy machine is not: what was slow is measured again,
// four times at most.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

/** Bytes. */
const [SMALL, LARGE] = [512 << 10, 8 << 20];
/**
 * The greatest exponent of growth between the two, and how many times as long as `JSON.parse` with a list of its size the large
 * one may take: about two seconds on a machine of 2024, and on a slower one as much longer as everything is.
 */
const [EXPONENT, TIMES] = [1.3, 60];
const YARDSTICK = "a list by JSON.parse";
/** What is over sooner is not measured: clocks are too coarse for it. */
const LEAST = 1;

const program = new URL("growth.js", import.meta.url).pathname;
/** Room for what is young, so that copying it does not count, which takes the longer the more there is. */
const ROOM = ["--min-semi-space-size=128", "--max-semi-space-size=128"];
const ask = async (...args) => {
  const { stdout } = await promisify(execFile)(process.execPath, [...ROOM, program, ...args]);
  return JSON.parse(stdout);
};

/** The times of the small one and the large one, the exponent of growth between the two, and how long it is by the yardstick. */
const measured = async (kind) => {
  const [small, large] = [await ask(kind, `${SMALL}`), await ask(kind, `${LARGE}`)];
  const exponent = Math.log(Math.max(large, LEAST) / Math.max(small, LEAST)) / Math.log(LARGE / SMALL);
  const times = large / Math.max(await ask(YARDSTICK, `${LARGE}`), LEAST);
  return { small, large, exponent, times };
};

for (const kind of await ask()) {
  test(kind, async (t) => {
    let small, large, exponent, times;
    for (let left = 5; left > 0; left--) {
      ({ small, large, exponent, times } = await measured(kind));
      t.diagnostic(`${kind}: ${small} ms, ${large} ms, exponent ${exponent.toFixed(2)}, ${times.toFixed(1)} times`);
      if (exponent < EXPONENT && times < TIMES) return;
    }
    assert.ok(exponent < EXPONENT, `exponent ${exponent}`);
    assert.ok(times < TIMES, `${times} times as long as ${YARDSTICK}`);
  });
}
