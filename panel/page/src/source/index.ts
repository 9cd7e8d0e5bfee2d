/**
 * Where the machines of the page are: the relay of `vpswire panel`, the simulator in the page, or a saved world of it. Each is a
 * list of accounts and options for the package's clients. Nothing here knows how something is shown.
 */
import { type ClientOptions, Cvm, KiwiVM, Vultr } from "vpswire";

export type Api = "kiwivm" | "cvm" | "vultr";

/** What a call does, in the words of the table of calls. */
export type Effect = "reads" | "sets" | "acts" | "bills" | "destroys";

/** An account. No key belongs to it. */
export interface Account {
  readonly name: string;
  readonly api: Api;
  /** Where the service is, if it is elsewhere. */
  readonly baseUrl?: string | undefined;
  readonly groups: readonly string[];
  readonly readOnly: boolean;
  /** Of KiwiVM: the VPS. */
  readonly veid?: string | undefined;
}

/** What a person is asked before a call that destroys something or costs money. */
export interface Question {
  readonly account: string;
  /** The call's name: `server.destroy`. */
  readonly call: string;
  readonly effect: Effect;
  /** What is to be typed. */
  readonly name: string;
  /** The parameters. */
  readonly form: readonly (readonly [name: string, value: string])[];
}

/** Asks a person: what was typed, or nothing where the person said no. */
export type Confirm = (question: Question, signal: AbortSignal | undefined) => Promise<string | undefined>;

/** What the demo can do to its simulator. */
export interface Demo {
  /** Moves its clock on. Milliseconds. */
  step(time: number): void;
  /** The rules for what is broken: `API:CALL:WHEN=FAULT` (docs/simulator.md). */
  faults(): readonly string[];
  setFaults(rules: readonly string[]): void;
  /** Makes so many machines more, each with an account of its own. */
  addMachines(count: number): Promise<void>;
  /** All that is in it. */
  save(): string;
}

export interface Source {
  readonly kind: "relay" | "simulator" | "world";
  /** Whether all of it may only be looked at. */
  readonly isReadOnly: boolean;
  accounts(): Promise<readonly Account[]>;
  /** Options for the client of an account, beside its id. */
  options(account: Account): ClientOptions;
  /** The time there. Milliseconds since 1970. */
  now(): number;
  /** Waits so long in the time there, as jobs do. Milliseconds. Ends when the signal aborts. */
  wait(time: number, signal?: AbortSignal): Promise<void>;
  readonly demo?: Demo | undefined;
  readonly relay?: Relay | undefined;
}

/** What only a relay has. Its answers are checked where they are shown. */
export interface Relay {
  readonly version: string;
  /** Samples of a machine between two times, thinned to so many points: nothing where no history is given. */
  history(machine: string, from: number, to: number, points: number): Promise<unknown>;
  /** Problems that are open in that history: nothing without a history. */
  alerts(): Promise<unknown>;
  /** Entries of the audit log, the newest first, before that number. */
  audit(before?: number): Promise<unknown>;
}

/** The clients of the three services. */
export type AnyClient = KiwiVM | Cvm | Vultr;

/**
 * Any key fits: the relay puts the real one in, and the simulator's are in the options. Keys are masked in errors, so it is a text
 * that is no word.
 */
const KEY = crypto.randomUUID();

/** The client of an account. */
export function clientOf(source: Source, account: Account): AnyClient {
  const options = source.options(account);
  if (account.api === "kiwivm") return new KiwiVM({ veid: account.veid ?? "0", apiKey: KEY, ...options });
  if (account.api === "cvm") return new Cvm({ publicToken: KEY, privateToken: KEY, baseUrl: "", ...options });
  return new Vultr({ apiKey: KEY, ...options });
}
