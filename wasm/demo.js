// The story of demo/story.js, in Node. Ends non-zero if a step differs from what is expected.
//
//   node demo.js             in this process
//   node demo.js SETTINGS    against `vpswire sim --admin 0 --speed 0 --no-limits --lose-answer vultr:server.create:2`, whose
//                            output is in that file

import { readFileSync } from "node:fs";
import { story } from "./demo/story.js";

const FAULT = "vultr:server.create:2=lose_answer";

/** What a shell would export. */
const settings = (text) => {
  const exports = text.split("\n").filter((line) => line.startsWith("export "));
  return Object.fromEntries(exports.flatMap((line) => [...line.matchAll(/(\w+)='(.*?)'/g)].map(([, ...pair]) => pair)));
};

/** The accounts that the settings have. */
const accounts = (env) => ({
  kiwivm: {
    veid: Number(env.VPSWIRE_KIWIVM_VEID),
    apiKey: env.VPSWIRE_KIWIVM_API_KEY,
    baseUrl: env.VPSWIRE_KIWIVM_URL,
  },
  cvm: {
    publicToken: env.VPSWIRE_CVM_PUBLIC_TOKEN,
    privateToken: env.VPSWIRE_CVM_PRIVATE_TOKEN,
    baseUrl: env.VPSWIRE_CVM_URL,
  },
  vultr: { apiKey: env.VPSWIRE_VULTR_API_KEY, baseUrl: env.VPSWIRE_VULTR_URL },
});

/** Moves the clock of the command's simulator on by so many milliseconds. */
const advance = async (env, time) => {
  const headers = { Authorization: `Bearer ${env.VPSWIRE_SIM_ADMIN_TOKEN}` };
  const url = `${env.VPSWIRE_SIM_ADMIN_URL}/advance`;
  const answer = await fetch(url, { method: "POST", headers, body: `${time / 1000}` });
  if (!answer.ok) throw new Error(await answer.text());
};

const say = (step, ...lines) => {
  console.log(`\n${step}`);
  for (const line of lines) console.log(`    ${line}`);
};

const file = process.argv[2];
if (file) {
  const env = settings(readFileSync(file, "utf8"));
  say("The simulator serves; its clock is moved by hand.", env.VPSWIRE_VULTR_URL);
  await story({ ...accounts(env), pass: (time) => advance(env, time) }, say);
} else {
  const { Simulator } = await import("vpswire/testing");
  const sim = new Simulator({ clock: "stepped", faults: [FAULT] });
  const at = (account) => ({ ...account, fetch: sim.fetch, pace: false });
  const world = { kiwivm: at(sim.kiwivm), cvm: at(sim.cvm), vultr: at(sim.vultr) };
  say("The simulator is in this process; its clock is moved by hand.", FAULT);
  await story({ ...world, pass: async (time) => sim.advance(time) }, say);
}
console.log("\nAll as expected.");
