// The examples in the docs: TypeScript takes them, and run on the simulator they print what their comments say.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { pack, project, run, tool } from "../installed.js";

/** Documents, and how many examples each has. */
const DOCS = {
  "wasm/README.md": 9,
  "README.md": 1,
  "docs/guide.md": 1,
  "docs/simulator.md": 1,
  "docs/fleet.md": 1,
  "docs/jobs.md": 3,
};

const read = (name) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");
const examples = Object.keys(DOCS).flatMap((name) =>
  [...read(name).matchAll(/^```[jt]s\n(.*?)^```$/gms)].map(([, code], at) => ({ name, at, code })),
);

/** What an example says that it prints: the comments with an arrow. */
const said = (code) => [...code.matchAll(/\/\/ → (.+)$/gm)].map(([, printed]) => printed);

const path = await project(await pack(), new URL("project/simulated.js", import.meta.url));
const file = ({ name, at }) => `${name.replaceAll(/\W/g, "-")}-${at + 1}`;

test("every document has its examples", () => {
  const found = Object.keys(DOCS).map((name) => [name, examples.filter((example) => example.name === name).length]);
  assert.deepEqual(Object.fromEntries(found), DOCS);
});

test("TypeScript takes them", async () => {
  for (const example of examples) writeFileSync(join(path, `${file(example)}.ts`), `${example.code}export {};\n`);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2024", "dom"],
    typeRoots: [new URL("../../node_modules/@types", import.meta.url).pathname],
    types: ["node"],
  };
  const files = examples.map((example) => `${file(example)}.ts`);
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  assert.equal(await tool(path, "tsc"), "");
});

for (const example of examples) {
  test(`${example.name}, example ${example.at + 1}`, async () => {
    const { code } = transformSync(example.code, { loader: "ts", format: "esm", target: "es2022" });
    writeFileSync(join(path, `${file(example)}.mjs`), code.replace('from "vpswire";', 'from "./simulated.js";'));
    const printed = await run(path, process.execPath, `${file(example)}.mjs`);
    assert.deepEqual(printed.split("\n").slice(0, -1), said(example.code));
  });
}
