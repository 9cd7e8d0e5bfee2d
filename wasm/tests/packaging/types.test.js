// TypeScript in projects that have the package: code of a user under each way to find modules, and each set of globals.

import assert from "node:assert/strict";
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pack, project, tool } from "../installed.js";

const DOM = { lib: ["es2024", "dom"], types: [] };
/** What differs: how modules are found, and what there is beside JavaScript. */
const PROJECTS = {
  node16: { module: "node16", moduleResolution: "node16", ...DOM },
  nodenext: { module: "nodenext", moduleResolution: "nodenext", ...DOM },
  bundler: { module: "esnext", moduleResolution: "bundler", ...DOM },
  "bundler, for browsers": { module: "preserve", moduleResolution: "bundler", customConditions: ["browser"], ...DOM },
  "a worker": { module: "esnext", moduleResolution: "bundler", lib: ["es2024", "webworker"], types: [] },
  "Node without a page's types": { module: "node16", moduleResolution: "node16", lib: ["es2024"], types: ["node"] },
};
const STRICT = {
  strict: true,
  noEmit: true,
  target: "es2022",
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  typeRoots: [new URL("../../node_modules/@types", import.meta.url).pathname],
};

const here = (path) => new URL(path, import.meta.url);
const path = await project(await pack(), here("../examples/"), here("project/slim.ts"));
for (const name of ["usage", "usage-fleet", "usage-testing"]) {
  cpSync(here(`../${name}.ts`), join(path, `${name}.ts`));
  // CommonJS has types of its own.
  cpSync(here(`../${name}.ts`), join(path, `${name}.cts`));
}
const files = readdirSync(path).filter((name) => /\.c?ts$/.test(name));

test("there are the files that are checked", () => {
  const usage = ["usage", "usage-fleet", "usage-testing"].flatMap((name) => [`${name}.cts`, `${name}.ts`]);
  const examples = ["cvm.ts", "fleet.ts", "jobs.ts", "kiwivm.ts", "slim.ts", "vultr.ts"];
  assert.deepEqual(files.sort(), [...examples, ...usage].sort());
});

for (const [name, options] of Object.entries(PROJECTS)) {
  test(`tsc --strict: ${name}`, async () => {
    const config = join(path, `${name}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
    assert.equal(await tool(path, "tsc", "--project", config), "");
  });
}
