// The story of demo/story.js, told from Node. Ends non-zero if a step is not as told.
//
//   node demo.js                          in this process
//   node demo.js http://127.0.0.1:8080    against `vpswire sim --speed 30 --lose-answer vultr:server.create:2`

import { setTimeout } from "node:timers/promises";
import { Simulator } from "vpswire/testing";
import { story } from "./demo/story.js";

const FAULT = "vultr:server.create:2=lose_answer";
/** How many seconds pass there in a real one, where its clock cannot be moved. */
const SPEED = 30;

const say = (step, ...lines) => {
  console.log(`\n${step}`);
  for (const line of lines) console.log(`    ${line}`);
};

const url = process.argv[2];
if (url) {
  const sim = new Simulator();
  const at = (account) => ({ ...account, baseUrl: url.replace(/\/$/, "") + new URL(account.baseUrl).pathname });
  const accounts = { kiwivm: at(sim.kiwivm), cvm: at(sim.cvm), vultr: at(sim.vultr) };
  say("The simulator serves; half a minute passes there in each second.", url);
  await story({ ...accounts, pass: (time) => setTimeout(time / SPEED) }, say);
} else {
  const sim = new Simulator({ clock: "stepped", faults: [FAULT] });
  const at = (account) => ({ ...account, fetch: sim.fetch, pace: false });
  const accounts = { kiwivm: at(sim.kiwivm), cvm: at(sim.cvm), vultr: at(sim.vultr) };
  say("The simulator is in this process; its clock is moved by hand.", FAULT);
  await story({ ...accounts, pass: async (time) => sim.advance(time) }, say);
}
console.log("\nAll as told.");
