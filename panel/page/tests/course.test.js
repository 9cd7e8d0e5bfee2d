// The course of a job: its steps against the simulator, and what is kept when it ends badly.

import assert from "node:assert/strict";
import { test } from "node:test";
import { after, BEGINNING, facts, failed } from "../src/store/course.ts";

const course = (...steps) => steps.reduce(after, BEGINNING);

test("each step adds what it says", () => {
  const plan = { items: [], text: "" };
  assert.deepEqual(
    course(
      { kind: "plan", plan },
      { kind: "called", call: "reinstallOs" },
      { kind: "secret", name: "root_password", value: "x" },
      { kind: "progress", message: "half", percent: 50 },
      { kind: "wait", time: 10 },
      { kind: "done", answer: { os: "debian" } },
    ),
    {
      plan,
      calls: ["reinstallOs"],
      secrets: [{ name: "root_password", value: "x" }],
      message: "half",
      percent: 50,
      end: { answer: { os: "debian" } },
    },
  );
});

test("a progress without a number does not keep the one before", () => {
  const steps = [
    { kind: "progress", message: "a", percent: 50 },
    { kind: "progress", message: "b" },
  ];
  assert.deepEqual(course(...steps), { calls: [], secrets: [], message: "b" });
});

test("of many calls the last are kept", () => {
  const steps = Array.from({ length: 30 }, (_, at) => ({ kind: "called", call: String(at) }));
  assert.deepEqual(
    course(...steps).calls,
    Array.from({ length: 20 }, (_, at) => String(at + 10)),
  );
});

test("a password is there once, also if the job ended badly", () => {
  const secret = { name: "root_password", value: "x" };
  const error = Object.assign(new Error("lost"), { secrets: [secret] });
  assert.deepEqual(failed(course({ kind: "secret", ...secret }), error).secrets, [secret]);
  assert.deepEqual(failed(BEGINNING, error).secrets, [secret]);
  assert.equal(failed(BEGINNING, error).end.error, error);
});

test("an answer is shown without its password and what is empty", () => {
  assert.deepEqual(
    facts({ os: "debian", root_password: "x", ssh_port: 22, new_ips: ["a", "b"], ptr_left: [], location: null }),
    [
      ["os", "debian"],
      ["ssh_port", "22"],
      ["new_ips", "a, b"],
    ],
  );
});
