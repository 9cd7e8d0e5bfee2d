// The story of demo/story.js, told from Node. Ends non-zero if a step is not as told.
//
//   node demo.js                          in this process
//   node demo.js http://127.0.0.1:8080    against `vpswire sim --speed 30 --lose-answer vultr:server.create:2`

import { setTimeout } from "node:timers/promises";
import { story } from "./demo/story.js";

const FAULT = "vultr:server.create:2=lose_answer";
/** How many seconds pass there in a real one, where its clock cannot be moved. */
const SPEED = 30;

/** The accounts of the simulator's usual world, there. */
const accounts = (url) => ({
  kiwivm: { veid: 1347645, apiKey: "private_Sim8T5kQw2ZrV9bXcN4mHj7L", baseUrl: `${url}/kiwivm/v1` },
  cvm: {
    publicToken: "simpub0f3a9c71d2e84b56",
    privateToken: "simprv7be1460d9a5c2f38e1b4",
    baseUrl: `${url}/cvm/api/client`,
  },
  vultr: { apiKey: "SIMULATED7QX4M2ZT9WB6RJ3HC8VN5KD1EYA", baseUrl: `${url}/vultr` },
});

const say = (step, ...lines) => {
  console.log(`\n${step}`);
  for (const line of lines) console.log(`    ${line}`);
};

const url = process.argv[2];
if (url) {
  say("The simulator serves; half a minute passes there in each second.", url);
  await story({ ...accounts(url.replace(/\/$/, "")), pass: (time) => setTimeout(time / SPEED) }, say);
} else {
  const { Simulator } = await import("vpswire/testing");
  const sim = new Simulator({ clock: "stepped", faults: [FAULT] });
  const at = (account) => ({ ...account, fetch: sim.fetch, pace: false });
  const world = { kiwivm: at(sim.kiwivm), cvm: at(sim.cvm), vultr: at(sim.vultr) };
  say("The simulator is in this process; its clock is moved by hand.", FAULT);
  await story({ ...world, pass: async (time) => sim.advance(time) }, say);
}
console.log("\nAll as told.");
