// Prints the answer to a call; what was asked comes back as a name.

import { Vultr } from "vpswire";

const fetch = async (url) =>
  Response.json({ 127: { OSID: "127", name: url, arch: "x64", family: "centos", windows: false } });
console.log(JSON.stringify((await new Vultr({ fetch }).os.list())[127]));
