/** vpswire/testing: a simulator of KiwiVM, CVM and Vultr v1, for tests and demonstrations without a server. */

/** Options of a simulator. */
export interface SimulatorOptions {
  /**
   * The initial state: TOML or JSON as text, an object, or the result of {@link Simulator.save}. Missing values are
   * generated. Default: a handful of machines in each service.
   */
  world?: string | object | undefined;
  /** The edition of its KiwiVM panel. Default: that of the world, or `"newest"`. */
  edition?: "oldest" | "middle" | "newest" | undefined;
  /** Whether rate limits apply. Default: as in the world, or off. */
  limits?: boolean | undefined;
  /** The number of servers to add to its first Vultr account: 0 to 1,000,000. Default: 0. */
  servers?: number | undefined;
  /** The faults from the start, see {@link Simulator.fault}. */
  faults?: readonly string[] | undefined;
  /** `"real"`: its clock follows the machine's. `"stepped"`: only {@link Simulator.advance} moves it. Default: `"real"`. */
  clock?: "real" | "stepped" | undefined;
}

/** A request that the simulator has received, without keys, parameters and the answer. */
export interface Seen {
  readonly method: string;
  /** The path, without the query. */
  readonly path: string;
  /** The API, or `null` for an unknown call. */
  readonly api: "kiwivm" | "cvm" | "vultr" | null;
  /** The call's name, such as `server.create`, or `null` for an unknown call. */
  readonly call: string | null;
  /** The status of the answer, whether it was delivered or not. */
  readonly status: number;
  /** Whether the complete answer was delivered. */
  readonly delivered: boolean;
}

/**
 * A simulator of the three services, which keep their state. A function like `fetch` gives access to it. Nothing is sent over
 * the network, and there is nothing to stop or to free.
 *
 * In Node, everything works at once. Elsewhere, the first call loads its WebAssembly (`vpswire-sim.wasm`); members that are
 * marked "when loaded" need that, or `await sim.ready()`, and throw an `Error` before.
 *
 * @example
 * ```ts
 * import { Vultr, VpsError } from "vpswire";
 * import { Simulator } from "vpswire/testing";
 *
 * const sim = new Simulator({ clock: "stepped", faults: ["vultr:server.create:2=lose_answer"] });
 * const vultr = new Vultr({ ...sim.vultr, fetch: sim.fetch, pace: false });
 * const { subid } = await vultr.server.create({ dcid: 1, vpsplanid: 201, osid: 167 });
 * sim.advance(40_000); // now it is active
 * const [server] = Object.values(await vultr.server.list({ subid }));
 * console.log(server?.status, sim.seen.map(({ call }) => call)); // active [ 'server.create', 'server.list' ]
 * ```
 */
export declare class Simulator {
  /**
   * Creates a simulator. Simulators with the same options behave alike, and are independent of each other.
   *
   * @throws A `TypeError` that names the invalid option. If the WebAssembly is loaded later, errors within `world` and
   * `faults` are reported then.
   */
  constructor(options?: SimulatorOptions);

  /** Resolves with the simulator when it is loaded. Rejects if that fails, or if an option is invalid. */
  ready(): Promise<this>;

  /** Options for a `KiwiVM` client of the first VPS. With a `world` of your own: when loaded. */
  readonly kiwivm: { veid: number; apiKey: string; baseUrl: string };
  /** Options for a `Cvm` client of the first user. With a `world` of your own: when loaded. */
  readonly cvm: { publicToken: string; privateToken: string; baseUrl: string };
  /** Options for a `Vultr` client of the first account. With a `world` of your own: when loaded. */
  readonly vultr: { apiKey: string; baseUrl: string };

  /**
   * The `fetch` for clients. It honours `signal`, and simulates faults: where a connection would break, it rejects
   * with a `TypeError`, as `fetch` does. The path selects the service, whatever the host. It follows no redirects.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

  /** Advances its clock, by milliseconds. */
  advance(time: number): void;

  /**
   * Adds a fault, which applies to calls from now on, by a rule `API:CALL:WHEN=FAULT` such as
   * `vultr:server.create:2=lose_answer`: the second create is executed, but its answer is lost. docs/simulator.md lists the
   * faults. When loaded.
   *
   * @throws A `TypeError` if the rule is invalid.
   */
  fault(rule: string): void;
  /**
   * The rules of the faults. Assign other rules, or `[]` to remove all; each then counts from zero. When loaded.
   */
  get faults(): string[];
  set faults(rules: readonly string[]);

  /** The requests so far, the oldest first. Cleared by `sim.seen.length = 0`. */
  readonly seen: Seen[];

  /** Returns the whole state as JSON for the option `world`. It contains keys and passwords. When loaded. */
  save(): string;
}
