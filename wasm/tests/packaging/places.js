// Projects as people have them, with the tools that they use: installed once into target/places, with the packed package.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../installed.js";

const ROOT = new URL("../../../target/places/", import.meta.url).pathname;

/** The folder of a project with these dependencies, by their versions, and the package. */
export const place = async (name, dependencies, tarball) => {
  const path = join(ROOT, name);
  const wanted = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const listed = join(path, "installed.json");
  if (!existsSync(listed) || readFileSync(listed, "utf8") !== wanted) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "package.json"), wanted);
    await run(path, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline");
    writeFileSync(listed, wanted);
  }
  const own = join(path, "node_modules/vpswire");
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  await run(path, "tar", "-xzf", tarball, "-C", own, "--strip-components=1");
  return path;
};
