// A loader of TypeScript, with or without JSX, for tests.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

export async function load(url, context, next) {
  const [, kind] = /\.(tsx?)$/.exec(url) ?? [];
  if (kind === undefined || url.includes("/node_modules/")) return next(url, context);
  const text = await readFile(fileURLToPath(url), "utf8");
  const { code } = await transform(text, {
    loader: kind,
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
}
