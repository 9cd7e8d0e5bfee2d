// Lists the systems that a service has.

const { Vultr } = require("vpswire");

new Vultr({ apiKey: "KEY12345", baseUrl: process.env.SERVICE }).os
  .list()
  .then((list) => console.log(Object.keys(list)[0]));
