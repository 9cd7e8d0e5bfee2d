// Makes the files of the package that the page loads, of its JavaScript and of WebAssembly in pkg/, without making them small.
// Usage: demo.js FOLDER, which has js/, pkg/ and package.json.

import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = process.argv[2];
const FILES = [
  ["web.js", "index.js", "vpswire.wasm", "core/vpswire_wasm_bg.wasm"],
  ["fleet-web.js", "fleet.js", "vpswire-fleet.wasm", "fleet/vpswire_wasm_bg.wasm"],
  ["testing-web.js", "testing/testing.js", "vpswire-sim.wasm", "sim/vpswire_wasm_sim_bg.wasm"],
];

mkdirSync(join(folder, "dist"), { recursive: true });
for (const [name, source, wasm, made] of FILES) {
  const entry = join(folder, "js", source);
  await build({ entryPoints: [entry], outfile: join(folder, "dist", name), bundle: true, format: "esm" });
  cpSync(join(folder, "pkg", made), join(folder, "dist", wasm));
}
