// What bundlers make of the installed package, in a browser under a strict policy, and in Node.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import * as esbuild from "esbuild";
import * as vite from "vite";
import webpack from "webpack";
import { launch } from "../browser/chromium.js";
import { pack, project, run, tool } from "../installed.js";

const ANSWER = '{"osid":127,"name":"https://api.vultr.com/v1/os/list","arch":"x64","family":"centos","windows":false}';
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:";

const path = await project(await pack(), new URL("project/", import.meta.url));
const wasm = join(path, "node_modules/vpswire/dist/vpswire.wasm");
const vultrWasm = join(path, "node_modules/vpswire/dist/vpswire-vultr.wasm");
const nodeWasm = join(path, "node_modules/vpswire/dist/vpswire-node.wasm");
const browser = await launch();
after(() => browser.close());

/** A program that makes a simulator. */
const PRINT = "console.log(new Simulator().vultr.baseUrl);";
const SIMULATED = {
  esm: `import { Simulator } from "vpswire/testing";\n${PRINT}`,
  cjs: `const { Simulator } = require("vpswire/testing");\n${PRINT}`,
};

/** Serves a folder under the policy; gives its URL. */
const serve = async (folder) => {
  const server = createServer(({ url }, response) => {
    const type = TYPES[extname(url)];
    response.writeHead(200, { "content-type": type, "content-security-policy": POLICY, connection: "close" });
    response.end(readFileSync(join(folder, url)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
};

/** Asks a built page; gives the answer, and how often WebAssembly was loaded before and after it. */
const ask = async (url) => {
  const page = await browser.newPage();
  let loaded = 0;
  page.on("request", (request) => {
    if (/\.wasm$/.test(request.url())) loaded += 1;
  });
  await page.goto(`${url}/page.html`);
  await page.waitForFunction(() => globalThis.ask);
  const before = loaded;
  const answer = await page.evaluate(() => Promise.all([globalThis.ask(), globalThis.ask()]));
  await page.close();
  return [before, ...answer, loaded];
};

/** A folder for what is built of the page, with the page in it. */
const built = (name) => {
  const folder = join(path, "built", name);
  cpSync(join(path, "page.html"), join(folder, "page.html"));
  return folder;
};

/** The folder of a page like that of the project, but with the entry of one service. */
const alone = () => {
  const folder = join(path, "alone");
  cpSync(join(path, "page.html"), join(folder, "page.html"));
  const text = readFileSync(join(path, "page.js"), "utf8");
  writeFileSync(join(folder, "page.js"), text.replace('from "vpswire"', 'from "vpswire/vultr"'));
  return folder;
};

/** The folder of a page like that of the project, but with WebAssembly that it brings itself. */
const slim = (name, imported) => {
  const folder = join(path, name);
  cpSync(join(path, "page.html"), join(folder, "page.html"));
  const text = readFileSync(join(path, "page.js"), "utf8");
  const lines = `import wasm from "${imported}";\nimport { init, Vultr } from "vpswire/slim";\ninit(wasm);`;
  writeFileSync(join(folder, "page.js"), text.replace('import { Vultr } from "vpswire";', lines));
  return folder;
};

const viteBuild = async (name, root) => {
  const outDir = join(path, "built", name);
  const rolldownOptions = { input: join(root, "page.html") };
  await vite.build({ root, logLevel: "warn", build: { outDir, rolldownOptions } });
  return outDir;
};

test("Vite: the WebAssembly becomes an asset, which is loaded at the first call", async () => {
  const folder = await viteBuild("vite", path);
  const assets = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".wasm"));
  assert.equal(assets.length, 1);
  assert.deepEqual(readFileSync(join(folder, "assets", assets[0])), readFileSync(wasm));
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

test("Vite: slim, with the URL of the WebAssembly", async () => {
  const folder = await viteBuild("vite-slim", slim("url", "vpswire/vpswire.wasm?url"));
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

test("Vite: the entry of one service", async () => {
  const folder = await viteBuild("vite-alone", alone());
  const assets = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".wasm"));
  assert.equal(assets.length, 1);
  assert.deepEqual(readFileSync(join(folder, "assets", assets[0])), readFileSync(vultrWasm));
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

test("webpack: the entry of one service", async () => {
  const folder = built("webpack-alone");
  const output = { path: folder, filename: "page.js" };
  await promisify(webpack)({ mode: "production", context: alone(), entry: "./page.js", output });
  const assets = readdirSync(folder).filter((name) => name.endsWith(".wasm"));
  assert.equal(assets.length, 1);
  assert.deepEqual(readFileSync(join(folder, assets[0])), readFileSync(vultrWasm));
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

test("the fleet: its WebAssembly becomes an asset beside that of the calls, which is loaded by the first verb", async () => {
  const folder = join(path, "fleet");
  cpSync(join(path, "page.html"), join(folder, "page.html"));
  cpSync(join(path, "fleet-page.js"), join(folder, "page.js"));
  const webpacked = built("webpack-fleet");
  const output = { path: webpacked, filename: "page.js" };
  await promisify(webpack)({ mode: "production", context: folder, entry: "./page.js", output });
  for (const made of [await viteBuild("vite-fleet", folder), webpacked]) {
    assert.deepEqual(await ask(await serve(made)), [0, "shop/7", "shop/7", 2]);
  }
});

test("Vite's server for development", async () => {
  const server = await vite.createServer({ root: path, logLevel: "warn", server: { port: 0, host: "127.0.0.1" } });
  after(() => server.close());
  await server.listen();
  const url = server.resolvedUrls.local[0].replace(/\/$/, "");
  assert.deepEqual(await ask(url), [0, ANSWER, ANSWER, 1]);
});

test("webpack: the WebAssembly becomes an asset, which is loaded at the first call", async () => {
  const folder = built("webpack");
  const output = { path: folder, filename: "page.js" };
  const stats = await promisify(webpack)({ mode: "production", context: path, entry: "./page.js", output });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

const OPTIONS = { bundle: true, format: "esm", logLevel: "warning", target: "es2022" };

test("esbuild for browsers: the WebAssembly is put beside the script", async () => {
  const folder = built("esbuild");
  await esbuild.build({ ...OPTIONS, entryPoints: [join(path, "page.js")], outfile: join(folder, "page.js") });
  cpSync(wasm, join(folder, "vpswire.wasm"));
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 1]);
});

test("esbuild for browsers: slim, with the WebAssembly in the script", async () => {
  const folder = built("esbuild-slim");
  const entryPoints = [join(slim("binary", "vpswire/vpswire.wasm"), "page.js")];
  await esbuild.build({ ...OPTIONS, entryPoints, outfile: join(folder, "page.js"), loader: { ".wasm": "binary" } });
  assert.deepEqual(await ask(await serve(folder)), [0, ANSWER, ANSWER, 0]);
});

test("esbuild for Node: the WebAssembly is put beside the script", async () => {
  const folder = join(path, "built/node");
  const options = { ...OPTIONS, platform: "node", outfile: join(folder, "main.mjs") };
  await esbuild.build({ ...options, entryPoints: [join(path, "import.mjs")] });
  cpSync(nodeWasm, join(folder, "vpswire-node.wasm"));
  assert.equal(await run(folder, process.execPath, "main.mjs"), `${ANSWER}\n`);
});

for (const [name, format] of [
  ["fleet.mjs", "esm"],
  ["fleet.cjs", "cjs"],
]) {
  test(`esbuild for Node: the fleet, whose WebAssembly goes along in the script: ${name}`, async () => {
    const folder = join(path, `built/${name}`);
    const outfile = join(folder, name);
    await esbuild.build({ ...OPTIONS, platform: "node", format, outfile, entryPoints: [join(path, name)] });
    for (const wasm of ["vpswire-node.wasm", "vpswire-sim.wasm"]) {
      cpSync(join(path, "node_modules/vpswire/dist", wasm), join(folder, wasm));
    }
    assert.equal(await run(folder, process.execPath, name), "5 by hand true true http\n");
  });
}

test("esbuild for Node, as CommonJS", async () => {
  const folder = join(path, "built/node-cjs");
  const options = { ...OPTIONS, platform: "node", format: "cjs", outfile: join(folder, "main.cjs") };
  await esbuild.build({ ...options, entryPoints: [join(path, "require.cjs")] });
  cpSync(nodeWasm, join(folder, "vpswire-node.wasm"));
  assert.equal(await run(folder, process.execPath, "main.cjs"), `${ANSWER}\n`);
});

for (const [format, name] of [
  ["esm", "testing.mjs"],
  ["cjs", "testing.cjs"],
]) {
  test(`esbuild and Bun for Node: the simulator is external, or said to be missing: ${format}`, async () => {
    const folder = join(path, `built/testing-${format}`);
    const source = join(folder, "source", name);
    mkdirSync(join(folder, "source"), { recursive: true });
    writeFileSync(source, SIMULATED[format]);
    const out = join(folder, name);
    const bun = (...args) =>
      tool(path, "bun", "build", source, "--target=node", `--format=${format}`, `--outfile=${out}`, ...args);
    const esbuilt = (external) =>
      esbuild.build({ ...OPTIONS, platform: "node", format, outfile: out, entryPoints: [source], external });
    for (const bundle of [() => esbuilt(["vpswire/testing"]), () => bun("--external", "vpswire/testing")]) {
      await bundle();
      assert.equal(await run(folder, process.execPath, name), "https://simulator.invalid/vultr\n");
    }
    // In CommonJS Bun writes down where the package was.
    for (const bundle of format === "esm" ? [() => bun(), () => esbuilt([])] : [() => esbuilt([])]) {
      await bundle();
      await assert.rejects(run(folder, process.execPath, name), ({ message }) => {
        assert.match(
          message,
          /Error: vpswire-sim\.wasm is not beside the script: .*; mark vpswire\/testing as external/,
        );
        return true;
      });
    }
    if (format === "esm") {
      cpSync(join(path, "node_modules/vpswire/dist/vpswire-sim.wasm"), join(folder, "vpswire-sim.wasm"));
      assert.equal(await run(folder, process.execPath, name), "https://simulator.invalid/vultr\n");
    }
  });
}
