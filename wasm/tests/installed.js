// The package as people get it: packed, and installed into new projects of their own.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { promisify } from "node:util";

/** The folder of the package. */
const here = new URL("..", import.meta.url).pathname;

/** Where the commands of the development dependencies are. */
export const TOOLS = join(here, "node_modules/.bin");

/** A new empty folder, which is removed after the tests. */
export const folder = () => {
  const path = mkdtempSync(join(tmpdir(), "vpswire-"));
  after(() => rmSync(path, { recursive: true }));
  return path;
};

/** Runs a command; gives what it printed. Rejects with all of it if it fails. */
export const run = async (cwd, command, ...args) => {
  // The test runner says so to its children, which would then print for it.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  try {
    return (await promisify(execFile)(command, args, { cwd, env })).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}: ${error.message}\n${error.stdout}`);
  }
};

/** Runs a command of a development dependency. */
export const tool = (cwd, name, ...args) => run(cwd, join(TOOLS, name), ...args);

/** The path of the packed package. */
export const pack = async () => {
  const into = folder();
  const [{ filename }] = JSON.parse(await run(into, "npm", "pack", here, "--ignore-scripts", "--json"));
  return join(into, filename);
};

/** A new project of modules that has the package, and copies of files and folders by their URLs. */
export const project = async (tarball, ...files) => {
  const path = folder();
  writeFileSync(join(path, "package.json"), '{ "type": "module" }');
  for (const file of files) cpSync(file, join(path, file.pathname.split("/").at(-1)), { recursive: true });
  await run(path, "npm", "install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball);
  return path;
};
