import { KiwiVM } from "vpswire";

const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
const info = await vps.getServiceInfo();
console.log(`${info.hostname} has used ${info.data_counter} of ${info.plan_monthly_data} bytes`);
await vps.snapshot.create({ description: "before the upgrade" });
