// The packed package in projects of the tools that people use, without any setting that says where its WebAssembly is.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { launch } from "../browser/chromium.js";
import { pack, run, TOOLS } from "../installed.js";
import { json, serve } from "../server.js";
import { place } from "./places.js";

const SYSTEMS = '{"127":{"OSID":127,"name":"Debian","arch":"x64","family":"debian","windows":false}}';
const here = (path) => new URL(`places/${path}`, import.meta.url).pathname;
const tarball = await pack();
const service = await serve(({ line }, socket) =>
  // A create is lost, on whatever connection it comes.
  line.startsWith("POST") ? void socket.destroy() : json(SYSTEMS),
);
process.env.SERVICE = service.url;
process.env.NEXT_TELEMETRY_DISABLED = "1";
test.after(() => service.close());

/** Starts a server of a project, and waits until it answers, at the URL of a free port that it prints. */
const start = async (t, path, command, ...args) => {
  const given = [...args, "--port", "0"];
  const stdio = ["ignore", "pipe", "inherit"];
  const child = spawn(join(path, "node_modules/.bin", command), given, { cwd: path, stdio, detached: true });
  // It has children of its own.
  t.after(() => process.kill(-child.pid));
  let printed = "";
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += stripVTControlCharacters(part.toString());
    const [, url] = /Local:\s*(http:\/\/[\d.:]+\d)\/?\n/.exec(printed) ?? [];
    if (!url) continue;
    // What it says later is not read, and must not block it.
    child.stdout.resume();
    await fetch(url);
    return url;
  }
  throw new Error(`${command} ended by itself: ${printed}`);
};

const REACT = { react: "19.3.1", "react-dom": "19.3.1" };
for (const [name, next, build] of [
  ["Next.js 15", "15.5.29", []],
  ["Next.js 16, Turbopack", "16.4.6", []],
  ["Next.js 16, webpack", "16.4.6", ["--webpack"]],
]) {
  test(`${name}: a page of the server, a route, one of the edge, and the fleet there`, async (t) => {
    const path = await place(`next-${next}`, { next, ...REACT }, tarball);
    for (const made of ["app", ".next"]) rmSync(join(path, made), { recursive: true, force: true });
    cpSync(here("next/app"), join(path, "app"), { recursive: true });
    await run(path, join(path, "node_modules/.bin/next"), "build", ...build);
    const url = await start(t, path, "next", "start", "--hostname", "127.0.0.1");
    const get = async (path) => {
      const response = await fetch(url + path);
      return `${response.status} ${await response.text()}`;
    };
    assert.match(await get("/page"), /^200 .*<p>127<\/p>/);
    assert.equal(await get("/route"), '200 ["127"]');
    assert.equal(await get("/edge"), '200 ["127"]');
    assert.equal(await get("/fleet"), '200 ["shop/127"]');
  });
}

for (const vite of ["5.4.21", "6.4.6", "7.3.8", "8.3.8"]) {
  test(`Vite ${vite}: the server for development, and what is built`, async (t) => {
    const path = await place(`vite-${vite}`, { vite }, tarball);
    for (const made of ["dist", "node_modules/.vite"]) rmSync(join(path, made), { recursive: true, force: true });
    cpSync(here("vite"), path, { recursive: true });
    await run(path, join(path, "node_modules/.bin/vite"), "build");
    const browser = await launch();
    t.after(() => browser.close());
    for (const mode of ["dev", "preview"]) {
      const url = await start(t, path, "vite", mode, "--host", "127.0.0.1");
      const page = await browser.newPage();
      const said = [];
      page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
      await page.route("**/vultr/**", (route) => route.fulfill({ contentType: "application/json", body: SYSTEMS }));
      await page.goto(url);
      await page.waitForFunction(() => globalThis.ask);
      assert.deepEqual(await page.evaluate(() => globalThis.ask()), ["127"]);
      assert.equal(await page.evaluate(() => globalThis.askFleet()), 1);
      assert.deepEqual(
        said.filter((words) => !/\[vite\]|favicon|404/.test(words)),
        [],
      );
    }
  });
}

test("Jest with jsdom", async () => {
  const jest = "29.7.0";
  const path = await place("jest", { jest, "jest-environment-jsdom": jest }, tarball);
  cpSync(here("jest"), path, { recursive: true });
  await run(path, join(path, "node_modules/.bin/jest"), "jsdom.test.js");
});

const BUNDLED = "127\n";
for (const file of ["ask.js", "ask.cjs"]) {
  const bundled = async (name, dependencies) => {
    const path = await place(name, dependencies, tarball);
    rmSync(join(path, "out"), { recursive: true, force: true });
    for (const source of ["ask.js", "ask.cjs"]) cpSync(here(source), join(path, source));
    return path;
  };

  test(`ncc: ${file}`, async () => {
    const path = await bundled("ncc", { "@vercel/ncc": "0.45.0" });
    await run(path, join(path, "node_modules/.bin/ncc"), "build", file, "-o", "out");
    const [main] = ["index.cjs", "index.js"].filter((name) => existsSync(join(path, "out", name)));
    assert.equal(await run(path, process.execPath, `out/${main}`), BUNDLED);
  });

  test(`webpack for Node: ${file}`, async () => {
    const path = await bundled("webpack", {});
    const { default: webpack } = await import("webpack");
    const output = { path: join(path, "out"), filename: "out.cjs" };
    const options = { mode: "production", target: "node20", context: path, entry: `./${file}`, output };
    const stats = await new Promise((resolve, reject) => {
      webpack(options, (error, stats) => (error ? reject(error) : resolve(stats)));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
    assert.equal(await run(path, process.execPath, "out/out.cjs"), BUNDLED);
  });

  for (const format of ["cjs", "esm"]) {
    test(`esbuild for Node, as ${format}: ${file}`, async () => {
      const path = await bundled("esbuild", {});
      const out = `out/out.${format === "cjs" ? "cjs" : "mjs"}`;
      const args = [file, "--bundle", "--platform=node", `--format=${format}`, `--outfile=${out}`, "--log-level=error"];
      await run(path, join(TOOLS, "esbuild"), ...args);
      assert.equal(await run(path, process.execPath, out), BUNDLED);
    });
  }

  test(`Bun: a bundle, and an executable: ${file}`, async () => {
    const path = await bundled("bun", {});
    const bun = join(TOOLS, "bun");
    await run(path, bun, "build", file, "--target=bun", "--outfile=out/out.js");
    assert.equal(await run(path, bun, "out/out.js"), BUNDLED);
    await run(path, bun, "build", "--compile", file, "--outfile=out/ask");
    // Somewhere else, so that nothing is beside it.
    cpSync(join(path, "out/ask"), join(path, "out/alone/ask"));
    assert.equal(await run(join(path, "out/alone"), "./ask"), BUNDLED);
  });
}

for (const compatibilityDate of ["2023-01-01", "2024-09-23", "2025-09-01"]) {
  test(`workerd as of ${compatibilityDate}`, async (t) => {
    const path = await place("workerd", { miniflare: "4.20260426.0" }, tarball);
    cpSync(here("worker"), path, { recursive: true });
    const args = ["--bundle", "--format=esm", "--conditions=workerd,worker,browser", "--outfile=out/worker.js"];
    await run(path, join(TOOLS, "esbuild"), "worker.js", "--external:*.wasm", "--log-level=error", ...args);
    const { Miniflare } = await import(join(path, "node_modules/miniflare/dist/src/index.js"));
    const wasm = (name) => ({
      type: "CompiledWasm",
      path: name,
      contents: readFileSync(join(path, "node_modules/vpswire/dist", name)),
    });
    const script = { type: "ESModule", path: "worker.js", contents: readFileSync(join(path, "out/worker.js"), "utf8") };
    const modules = [script, ...["vpswire.wasm", "vpswire-fleet.wasm", "vpswire-sim.wasm"].map(wasm)];
    const worker = new Miniflare({ modules, compatibilityDate, bindings: { SERVICE: service.url } });
    t.after(() => worker.dispose());
    const get = async (path) => (await worker.dispatchFetch(`http://worker${path}`)).json();
    assert.deepEqual(await get("/service"), ["127"]);
    assert.equal((await get("/simulator")).length, 8);
    assert.ok((await get("/fleet")).includes("shop/576965"));
    const before = service.seen.length;
    assert.deepEqual(await get("/create"), ["transport unknown"]);
    assert.equal(service.seen.length, before + 1);
  });
}
