// Prints what the fleet lists of the simulator, and what a job makes there.

import { KiwiVM, VpsError, Vultr } from "vpswire";
import { Fleet, JobError, jobs } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";

const sim = await new Simulator({ clock: "stepped" }).ready();
const at = (account) => ({ ...account, fetch: sim.fetch, pace: false, maxRetries: 0 });
const vps = new KiwiVM(at(sim.kiwivm));
const fleet = new Fleet({ tokyo: vps, shop: new Vultr(at(sim.vultr)) });
const { machines } = await fleet.list();
const options = { wait: (time) => sim.advance(time) };
const { description } = await (await jobs(vps).snapshot({ description: "by hand" }, options)).run();
sim.fault("kiwivm:snapshot.create:*=status:500");
const error = await (await jobs(vps).snapshot({ description: "x" }, options)).run().catch((error) => error);
console.log(machines.length, description, error instanceof JobError, error instanceof VpsError, error.code);
