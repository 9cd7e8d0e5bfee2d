import { Vultr } from "vpswire";

const vultr = new Vultr({ apiKey: "YOUR-KEY" });
const servers = await vultr.server.list({ tag: "web" });
for (const [subid, server] of Object.entries(servers)) {
  console.log(subid, server.label, server.status, server.cost_per_month);
}
