// What the page does when the test asks for it.

import { Cvm, KiwiVM, VpsError, Vultr } from "vpswire";
import { Fleet, JobError, jobs } from "vpswire/fleet";
import { Simulator } from "vpswire/testing";
import { story } from "/demo/story.js";
import { inProcess } from "/story.js";

/** The options for clients whose services are at a URL. */
const optionsAt = (url) => {
  const { kiwivm, cvm, vultr } = new Simulator();
  // The pages' server answers each request with `Connection: close`.
  const delivery = "connection-close";
  const at = (account) => ({ ...account, delivery, baseUrl: url + new URL(account.baseUrl).pathname });
  return { kiwivm: at(kiwivm), cvm: at(cvm), vultr: at(vultr) };
};

const own = `${location.origin}/sim`;

/** What an error shows. */
const shown = (error) => ({ ...error, name: error.name, message: error.message });

const caught = (call) => call.then(() => "no error", shown);

globalThis.page = {
  inPage: () => inProcess(),

  inWorker: () =>
    new Promise((resolve, reject) => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    }),

  async overHttp() {
    const steps = [];
    await story({ ...optionsAt(own), pass: globalThis.advance }, (step) => steps.push(step));
    return steps;
  },

  abroad: (url) => caught(new Vultr({ ...optionsAt(url).vultr, maxRetries: 0 }).account.info()),

  redirected: () => caught(new Vultr(optionsAt(own).vultr).server.halt({ subid: 576965 })),

  async aborted() {
    const control = new AbortController();
    const client = new Vultr({ ...optionsAt(own).vultr, pace: false });
    const call = caught(client.server.reboot({ subid: 576965 }, { signal: control.signal }));
    await globalThis.arrived("server.reboot");
    control.abort();
    return call;
  },

  /** Creates servers with numbers as labels, eight at once; gives how each ended. */
  async creates({ options, many, own: wrapped }) {
    const more = wrapped ? { fetch: (...given) => fetch(...given) } : {};
    const client = new Vultr({
      apiKey: "proxy",
      baseUrl: `${location.origin}/vultr`,
      pace: false,
      ...options,
      ...more,
    });
    const ends = {};
    const lane = async (begin) => {
      for (let label = begin; label < many; label += 8) {
        const create = client.server.create({ dcid: 1, vpsplanid: 201, osid: 167, label: `${label}` });
        ends[label] = await create.then(
          ({ subid }) => `ok ${subid}`,
          ({ code, verdict, param = "" }) => `${code} ${verdict} ${param}`.trim(),
        );
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => lane(at)));
    return ends;
  },

  /** What neither acts, destroys nor bills. */
  async repeatable() {
    const client = new Vultr({ apiKey: "proxy", baseUrl: `${location.origin}/vultr`, pace: false });
    await client.server.labelSet({ subid: 1, label: "a" });
    return [await client.os.list(), (await client.server.create.plan({ dcid: 1, vpsplanid: 1, osid: 1 })).method];
  },

  /** Verbs and a job, and the error of another one. */
  async fleet() {
    const sim = new Simulator({ clock: "stepped" });
    const at = (account) => ({ ...account, fetch: sim.fetch, pace: false, maxRetries: 0 });
    const vps = new KiwiVM(at(sim.kiwivm));
    const fleet = new Fleet({ tokyo: vps, panel: new Cvm(at(sim.cvm)), shop: new Vultr(at(sim.vultr)) });
    const { machines, failures } = await fleet.list({ live: true });
    const { target } = await fleet.power.restart("web-1");
    const options = { wait: (time) => sim.advance(time) };
    const { description } = await (await jobs(vps).rotate({ prefix: "nightly ", keep: 2 }, options)).run();
    sim.fault("kiwivm:snapshot.create:*=status:500");
    const failed = await (await jobs(vps).snapshot({ description: "x" }, options)).run().catch((error) => error);
    const classes = [failed instanceof JobError, failed instanceof VpsError, failed.name, failed.code];
    return [machines.length, failures.length, target, description.slice(0, 8), ...classes];
  },

  withoutPolicy: () => caught(new Vultr().os.list()),
  simulatorWithoutPolicy: () => caught(new Simulator().ready()),

  async notYetLoaded() {
    const sim = new Simulator();
    const words = [() => sim.save(), () => sim.faults, () => sim.fault("*:*:*=gone")].map((does) => {
      try {
        return does();
      } catch (error) {
        return error.message;
      }
    });
    await sim.ready();
    sim.fault("*:*:*=gone");
    return [...words, ...sim.faults];
  },
};
document.title = "ready";
