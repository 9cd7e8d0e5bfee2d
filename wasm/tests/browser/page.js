// What the page does when the test asks for it.

import { Vultr } from "vpswire";
import { Simulator } from "vpswire/testing";
import { story } from "/demo/story.js";
import { inProcess } from "/told.js";

/** The options for clients whose services are behind a URL. */
const behind = (url) => {
  const { kiwivm, cvm, vultr } = new Simulator();
  const at = (account) => ({ ...account, baseUrl: url + new URL(account.baseUrl).pathname });
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
    const pass = (time) => new Promise((resolve) => setTimeout(resolve, time / 30));
    await story({ ...behind(own), pass }, (step) => steps.push(step));
    return steps;
  },

  abroad: (url) => caught(new Vultr({ ...behind(url).vultr, maxRetries: 0 }).account.info()),

  redirected: () => caught(new Vultr(behind(own).vultr).server.halt({ subid: 576965 })),

  async aborted() {
    const control = new AbortController();
    const client = new Vultr({ ...behind(own).vultr, pace: false });
    const call = caught(client.server.reboot({ subid: 576965 }, { signal: control.signal }));
    setTimeout(() => control.abort(), 300);
    return call;
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
