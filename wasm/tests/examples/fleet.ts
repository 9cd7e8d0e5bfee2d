import { KiwiVM, Vultr } from "vpswire";
import { Fleet } from "vpswire/fleet";

const fleet = new Fleet({
  tokyo: new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" }),
  shop: new Vultr({ apiKey: "YOUR-KEY" }),
});
const { machines, failures } = await fleet.list({ live: true });
for (const { machine, label, state } of machines) console.log(machine, label, state);
for (const { account, message } of failures) console.warn(account, message);
await fleet.power.restart("shop/576965");
