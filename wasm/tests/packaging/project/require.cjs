// As import.mjs, in CommonJS.

const { Vultr } = require("vpswire");

const fetch = async (url) =>
  Response.json({ 127: { OSID: "127", name: url, arch: "x64", family: "centos", windows: false } });
new Vultr({ fetch }).os.list().then((systems) => console.log(JSON.stringify(systems[127])));
