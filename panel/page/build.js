// Builds the page: scripts, styles and the package's files, into panel/assets/ unless a folder is given. With --demo the page
// needs no server but for its files: it has the simulator in it. With --sizes it prints what each part takes, gzipped, and fails
// where the page's own code takes more than it may.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [folder = here("../assets")] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

/** What the page's own code may take, gzipped, all of its parts together. Bytes. */
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

if (flags.includes("--sizes")) {
  const gzipped = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const inputs = new Map(
    Object.entries(metafile.outputs).map(([path, { inputs }]) => [path.split("/").at(-1), inputs]),
  );
  let own = 0;
  for (const name of readdirSync(folder).sort()) {
    const size = gzipped(name);
    if (!names.includes(name)) own += size;
    const largest = Object.entries(inputs.get(name) ?? {}).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput);
    const of = largest
      .slice(0, 3)
      .map(([path]) => path.replace(/^.*node_modules\//, "").replace(`${dirname("src/x")}/`, ""));
    console.log(`${String(size).padStart(8)}  ${name}  ${of.join(" ")}`);
  }
  console.log(`${String(own).padStart(8)}  the page's own code, of ${MOST}`);
  if (own > MOST) throw new Error(`the page takes ${own} bytes gzipped, ${own - MOST} more than it may`);
}
