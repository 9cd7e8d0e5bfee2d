// The story with a simulator in the page or the worker that runs it.

import { Simulator } from "vpswire/testing";
import { story } from "/demo/story.js";

/** Runs it; gives its steps, and what the simulator saw of creations. */
export const inProcess = async () => {
  const sim = new Simulator({ clock: "stepped", faults: ["vultr:server.create:2=lose_answer"] });
  const at = (account) => ({ ...account, fetch: sim.fetch, pace: false });
  const accounts = { kiwivm: at(sim.kiwivm), cvm: at(sim.cvm), vultr: at(sim.vultr) };
  const steps = [];
  await story({ ...accounts, pass: async (time) => sim.advance(time) }, (step) => steps.push(step));
  const creations = sim.seen.filter(({ call }) => call === "server.create").map(({ delivered }) => delivered);
  return { steps, creations };
};
