// vpswire/testing: a simulator of the three services, reached by a function like `fetch`.

import { lines } from "../client/pairs.js";
import { SIMULATOR } from "../platform/runtime.js";
import { until } from "./abortable.js";
import { load, ready, Sim } from "./core.js";
import { arrive } from "./response.js";

/** The first account of each API in the default world, known before the world is loaded. */
const ACCOUNTS = {
  kiwivm: { veid: 1347645, apiKey: "private_Sim8T5kQw2ZrV9bXcN4mHj7L", baseUrl: `${SIMULATOR}/kiwivm/v1` },
  cvm: {
    publicToken: "simpub0f3a9c71d2e84b56",
    privateToken: "simprv7be1460d9a5c2f38e1b4",
    baseUrl: `${SIMULATOR}/cvm/api/client`,
  },
  vultr: { apiKey: "SIMULATED7QX4M2ZT9WB6RJ3HC8VN5KD1EYA", baseUrl: `${SIMULATOR}/vultr` },
};

const texts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
const one = (...of) => [(value) => of.includes(value), of.map((name) => `"${name}"`).join(" or ")];

/** The checks of the options. */
const OPTIONS = {
  world: [(value) => typeof value === "string" || value?.constructor === Object, "text or an object"],
  edition: one("oldest", "middle", "newest"),
  limits: [(value) => typeof value === "boolean", "true or false"],
  servers: [(value) => Number.isInteger(value) && value >= 0 && value <= 1e6, "an integer from 0 to 1,000,000"],
  faults: [texts, "a list of rules"],
  clock: one("real", "stepped"),
};

const checked = (options) => {
  if (options?.constructor !== Object) throw new TypeError("Simulator: expected an object of options");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) throw new TypeError(`Simulator: ${name}: no such option`);
    const [fits, expected] = OPTIONS[name];
    if (value !== undefined && !fits(value)) throw new TypeError(`Simulator: ${name}: expected ${expected}`);
  }
  return { ...options };
};

/** Calls a function of the simulator, which throws its refusals as text. */
const refusable = (what, work) => {
  try {
    return work();
  } catch (refusal) {
    if (typeof refusal !== "string") throw refusal;
    throw new TypeError(`${what}: ${refusal}`);
  }
};

export class Simulator {
  #options;
  #sim;
  #advanced = 0;
  #begun = Date.now();
  #seen = [];

  constructor(options = {}) {
    this.#options = checked(options);
    if (ready()) this.#start();
  }

  async ready() {
    await load();
    this.#start();
    return this;
  }

  #start() {
    const { world, edition, limits, servers, faults = [] } = this.#options;
    const text = typeof world === "object" ? JSON.stringify(world) : world;
    this.#sim ??= refusable("Simulator", () => new Sim(text, edition, limits, servers, faults));
  }

  get #loaded() {
    if (!this.#sim) throw new Error("the simulator is not loaded yet: first await sim.ready()");
    return this.#sim;
  }

  #account(api) {
    if (this.#options.world === undefined) return { ...ACCOUNTS[api] };
    const account = this.#loaded.account(api, SIMULATOR);
    if (account === undefined) throw new TypeError(`Simulator: world: it has no account of ${api}`);
    return JSON.parse(account);
  }

  get kiwivm() {
    return this.#account("kiwivm");
  }

  get cvm() {
    return this.#account("cvm");
  }

  get vultr() {
    return this.#account("vultr");
  }

  fetch = async (input, init = {}) => {
    const signal = init.signal ?? input.signal;
    const request = new Request(input, { ...init, signal: null });
    const [body] = await until(Promise.all([request.arrayBuffer(), this.ready()]), signal);
    const { method, headers, url } = request;
    const { pathname: path, search } = new URL(url);
    const json = this.#sim.handle(method, path, search.slice(1), lines(headers), new Uint8Array(body), this.#now());
    const arrival = JSON.parse(json);
    const { api, call, status, delivered } = arrival;
    this.#seen.push({ method, path, api, call, status, delivered });
    return arrive(arrival, this.#sim.body(), request, signal);
  };

  #now() {
    return (this.#options.clock === "stepped" ? this.#begun : Date.now()) + this.#advanced;
  }

  advance(time) {
    if (!(Number.isFinite(time) && time >= 0)) throw new TypeError("advance: expected milliseconds, 0 or more");
    this.#advanced += time;
  }

  fault(rule) {
    refusable("fault", () => this.#loaded.fault(`${rule}`));
  }

  get faults() {
    return this.#loaded.faults();
  }

  set faults(rules) {
    if (!texts(rules)) throw new TypeError("faults: expected a list of rules");
    refusable("Simulator", () => this.#loaded.set_faults(rules));
  }

  get seen() {
    return this.#seen;
  }

  save() {
    return this.#loaded.save();
  }
}
