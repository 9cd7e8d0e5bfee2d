/** Code of a user of vpswire/testing: `tsc --strict` must find what is marked, and nothing else. */

import { Cvm, KiwiVM, Vultr } from "vpswire";
import { type Seen, Simulator, type SimulatorOptions } from "vpswire/testing";

export async function tested(): Promise<string[]> {
  const options: SimulatorOptions = { clock: "stepped", limits: true, edition: "oldest", servers: 10, world: {} };
  const sim: Simulator = await new Simulator(options).ready();
  const { fetch } = sim;
  new KiwiVM({ ...sim.kiwivm, fetch });
  new Cvm({ ...sim.cvm, fetch });
  await new Vultr({ ...sim.vultr, fetch }).server.list({ tag: "web" });
  sim.advance(40_000);
  sim.fault("vultr:server.create:2=lose_answer");
  sim.faults = [];
  const response: Response = await sim.fetch(new URL("https://simulator.invalid/vultr/v1/os/list"));
  new Simulator({ world: sim.save() });
  const calls = sim.seen.map(({ api, call }: Seen) => `${api} ${call} ${response.status}`);
  sim.seen.length = 0;
  // @ts-expect-error: there is no such option.
  new Simulator({ wrld: "" });
  // @ts-expect-error: there is no such edition.
  new Simulator({ edition: "old" });
  // @ts-expect-error: `fetch` is not to be replaced.
  sim.fetch = globalThis.fetch;
  // @ts-expect-error: of no API there is nothing but these.
  sim.seen[0]?.api === "other";
  return calls;
}
