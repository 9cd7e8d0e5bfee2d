// Builds the page: scripts, styles and the package's files, into panel/assets/ unless a folder is given. With --demo the page
// needs no server but for its files: it has the simulator in it. With --sizes it prints what each part takes, gzipped, and fails
// where a screen loads more than it may. --package names the folder of the package's files, where that is not wasm/dist.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: flags, positionals } = parseArgs({
  options: { demo: { type: "boolean" }, sizes: { type: "boolean" }, package: { type: "string" } },
  allowPositionals: true,
});
const [folder = here("../assets")] = positionals;

/** What any one screen may load, gzipped, beside the package's own files. Bytes. */
const MOST = 60_000;

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

mkdirSync(folder, { recursive: true });
// Hidden files are not the page's.
for (const name of readdirSync(folder)) if (!name.startsWith(".")) rmSync(join(folder, name), { recursive: true });
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
const dist = flags.package ?? here("../../wasm/dist");
for (const name of names) cpSync(join(dist, name), join(folder, name));
const page = readFileSync(here("src/index.html"), "utf8");
writeFileSync(join(folder, "index.html"), flags.demo ? page.replace('content="panel"', 'content="demo"') : page);

if (flags.sizes) sizes();

/**
 * Prints what each part takes and what each screen loads: the entry, all that it and the screen import, and the largest language.
 * Fails where a screen loads more than it may. What is loaded only when it is asked for, such as requests in each language, is in
 * the total alone.
 */
function sizes() {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path.split("/").at(-1), output]));
  const parts = readdirSync(folder).filter((name) => !name.startsWith("."));
  const gzipped = new Map(parts.map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]));
  const sum = (of) => of.reduce((all, name) => all + gzipped.get(name), 0);
  const line = (size, words) => console.log(`${String(size).padStart(8)}  ${words}`);

  for (const name of parts.sort()) {
    const inputs = Object.entries(outputs.get(name)?.inputs ?? {});
    inputs.sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
    const largest = inputs.slice(0, 3).map(([path]) => path.replace(/^.*(node_modules|src)\//, ""));
    line(gzipped.get(name), `${name}  ${largest.join(" ")}`);
  }
  line(sum(parts.filter((name) => !names.includes(name))), "all parts, beside the package");

  const entries = (of) => [...outputs].filter(([, { entryPoint }]) => of.test(entryPoint ?? "")).map(([name]) => name);
  /** Parts with all that they import. */
  const whole = (begin) => {
    const found = new Set(begin);
    for (const name of found)
      for (const { path, kind } of outputs.get(name)?.imports ?? [])
        if (kind === "import-statement" && outputs.has(path.split("/").at(-1))) found.add(path.split("/").at(-1));
    return [...found];
  };
  const language = Math.max(...entries(/src\/text\//).map((name) => gzipped.get(name)));
  for (const screen of entries(/src\/screens\//)) {
    const size = sum(whole(["index.html", "page.css", "page.js", screen])) + language;
    line(size, `what ${screen.split("-")[0]} loads, of ${MOST}`);
    if (size > MOST) throw new Error(`${screen} loads ${size} bytes gzipped, ${size - MOST} more than it may`);
  }
}
