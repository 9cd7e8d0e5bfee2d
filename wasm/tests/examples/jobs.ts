import { KiwiVM } from "vpswire";
import { jobs } from "vpswire/fleet";

const vps = new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" });
const job = await jobs(vps).rotate({ prefix: "nightly ", keep: 7 });
console.log((await job.plan()).text);
const { description, deleted } = await job.run({ onStep: (step) => console.log(step.kind) });
console.log(`${description} is there, ${deleted.length} are gone`);
