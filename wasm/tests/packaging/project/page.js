// What a page has: a call that is made when it is asked for.

import { Vultr } from "vpswire";

const fetch = async (url) =>
  Response.json({ 127: { OSID: "127", name: url, arch: "x64", family: "centos", windows: false } });
globalThis.ask = async () => JSON.stringify((await new Vultr({ fetch }).os.list())[127]);
