// Makes reads and creates by turns at the service of a URL, many at once, and prints the pairs of what each create asked
// for and what its answer says. Argument: the URL, and how many.

import process from "node:process";
import { Vultr } from "vpswire";

const [, , baseUrl, many] = process.argv;
const vultr = new Vultr({ apiKey: "KEY12345", baseUrl, pace: false, maxRetries: 0 });
const created = [];
const lane = async (begin) => {
  for (let id = begin; id < Number(many); id += 8) {
    await vultr.raw("GET", `/read/${id}`).catch(() => {});
    const { subid } = await vultr.server.create({ dcid: 1, vpsplanid: 201, osid: 167, label: `n${id}` });
    created.push([id, subid]);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, at) => lane(at)));
console.log(JSON.stringify(created));
process.exit(0);
