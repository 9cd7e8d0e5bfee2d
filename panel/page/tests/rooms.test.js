// The folders of the page import only from those above them in the README's table.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const ROOMS = [...readFileSync(here("../README.md"), "utf8").matchAll(/^\| `(\w+)\/`/gm)].map(([, name]) => name);
const IMPORTS = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

test("each folder is in the table", () => {
  const folders = readdirSync(here("../src"), { withFileTypes: true }).filter((one) => one.isDirectory());
  assert.deepEqual(
    folders
      .map(({ name }) => name)
      .filter((name) => name !== "css")
      .sort(),
    [...ROOMS].sort(),
  );
});

test("no import goes down", () => {
  const wrong = [];
  for (const room of ROOMS) {
    const files = readdirSync(here(`../src/${room}`), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
    for (const file of files) {
      const path = join(room, file);
      for (const [, target] of readFileSync(here(`../src/${path}`), "utf8").matchAll(IMPORTS)) {
        const [other] = normalize(join(dirname(path), target)).split("/");
        if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) wrong.push(`${path} imports ${target}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});
