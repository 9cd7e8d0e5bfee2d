// Speeds have three digits and the prefix that fits.

import assert from "node:assert/strict";
import { test } from "node:test";
import { percentText, speedText } from "../src/screens/machine/units.ts";

test("speeds have a prefix of thousands", () => {
  const text = speedText("en", "bit/s");
  for (const [value, written] of [
    [0, "0 bit/s"],
    [0.4, "0 bit/s"],
    [999.4, "999 bit/s"],
    [999.6, "1 kbit/s"],
    [1_254_000, "1.25 Mbit/s"],
    [5e9, "5 Gbit/s"],
    [7e15, "7,000 Tbit/s"],
  ])
    assert.equal(text(value), written);
});

test("percent have one digit after the point", () => {
  assert.equal(percentText("en")(12.345), "12.3 %");
});
