// The accounts of a fleet, each with its client.

import { ACCOUNT } from "../client/account.js";
import { members } from "../client/arguments.js";
import { checkObject } from "../client/checks.js";
import { invalid } from "../client/error.js";
import { Accounts, refusable } from "./core.js";

const RULES = ["both", "allowance"];

/** Returns the account of a client for the core, and refuses anything but a client. */
export const settingsOf = (client, param) => {
  if (typeof client?.[ACCOUNT] !== "function") throw invalid("", param, "expected a client: a KiwiVM, Cvm or Vultr");
  const { timeout, headers, fetch, onAttempt, delivery, proxy, ...settings } = client[ACCOUNT]();
  return members(settings, "");
};

/** The private state of a fleet: neither `console.log` nor `JSON.stringify` shows the clients. */
const all = new WeakMap();

/** The base of the class with the verbs. */
export class Members {
  constructor(clients = {}) {
    checkObject(clients, "", "clients");
    all.set(this, { names: [], clients: [], rules: [], taken: new Set() });
    for (const [name, client] of Object.entries(clients)) this.add(name, client);
  }

  add(name, client, options = {}) {
    checkObject(options, "");
    const { trafficRule = RULES[0], ...others } = options;
    const [other] = Object.keys(others);
    const { names, clients, rules, taken } = all.get(this);
    if (typeof name !== "string" || !/^[^/\s\p{Cc}]+$/u.test(name)) {
      throw invalid("", "name", "expected a name without slashes and spaces");
    }
    if (taken.has(name)) throw invalid("", "name", `there is an account named "${name}" already`);
    if (other !== undefined) throw invalid("", other, "no such option");
    if (!RULES.includes(trafficRule)) throw invalid("", "trafficRule", 'expected "both" or "allowance"');
    settingsOf(client, name);
    taken.add(name);
    names.push(name);
    clients.push(client);
    rules.push(trafficRule);
    return this;
  }

  get accounts() {
    return [...all.get(this).names];
  }
}

/** Returns the core's accounts, and the clients in the same order. */
export const opened = (fleet) => {
  const state = all.get(fleet);
  state.core ??= { accounts: new Accounts(), count: 0 };
  const { core, names, clients, rules } = state;
  for (; core.count < names.length; core.count++) {
    const at = core.count;
    refusable(() => core.accounts.add(names[at], settingsOf(clients[at], names[at]), rules[at]));
  }
  return { accounts: core.accounts, clients };
};
