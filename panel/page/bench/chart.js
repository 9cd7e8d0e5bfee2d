// Opens bench/chart.tsx in headless Chromium and prints what it measured, as JSON. Fails if two years of points take more than 150
// milliseconds to be thinned and drawn.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Milliseconds. */
const MOST = 150;

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vpswire-chart-"));
await build({
  entryPoints: { chart: file("chart.tsx"), page: file("../src/css/page.css") },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
});

// Without an icon of the page's own the browser asks for one.
const page =
  '<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><div id="root"></div><script type="module" src="/chart.js"></script>';
let measured;
const result = new Promise((resolve) => {
  measured = resolve;
});
const server = createServer(async (request, response) => {
  if (request.method === "POST") {
    const body = await request.toArray();
    measured(JSON.parse(Buffer.concat(body).toString()));
    response.end();
  } else if (request.url === "/") {
    response.setHeader("Content-Type", "text/html").end(page);
  } else {
    const type = request.url.endsWith(".css") ? "text/css" : "text/javascript";
    response.setHeader("Content-Type", type).end(readFileSync(join(folder, request.url)));
  }
}).listen(0, "127.0.0.1");
await once(server, "listening");

const options = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--window-size=1280,800",
  `--user-data-dir=${join(folder, "profile")}`,
];
const browser = spawn(process.env.CHROMIUM ?? "chromium", [...options, `http://127.0.0.1:${server.address().port}/`], {
  stdio: "ignore",
});
const ended = once(browser, "exit");
const numbers = await Promise.race([result, ended.then(() => undefined)]);
browser.kill();
await ended;
server.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

if (numbers === undefined) throw new Error("Chromium ended before the page had measured");
console.log(JSON.stringify(numbers, null, 2));
if (numbers.thin_and_draw_ms > MOST) throw new Error(`${numbers.thin_and_draw_ms} ms are more than ${MOST}`);
