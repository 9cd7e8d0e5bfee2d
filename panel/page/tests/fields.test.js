// What is typed into forms, as parameters.

import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, built } from "../src/form/fields.ts";

test("what may be left out is left out where nothing was typed", () => {
  const fields = [
    { name: "os", label: "", required: true },
    { name: "ssh_keys", label: "", kind: "lines" },
    { name: "keep", label: "", kind: "number" },
    { name: "keep_ptr", label: "", kind: "truth" },
  ];
  assert.deepEqual(built(fields, { os: "debian" }), { os: "debian" });
  assert.deepEqual(built(fields, { os: "", ssh_keys: "" }), {});
  assert.deepEqual(built(fields, { os: "debian", ssh_keys: "a\nb", keep: "3", keep_ptr: "yes" }), {
    os: "debian",
    ssh_keys: "a\nb",
    keep: 3,
    keep_ptr: true,
  });
});

test("what is set to nothing is sent as nothing", () => {
  assert.deepEqual(built([{ name: "ssh_keys", label: "", kind: "lines", mayBeEmpty: true }], {}), { ssh_keys: "" });
});

test("a choice begins with its first option, unless it has a value", () => {
  const options = ["a", "b"];
  assert.deepEqual(
    begun([
      { name: "x", label: "", options },
      { name: "y", label: "", options, value: "b" },
      { name: "z", label: "" },
      { name: "w", label: "", options: [] },
    ]),
    { x: "a", y: "b", z: "", w: "" },
  );
});
