// Prints the answer to a call with WebAssembly that was brought in the form that is asked for: bytes, buffer or module.

import { readFileSync } from "node:fs";
import process from "node:process";
import { init, Vultr } from "vpswire/slim";

const bytes = readFileSync(new URL(import.meta.resolve("vpswire/vpswire.wasm")));
const forms = {
  bytes: () => bytes,
  buffer: () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  module: () => new WebAssembly.Module(bytes),
  promise: () => WebAssembly.compile(bytes),
  response: () => new Response(bytes, { headers: { "content-type": "application/wasm" } }),
};
const form = forms[process.argv[2]];
if (form) init(form());
const fetch = async (url) =>
  Response.json({ 127: { OSID: "127", name: url, arch: "x64", family: "centos", windows: false } });
const list = new Vultr({ fetch }).os.list();
console.log(
  await list.then(
    (systems) => JSON.stringify(systems[127]),
    ({ message }) => message,
  ),
);
