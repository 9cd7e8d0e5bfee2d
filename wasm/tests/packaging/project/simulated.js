// Replaces "vpswire" in the examples of the docs: the same, but its clients are those of a simulator.

import * as vpswire from "vpswire";
import { Simulator } from "vpswire/testing";

const sim = new Simulator();
const client = (Client, account) =>
  class extends Client {
    constructor(options) {
      super({ ...options, ...account, fetch: options?.fetch ?? sim.fetch, pace: false });
    }
  };

export const { flawsOf, VpsError } = vpswire;
export const KiwiVM = client(vpswire.KiwiVM, sim.kiwivm);
export const Cvm = client(vpswire.Cvm, sim.cvm);
export const Vultr = client(vpswire.Vultr, sim.vultr);
// What examples find where they run.
globalThis.fetch = sim.fetch;
globalThis.location = new URL("https://page.example");
