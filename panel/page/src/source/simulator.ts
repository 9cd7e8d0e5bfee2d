/**
 * The simulator in the page. Nothing is sent over the network. It asks before a call that destroys or bills, like the relay,
 * so that the demo shows this.
 */
import { Simulator } from "vpswire/testing";
import { declined } from "./errors.ts";
import type { Account, Api, Confirm, Demo, Effect, Question, Source } from "./index.ts";
import { asked } from "./printed/asked.ts";
import { read, type Sent } from "./sent.ts";
import { Clock } from "./simulated-clock.ts";
import { accountsOf, type Known, more, type World } from "./simulated-world.ts";
import { CLIENT_TIMEOUT } from "./wait.ts";

/** The time-out of a call after the user has agreed, in milliseconds: some faults never answer. */
const LONGEST = 15_000;

/** Returns a simulator as a source, which starts with `world` or the built-in one. */
export async function simulator(confirm: Confirm, world?: string): Promise<Source> {
  const clock = new Clock();
  let sim = await new Simulator({ world }).ready();
  let known = accountsOf(JSON.parse(sim.save()) as World);

  const accountOf = (name: string): Known => {
    const found = known.find(({ account }) => account.name === name);
    if (found === undefined) throw new Error(`no account ${name}`);
    return found;
  };

  const ask = async (account: Account, sent: Sent, signal: AbortSignal | undefined): Promise<void> => {
    const question = questionOf(account, sent, () => JSON.parse(sim.save()) as World);
    if (question === undefined) return;
    let typed = await confirm(question, signal);
    while (typed !== undefined && typed !== question.name) typed = await confirm(question, signal);
    if (typed === undefined) throw declined();
  };

  const demo: Demo = {
    step: (time) => {
      sim.advance(time);
      clock.step(time);
    },
    faults: () => sim.faults,
    setFaults: (rules) => {
      sim.faults = rules;
    },
    addMachines: async (count) => {
      const before = JSON.parse(sim.save()) as World;
      sim = await new Simulator({ world: JSON.stringify(more(before, count)) }).ready();
      sim.advance(clock.ahead);
      known = accountsOf(JSON.parse(sim.save()) as World);
    },
    save: () => sim.save(),
  };

  return {
    kind: "simulator",
    isReadOnly: false,
    accounts: async () => known.map(({ account }) => account),
    options: (account) => {
      const { options } = accountOf(account.name);
      return {
        ...options,
        fetch: async (url, init) => {
          await ask(account, read(options.baseUrl, url, init), init.signal ?? undefined);
          const late = AbortSignal.timeout(LONGEST);
          return sim.fetch(url, { ...init, signal: init.signal ? AbortSignal.any([init.signal, late]) : late });
        },
        pace: false,
        timeout: CLIENT_TIMEOUT,
        readOnly: account.readOnly,
      };
    },
    now: () => clock.now(),
    wait: (time, signal) => clock.wait(time, signal),
    demo,
  };
}

/** Returns a saved world as a read-only source. Throws if the text is not a world. */
export async function savedWorld(text: string): Promise<Source> {
  const { demo: _, ...source } = await simulator(async () => undefined, text);
  const options = (account: Account) => ({ ...source.options(account), readOnly: true });
  return { ...source, kind: "world", isReadOnly: true, options };
}

/** Returns the question before a call, or nothing if it neither destroys nor bills. */
export function questionOf(account: Account, sent: Sent, world: () => World): Question | undefined {
  const table: Readonly<Record<Api, Readonly<Record<string, string>>>> = asked;
  const [call, effect] = (table[account.api][sent.path] ?? "").split(" ");
  if (!call || !effect) return undefined;
  const form = sent.form.filter(([name]) => name !== "veid");
  return { account: account.name, call, effect: effect as Effect, name: nameOf(account, form, world), form };
}

/** Returns the text to type: the account's name or, for Vultr, the label or id of the call's object. */
function nameOf(account: Account, form: Question["form"], world: () => World): string {
  if (account.api !== "vultr") return account.name;
  const [name, id] = form.find(([name]) => name.endsWith("ID")) ?? [];
  if (id === undefined || name === "DCID") return account.name;
  const servers = world().vultr.accounts.flatMap(({ servers }) => servers);
  const label = name === "SUBID" ? servers.find(({ subid }) => String(subid) === id)?.label : undefined;
  return label || id;
}
