// Imports the package and makes a client while the WebAssembly is away, and calls it then, and when it is back.

import { renameSync } from "node:fs";
import { fileURLToPath } from "node:url";

const names = ["vpswire-node.wasm", "vpswire-sim.wasm", "inline-node.js"].map((name) =>
  fileURLToPath(new URL(name, import.meta.resolve("vpswire/vpswire.wasm"))),
);
const [wasm] = names;
for (const name of names) renameSync(name, `${name}.away`);
await import("vpswire/testing");
const { Vultr } = await import("vpswire");
const fetch = async (url) =>
  Response.json({ 127: { OSID: "127", name: url, arch: "x64", family: "centos", windows: false } });
const vultr = new Vultr({ fetch });
await vultr.os.list().catch(({ code, verdict, cause }) => console.log(code, verdict, cause.code));
renameSync(`${wasm}.away`, wasm);
console.log((await vultr.os.list())[127].name);
renameSync(wasm, `${wasm}.away`);
console.log((await new Vultr({ fetch }).os.list())[127].name);
