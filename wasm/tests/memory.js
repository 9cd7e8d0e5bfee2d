// Makes a call twice, and prints the second one's error and how much memory it took, bytes. A process of its own, so that
// nothing else is measured. Arguments: `node:http` or `fetch`, and the options of a client of Vultr as JSON.

import { readFileSync, writeFileSync } from "node:fs";
import { Vultr } from "vpswire";

/** A line of what Linux knows of this process: `VmHWM` is the most memory so far, `VmRSS` is that of now. */
const memory = (name) => {
  const [, kib] = new RegExp(`^${name}:\\s*(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kib) * 1024;
};

const [way, options] = process.argv.slice(2);
const vultr = new Vultr({ ...JSON.parse(options), ...(way === "fetch" ? { fetch } : {}) });
await vultr.server.list();
// From here on the most is that of now.
writeFileSync("/proc/self/clear_refs", "5");
const before = memory("VmRSS");
const code = await vultr.server.list().then(
  () => "no error",
  (error) => error.code,
);
console.log(code, memory("VmHWM") - before);
