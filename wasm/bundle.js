// Makes dist/ of js/ and of the built WebAssembly in pkg/: one file for each runtime. The
// licences are copied beside it.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build, transform } from "esbuild";

const here = (path) => new URL(path, import.meta.url).pathname;

/** The services, each of which is an entry of its own for pages. */
const APIS = ["kiwivm", "cvm", "vultr"];

/** The entries: name, source, form, and the conditions by which `#platform` and its like are chosen. */
const ENTRIES = [
  ["web.js", "index.js", "esm", []],
  ...APIS.map((api) => [`only-${api}.js`, `only-${api}.js`, "esm", [`vpswire-${api}`]]),
  ["web.cjs", "index.js", "cjs", ["vpswire-inline"]],
  ["node.js", "index.js", "esm", ["node"]],
  ["node.cjs", "index.js", "cjs", ["node", "vpswire-cjs"]],
  ["deno.js", "index.js", "esm", ["deno"]],
  ["workerd.js", "index.js", "esm", ["workerd"]],
  ["edge.js", "index.js", "esm", ["edge-light"]],
  ["slim.js", "slim.js", "esm", ["vpswire-slim"]],
  ["slim.cjs", "slim.js", "cjs", ["vpswire-slim"]],
  ["fleet-web.js", "fleet.js", "esm", []],
  ["fleet-web.cjs", "fleet.js", "cjs", ["vpswire-inline"]],
  ["fleet-workerd.js", "fleet.js", "esm", ["workerd"]],
  ["fleet-edge.js", "fleet.js", "esm", ["edge-light"]],
  ["fleet-node.js", "fleet.js", "esm", ["node"]],
  ["fleet-node.cjs", "fleet.js", "cjs", ["node", "vpswire-cjs"]],
  ["testing-web.js", "testing/testing.js", "esm", []],
  ["testing-workerd.js", "testing/testing.js", "esm", ["workerd"]],
  ["testing-node.js", "testing/testing.js", "esm", ["node"]],
  ["testing-node.cjs", "testing/testing.js", "cjs", ["node"]],
];

/** What files get that their runtimes do not have. */
const SCRIPT_URL = here("js/platform/script-url.js");
const INJECTED = {
  "node.cjs": [SCRIPT_URL],
  "testing-node.cjs": [SCRIPT_URL],
  "web.cjs": [here("js/platform/text-coders.js")],
  "fleet-web.cjs": [here("js/platform/text-coders.js")],
};

/**
 * What no page needs of that which wasm-bindgen has written: a warning to those who call it in an older way, one that a server's
 * media type costs a moment, variables that nothing reads, responses and texts of kinds that are never given, and what browsers
 * lack that do not know the rest of the code either.
 */
const SURPLUS = [
  / else \{\s*console\.warn\('using deprecated.*\n\s*\}/g,
  /console\.warn\("`WebAssembly\.instantiateStreaming`.*\n/g,
  /^\s*const validResponse = .*\n/gm,
  /validResponse && /g,
  /^ {4}function expectedResponseType\(type\) \{.*?^ {4}\}$/gms,
  /^ {4}wasm(Module|Instance) = \w+;\n/gm,
  /^ {4}if \(realloc === undefined\) \{.*?^ {4}\}$/gms,
  /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{.*?^\}$/gms,
];

/** What wasm-bindgen has written is half of the code that a page loads. */
const glue = {
  name: "glue",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/pkg\// }, async ({ path }) => {
      const text = readFileSync(path, "utf8");
      for (const part of SURPLUS) if (text.search(part) < 0) throw new Error(`${path} has no ${part}`);
      const needed = SURPLUS.reduce((text, part) => text.replaceAll(part, ""), text);
      return { contents: (await transform(needed, { minify: true })).code };
    }),
};

/** Has an entry of one service load the WebAssembly that knows no other. Bundlers want its name as it is, in the code. */
const own = (name) => ({
  name: "own",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/platform\/web\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll(
        "vpswire.wasm",
        name.replace(/only-(\w+)\.js/, "vpswire-$1.wasm"),
      ),
    })),
});

/** What is beside a file of dist/, and stays a file of its own. */
const beside = {
  name: "beside",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/(inline-\w+\.c?js|[\w-]+\.wasm(\?module)?)$/ }, ({ path }) => ({ path, external: true })),
};

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));
for (const [name, source, format, conditions] of ENTRIES) {
  const cjs = format === "cjs";
  await build({
    entryPoints: [here(`js/${source}`)],
    outfile: here(`dist/${name}`),
    bundle: true,
    format,
    conditions,
    platform: "neutral",
    external: ["node:*"],
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    // A tenth of what a page loads; the classes say their names themselves.
    minifyIdentifiers: /^(web|slim|only-\w+|fleet-web)\.js$/.test(name),
    // A line of an error's trace must be one that can be read.
    lineLimit: 320,
    banner: { js: `// vpswire, ${name}: made of js/ by bundle.js.${cjs ? '\n"use strict";' : ""}` },
    define: cjs ? { "import.meta.url": INJECTED[name]?.includes(SCRIPT_URL) ? "scriptUrl" : "undefined" } : {},
    inject: INJECTED[name] ?? [],
    legalComments: "none",
    plugins: [glue, beside, ...(name.startsWith("only-") ? [own(name)] : [])],
  });
}
cpSync(here("pkg/core/vpswire_wasm_bg.wasm"), here("dist/vpswire.wasm"));
for (const api of APIS) cpSync(here(`pkg/${api}/vpswire_wasm_bg.wasm`), here(`dist/vpswire-${api}.wasm`));
cpSync(here("pkg/node/vpswire_wasm_bg.wasm"), here("dist/vpswire-node.wasm"));
for (const [name, kind] of [
  ["inline-node.js", "node"],
  ["inline-node.cjs", "node"],
  ["inline-web.cjs", "core"],
  ["inline-fleet.js", "fleet"],
  ["inline-fleet.cjs", "fleet"],
]) {
  const text = readFileSync(here(`pkg/${kind}/vpswire_wasm_bg.wasm`), "base64");
  const given = name.endsWith(".cjs") ? "module.exports =" : "export default";
  writeFileSync(here(`dist/${name}`), `${given} "${text}";\n`);
}
cpSync(here("pkg/fleet/vpswire_wasm_bg.wasm"), here("dist/vpswire-fleet.wasm"));
cpSync(here("pkg/sim/vpswire_wasm_sim_bg.wasm"), here("dist/vpswire-sim.wasm"));
const TYPES = [
  ...["index", "slim", "fleet", ...APIS.map((api) => `only-${api}`)],
  ...["client", "error", "flaws", "settings", "types"].map((name) => `client/${name}`),
  ...APIS.map((api) => `faces/${api}`),
  ...["verbs", "jobs", "kiwivm-jobs", "cvm-jobs", "vultr-jobs"].map((name) => `faces/${name}`),
  ...["members", "job", "steps"].map((name) => `fleet/${name}`),
  "testing/testing",
];
for (const path of TYPES) {
  const name = path.split("/").at(-1);
  // In the package all types are in one folder.
  const types = readFileSync(here(`js/${path}.d.ts`), "utf8").replaceAll(/"\.\.?\/(?:\w+\/)?([\w-]+\.js)"/g, '"./$1"');
  writeFileSync(here(`dist/${name}.d.ts`), types);
  // The same for `require`, which TypeScript distinguishes by the names of files.
  writeFileSync(
    here(`dist/${name}.d.cts`),
    types.replaceAll(
      /(from|import\() ?"(\.\/[\w-]+)\.js"/g,
      (_, word, path) => `${word}${word === "from" ? " " : ""}"${path}.cjs"`,
    ),
  );
}
cpSync(here("js/vpswire.wasm.d.ts"), here("dist/vpswire.wasm.d.ts"));
for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(here(`../${name}`), here(name));
