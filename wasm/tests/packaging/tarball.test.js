// What is in the package, how large it is, and what tools say of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { constants, gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { VERSION } from "../../js/platform/version.js";
import { pack, project, run } from "../installed.js";

/** What a page loads of each entry, and what that may cost at most, bytes (docs/decisions/0013-what-a-page-loads.md). */
const PAGES = {
  vpswire: [["web.js", "vpswire.wasm"], 83_000],
  "vpswire/kiwivm": [["only-kiwivm.js", "vpswire-kiwivm.wasm"], 75_000],
  "vpswire/cvm": [["only-cvm.js", "vpswire-cvm.wasm"], 72_000],
  "vpswire/vultr": [["only-vultr.js", "vpswire-vultr.wasm"], 75_000],
};
/** What the table has of a call of each service. */
const CALLS = { kiwivm: "getRawUsageStats", cvm: "/vps/list", vultr: "server.list" };

const tarball = await pack();
const installed = join(await project(tarball), "node_modules/vpswire");

test("the tarball has the listed files and no other", async () => {
  const names = (await run(".", "tar", "-tzf", tarball)).trim().split("\n");
  const listed = readFileSync(new URL("contents.txt", import.meta.url), "utf8")
    .trim()
    .split("\n");
  assert.deepEqual(names.map((name) => name.replace("package/", "")).sort(), listed);
});

for (const [entry, [loaded, most]] of Object.entries(PAGES)) {
  test(`what a page loads of ${entry} is at most ${most} bytes, gzipped`, (context) => {
    const sizes = loaded.map((name) => {
      const bytes = readFileSync(join(installed, "dist", name));
      return gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length;
    });
    const sum = sizes.reduce((sum, size) => sum + size);
    context.diagnostic(`${entry}: ${loaded.map((name, at) => `${name} ${sizes[at]}`).join(" + ")} = ${sum} bytes`);
    assert.ok(sum <= most, `${sum} bytes`);
  });
}

for (const api of Object.keys(CALLS)) {
  test(`what a page loads of vpswire/${api} has calls of that service alone`, () => {
    const wasm = readFileSync(join(installed, `dist/vpswire-${api}.wasm`));
    const there = Object.keys(CALLS).filter((other) => wasm.includes(CALLS[other]));
    assert.deepEqual(there, [api]);
  });
}

test("nothing has to be installed with it, and nothing of it runs when it is installed or imported", () => {
  const { dependencies, peerDependencies, optionalDependencies, scripts, sideEffects } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  assert.deepEqual(
    { dependencies, peerDependencies, optionalDependencies, scripts, sideEffects },
    {
      dependencies: undefined,
      peerDependencies: undefined,
      optionalDependencies: undefined,
      scripts: undefined,
      sideEffects: false,
    },
  );
});

test("publint has nothing to say", async () => {
  assert.deepEqual((await publint({ pkgDir: installed, strict: true })).messages, []);
});

test("types are found, and are those of the code", async () => {
  const { problems } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  const found = problems
    // TypeScript before 4.7, which knows no exports; and WebAssembly, of which only bundlers make a module.
    .filter(({ resolutionKind, entrypoint }) => resolutionKind !== "node10" && !entrypoint.endsWith(".wasm"))
    .map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind]);
  assert.deepEqual(found, []);
});

test("the version that requests name is that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.equal(VERSION, version);
});
