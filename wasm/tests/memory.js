// Makes two calls, and prints the second one's error and how much memory it took, bytes. A process of its own, so that
// nothing else is measured. Arguments: the options of two clients of Vultr as JSON, and `fetch` if that is to be used.

import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { Vultr } from "vpswire";

/** A line of what Linux knows of this process: `VmHWM` is the most memory so far, `VmRSS` is that of now. */
const memory = (name) => {
  const [, kib] = new RegExp(`^${name}:\\s*(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kib) * 1024;
};

const [first, second, way] = process.argv.slice(2);
const ask = (options) =>
  new Vultr({ ...JSON.parse(options), ...(way === "fetch" ? { fetch } : {}) }).server.list().then(
    () => "no error",
    (error) => error.code,
  );
await ask(first);
// From here on the most is that of now.
writeFileSync("/proc/self/clear_refs", "5");
const before = memory("VmRSS");
const code = await ask(second);
console.log(code, memory("VmHWM") - before);
process.exit(0);
