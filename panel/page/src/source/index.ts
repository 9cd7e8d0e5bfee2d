/**
 * The sources of the page's machines: the relay of `vpswire panel`, the simulator in the page, or a saved world of it. Each is
 * a list of accounts and options for the package's clients. Nothing here depends on the display.
 */
import { type ClientOptions, Cvm, KiwiVM, Vultr } from "vpswire";

export type Api = "kiwivm" | "cvm" | "vultr";

/** The effect of a call, in the words of the table of calls. */
export type Effect = "reads" | "sets" | "acts" | "bills" | "destroys";

/** An account, without its key. */
export interface Account {
  readonly name: string;
  readonly api: Api;
  /** The URL of the service, if it differs from the default. */
  readonly baseUrl?: string | undefined;
  readonly groups: readonly string[];
  readonly readOnly: boolean;
  /** The VPS, for KiwiVM. */
  readonly veid?: string | undefined;
}

/** The question to the user before a call that destroys something or costs money. */
export interface Question {
  readonly account: string;
  /** The call's name: `server.destroy`. */
  readonly call: string;
  readonly effect: Effect;
  /** The text that the user has to type. */
  readonly name: string;
  /** The parameters. */
  readonly form: readonly (readonly [name: string, value: string])[];
}

/** Asks the user. Returns the input, or nothing if the user declined. */
export type Confirm = (question: Question, signal: AbortSignal | undefined) => Promise<string | undefined>;

/** The demo's control of its simulator. */
export interface Demo {
  /** Advances its clock, by milliseconds. */
  step(time: number): void;
  /** The rules of the faults: `API:CALL:WHEN=FAULT` (docs/simulator.md). */
  faults(): readonly string[];
  setFaults(rules: readonly string[]): void;
  /** Adds a number of machines, each with its own account. */
  addMachines(count: number): Promise<void>;
  /** Returns its whole state. */
  save(): string;
}

export interface Source {
  readonly kind: "relay" | "simulator" | "world";
  /** Whether the whole source is read-only. */
  readonly isReadOnly: boolean;
  accounts(): Promise<readonly Account[]>;
  /** Options for the client of an account, in addition to its id. */
  options(account: Account): ClientOptions;
  /** The source's time, in Unix milliseconds. */
  now(): number;
  /** Waits for milliseconds of the source's time, as jobs do, or until the signal aborts. */
  wait(time: number, signal?: AbortSignal): Promise<void>;
  readonly demo?: Demo | undefined;
  readonly relay?: Relay | undefined;
}

/** The functions that only a relay provides. Their answers are checked on display. */
export interface Relay {
  readonly version: string;
  /** Returns samples of a machine between two times, thinned to a number of points; nothing without a history. */
  history(machine: string, from: number, to: number, points: number): Promise<unknown>;
  /** Returns the open problems of that history; nothing without a history. */
  alerts(): Promise<unknown>;
  /** Returns the entries of the audit log before a number, the newest first. */
  audit(before?: number): Promise<unknown>;
}

/** The clients of the three services. */
export type AnyClient = KiwiVM | Cvm | Vultr;

/**
 * A placeholder for the key: the relay inserts the real one, and the options contain the simulator's. Errors mask keys, so it
 * is a text that occurs in no message.
 */
const KEY = crypto.randomUUID();

/** The client of an account. */
export function clientOf(source: Source, account: Account): AnyClient {
  const options = source.options(account);
  if (account.api === "kiwivm") return new KiwiVM({ veid: account.veid ?? "0", apiKey: KEY, ...options });
  if (account.api === "cvm") return new Cvm({ publicToken: KEY, privateToken: KEY, baseUrl: "", ...options });
  return new Vultr({ apiKey: KEY, ...options });
}
