// A worker of Cloudflare's: lists the systems that a service has, and the regions that the simulator has, and what a fleet has.

import { Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";

export default {
  async fetch(request, { SERVICE }) {
    const sim = new Simulator();
    const clients = {
      "/service": () => new Vultr({ apiKey: "KEY12345", baseUrl: SERVICE }).os.list(),
      "/simulator": () => new Vultr({ ...sim.vultr, fetch: sim.fetch }).regions.list(),
      "/fleet": async () => {
        const shop = new Vultr({ ...sim.vultr, fetch: sim.fetch, pace: false });
        const { machines } = await new Fleet({ shop }).list();
        return Object.fromEntries(machines.map(({ machine }) => [machine, 1]));
      },
      "/create": () =>
        new Vultr({ apiKey: "KEY12345", baseUrl: SERVICE }).server.create({ dcid: 1, vpsplanid: 1, osid: 1 }),
    };
    const { pathname } = new URL(request.url);
    const answer = await clients[pathname]().catch(({ code, verdict }) => ({ [`${code} ${verdict}`]: 1 }));
    return Response.json(Object.keys(answer));
  },
};
