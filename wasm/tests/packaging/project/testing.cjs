// Prints a server of the simulator, in CommonJS.

const { Vultr } = require("vpswire");
const { Simulator } = require("vpswire/testing");

const sim = new Simulator();
const vultr = new Vultr({ ...sim.vultr, fetch: sim.fetch });
vultr.server.list({ subid: 576965 }).then((servers) => console.log(servers[576965].label));
