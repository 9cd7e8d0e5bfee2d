// A module of the page as tests import it: TypeScript, built in memory.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The exports of `src/<path>`. */
export async function built(path) {
  const entry = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", target: "node20", write: false, logLevel: "silent" };
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
