// Code of a user of the other entries.

import { VpsError, Vultr } from "vpswire";
import { init, Vultr as Slim } from "vpswire/slim";
import { type Seen, Simulator } from "vpswire/testing";

const sim: Simulator = await new Simulator({ clock: "stepped", faults: ["vultr:server.create:2=lose_answer"] }).ready();
const vultr: Vultr = new Vultr({ ...sim.vultr, fetch: sim.fetch, pace: false });
const seen: readonly Seen[] = sim.seen;
init(new Uint8Array(3));
init(Promise.resolve(new Response()));
init(new URL("vpswire.wasm", "https://example.com"));
const same: Vultr = new Slim({ ...sim.vultr });
console.log(seen, same, await vultr.server.list().catch((error) => error instanceof VpsError && error.verdict));

// @ts-expect-error: a clock is real or stepped
new Simulator({ clock: "fast" });
// @ts-expect-error: a number is no WebAssembly
init(1);
