// Builds the page: scripts, styles and the package's files, into panel/assets/ unless a folder is given. With --demo the page
// needs no server but for its files: it has the simulator in it. With --sizes it prints what each part takes, gzipped, and fails
// where the page's own code takes more than it may.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [folder = here("../assets")] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

/** What the page's own code may take, gzipped: all of its parts together but those of other KINDS. Bytes. */
const MOST = 60_000;

/** What is counted apart, by where it is: libraries, and what is loaded only when it is wanted. */
const KINDS = {
  libraries: /node_modules\//,
  "a second language": /src\/text\/zh/,
  "requests in each language": /src\/request\//,
  "the demo": /src\/(source\/(simulat|faults|printed)|frame\/demo)/,
};

/** The package's files go along as they are, so that each finds its WebAssembly beside it. */
const PACKAGE = {
  vpswire: ["web.js", "vpswire.wasm"],
  "vpswire/fleet": ["fleet-web.js", "vpswire-fleet.wasm"],
  "vpswire/testing": ["testing-web.js", "vpswire-sim.wasm"],
};
const names = Object.values(PACKAGE).flat();
const packageFiles = {
  name: "package-files",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^vpswire(\/|$)/ }, ({ path }) => ({ path: `./${PACKAGE[path][0]}`, external: true })),
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { metafile } = await build({
  entryPoints: { page: here("src/main.ts") },
  outdir: folder,
  // All in one folder: what is imported as `./web.js` is there for each of them.
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  metafile: true,
  legalComments: "none",
  loader: { ".svg": "dataurl" },
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [packageFiles],
});
const dist = here("../../wasm/dist/");
for (const name of names) cpSync(dist + name, join(folder, name));
const page = readFileSync(here("src/index.html"), "utf8");
writeFileSync(
  join(folder, "index.html"),
  flags.includes("--demo") ? page.replace('content="panel"', 'content="demo"') : page,
);

if (flags.includes("--sizes")) sizes();

/** Prints what each part takes, and fails where the page's own code takes more than it may. */
function sizes() {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path.split("/").at(-1), output]));
  const gzipped = new Map(
    readdirSync(folder).map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]),
  );
  const taken = new Map([...Object.keys(KINDS), "own"].map((kind) => [kind, 0]));
  const kindOf = (path) => Object.keys(KINDS).find((kind) => KINDS[kind].test(path)) ?? "own";
  for (const [name, size] of [...gzipped].sort()) {
    const inputs = Object.entries(outputs.get(name)?.inputs ?? {});
    inputs.sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
    const largest = inputs.slice(0, 3).map(([path]) => path.replace(/^.*(node_modules|src)\//, ""));
    console.log(`${String(size).padStart(8)}  ${name}  ${largest.join(" ")}`);
    if (names.includes(name)) continue;
    // A part of several kinds is divided as it is before it is gzipped.
    const all = inputs.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    for (const [path, { bytesInOutput }] of inputs)
      taken.set(kindOf(path), taken.get(kindOf(path)) + (size * bytesInOutput) / all);
    if (inputs.length === 0) taken.set("own", taken.get("own") + size);
  }
  const first = new Set(["index.html", "page.css", "page.js"]);
  const entry = [...outputs].find(([, { entryPoint }]) => entryPoint?.endsWith("screens/overview/index.tsx"));
  first.add(entry?.[0]);
  for (const name of first)
    for (const { path, kind } of outputs.get(name)?.imports ?? [])
      if (kind === "import-statement" && outputs.has(path.split("/").at(-1))) first.add(path.split("/").at(-1));
  const begins = [...first].reduce((all, name) => all + (gzipped.get(name) ?? 0), 0);
  for (const [kind, size] of taken) if (kind !== "own") console.log(`${String(Math.round(size)).padStart(8)}  ${kind}`);
  const own = Math.round(taken.get("own"));
  console.log(`${String(begins).padStart(8)}  what the first screen loads, beside the package`);
  console.log(`${String(own).padStart(8)}  the page's own code, of ${MOST}`);
  if (own > MOST) throw new Error(`the page takes ${own} bytes gzipped, ${own - MOST} more than it may`);
}
