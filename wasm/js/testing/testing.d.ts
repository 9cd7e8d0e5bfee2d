/** vpswire/testing: a simulator of KiwiVM, CVM and Vultr v1, for tests and demonstrations without a server. */

/** How a simulator begins. */
export interface SimulatorOptions {
  /**
   * What is in it: TOML or JSON as text, or the same as an object. What it leaves out is made up. What
   * {@link Simulator.save} gives fits. Unless set, a handful of machines in each service.
   */
  world?: string | object | undefined;
  /** How old its KiwiVM panel is. `"newest"` unless set here or in the world. */
  edition?: "oldest" | "middle" | "newest" | undefined;
  /** Whether calls that come too often are refused. Off unless set here or in the world. */
  limits?: boolean | undefined;
  /** How many more servers its first Vultr account has: 0 to 1,000,000. None unless set. */
  servers?: number | undefined;
  /** What is broken from the beginning, see {@link Simulator.fault}. */
  faults?: readonly string[] | undefined;
  /** `"real"`: its clock goes as the machine's. `"stepped"`: only {@link Simulator.advance} moves it. `"real"` unless set. */
  clock?: "real" | "stepped" | undefined;
}

/** A request that the simulator got. No key, parameter or answer is in it. */
export interface Seen {
  readonly method: string;
  /** The path, without the query. */
  readonly path: string;
  /** The API, if there is such a call; else `null`. */
  readonly api: "kiwivm" | "cvm" | "vultr" | null;
  /** The call's name in the table, if there is such a call; else `null`: `server.create`. */
  readonly call: string | null;
  /** The status of the answer, whether it got through or not. */
  readonly status: number;
  /** Whether all of the answer got through. */
  readonly delivered: boolean;
}

/**
 * A simulator: the three services, which keep a state, reached by a function like `fetch`. Nothing is sent anywhere,
 * and there is nothing to stop or to free.
 *
 * In Node all of it works at once. Elsewhere its WebAssembly (`vpswire-sim.wasm`) is loaded at the first call; what is
 * marked with "when loaded" needs that, or `await sim.ready()`, and throws an `Error` before it.
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
   * Makes one. Those with the same options are the same, and apart from each other.
   *
   * @throws A `TypeError` that names the option which is wrong. Where the world is loaded later, what is wrong within
   * `world` and `faults` shows then.
   */
  constructor(options?: SimulatorOptions);

  /** Resolves with the simulator when it is loaded. Rejects if that fails, or if an option is wrong. */
  ready(): Promise<this>;

  /** Options for a `KiwiVM` client of the first VPS. With a `world` of your own: when loaded. */
  readonly kiwivm: { veid: number; apiKey: string; baseUrl: string };
  /** Options for a `Cvm` client of the first user. With a `world` of your own: when loaded. */
  readonly cvm: { publicToken: string; privateToken: string; baseUrl: string };
  /** Options for a `Vultr` client of the first account. With a `world` of your own: when loaded. */
  readonly vultr: { apiKey: string; baseUrl: string };

  /**
   * What to give clients as `fetch`. It honours `signal`, and acts out faults: where a connection would break it rejects
   * with a `TypeError`, as `fetch` does. Whatever the host, the path says which service is meant. It follows no redirect.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

  /** Moves its clock on, by milliseconds. */
  advance(time: number): void;

  /**
   * Breaks calls from now on, by a rule `API:CALL:WHEN=FAULT` such as `vultr:server.create:2=lose_answer`: the second
   * time is done, but its answer is lost. docs/simulator.md has the list of faults. When loaded.
   *
   * @throws A `TypeError` if it is no rule.
   */
  fault(rule: string): void;
  /**
   * The rules for what is broken. To be set to other rules, or to `[]` to remove them; each counts from zero then.
   * When loaded.
   */
  get faults(): string[];
  set faults(rules: readonly string[]);

  /** What it was asked, the oldest first. Forgotten with `sim.seen.length = 0`. */
  readonly seen: Seen[];

  /** All that is in it as JSON, which fits the option `world`. It holds keys and passwords. When loaded. */
  save(): string;
}
