// The relay's log and alerts as the page shows them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { alertsOf, loggedOf, lowest } from "../src/screens/small/entries.ts";

const asked = {
  n: 3,
  at: 9,
  account: "tokyo",
  call: "start",
  effect: "acts",
  params: [["a", "b"]],
  consent: null,
  outcome: "asked",
};
const done = { n: 4, at: 10, of: 3, account: "tokyo", call: "start", outcome: "unknown", why: "cut" };

test("what was asked for and its outcome are one call, over pages too", () => {
  const call = {
    n: 3,
    at: 9,
    account: "tokyo",
    call: "start",
    params: "a=b",
    outcome: "unknown",
    why: "cut",
    consent: "",
  };
  assert.deepEqual(loggedOf([{ entries: [done, asked] }]), [call]);
  assert.deepEqual(loggedOf([{ entries: [done] }, { entries: [asked] }]), [call]);
  assert.deepEqual(loggedOf([{ entries: [asked] }]), [{ ...call, outcome: "asked", why: "" }]);
  assert.equal(lowest({ entries: [done, asked] }), 3);
  assert.equal(lowest({ entries: [] }), Number.POSITIVE_INFINITY);
});

test("what is malformed is left out", () => {
  assert.deepEqual(loggedOf([undefined, null, 3, { entries: [null, "x", {}] }]), []);
  assert.equal(alertsOf(null), null);
  assert.equal(alertsOf({ alerts: null }), null);
  assert.deepEqual(
    alertsOf({ alerts: [{ machine: "t/1", kind: "state", severity: "critical", since: 5, more: 1 }, 7] }),
    [{ where: "t/1", kind: "state", what: "", severity: "critical", since: 5 }],
  );
});
