// Measures the page in headless Chromium: how long 200,000 points take to be thinned and drawn, when the overview of the demo is
// first painted and when its machines are there, and what is loaded until then. Prints lines for scripts/bench. The page and
// the command have to be built: panel/page/test.sh bench.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { launch } from "../../../wasm/tests/browser/chromium.js";

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const ROUNDS = Number(process.env.VPSWIRE_BENCH_ROUNDS ?? 7);
/** What is the package's own, whatever page loads it. */
const PACKAGE = /\/(web|fleet-web|testing-web)\.js$|\.wasm$/;

const print = (what, ours, unit, aim) => {
  const line = { section: "panel", what, ours, unit, ...(aim === undefined ? {} : { aim }) };
  console.log(`@bench ${JSON.stringify(line)}`);
};

const browser = await launch();

/** Bundles bench/chart.tsx, and has it measure in a page of its own. */
const chart = async () => {
  const common = {
    bundle: true,
    minify: true,
    write: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: "/",
  };
  const { outputFiles } = await build({ ...common, entryPoints: [file("chart.tsx"), file("../src/css/page.css")] });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<div id="root"></div>');
  await page.addStyleTag({ content: text("page.css") });
  await page.addScriptTag({ content: text("chart.js") });
  const numbers = await page.evaluate(() => globalThis.measured);
  await page.close();
  print("200,000 points in two series, thinned", numbers.thin_ms / 1000, "s");
  print("200,000 points in two series, thinned and drawn", numbers.thin_and_draw_ms / 1000, "s", 0.15);
};

/** Opens the overview of the demo, with nothing in the browser's caches. */
const overview = async (url) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const loading = [];
  page.on("response", (response) =>
    loading.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length])),
  );
  await page.goto(url);
  await page.locator("main .card").first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const loaded = await Promise.all(loading);
  const sum = (is) => loaded.filter(([name]) => is(name)).reduce((sum, [, size]) => sum + size, 0);
  await context.close();
  return { shown, painted, own: sum((name) => !PACKAGE.test(name)), all: sum(() => true) };
};

await chart();
const child = spawn(file("../../../target/release/vpswire"), ["panel", "--demo"], {
  stdio: ["ignore", "pipe", "ignore"],
});
const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) rounds.push(await overview(url));
child.kill("SIGINT");
await browser.close();
const least = (name) => Math.min(...rounds.map((round) => round[name]));
print("overview of the demo: first paint", least("painted") / 1000, "s", 0.5);
print("overview of the demo: its machines are shown", least("shown") / 1000, "s");
print("overview of the demo: loaded, gzipped, without the package's files", least("own"), "B", 60_000);
print("overview of the demo: loaded, gzipped, all", least("all"), "B");
