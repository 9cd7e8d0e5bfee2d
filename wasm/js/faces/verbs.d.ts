// Printed from the table of verbs. Do not edit: `make faces` rewrites it.
import { Members, type VerbOptions } from "../fleet/members.js";

/**
 * Named accounts of any mix of the three services, and verbs that are the same for all of them.
 *
 * The accounts are asked side by side, each by its own client and at its pace. What fails on one of them is among the
 * `failures` of an answer, beside what was found on the others.
 *
 * @example
 * ```ts
 * import { KiwiVM, Vultr } from "vpswire";
 * import { Fleet } from "vpswire/fleet";
 * const fleet = new Fleet({
 *   tokyo: new KiwiVM({ veid: 1347645, apiKey: "YOUR-KEY" }),
 *   shop: new Vultr({ apiKey: "YOUR-KEY" }),
 * });
 * const { machines, failures } = await fleet.list({ live: true });
 * for (const { machine, label, state } of machines) console.log(machine, label, state);
 * for (const { account, message } of failures) console.warn(account, message);
 * await fleet.power.restart("shop/576965");
 * ```
 */
export declare class Fleet extends Members {
  /** The verbs of the group `power`. */
  readonly power: PowerVerbs;
  /** The verbs of the group `rdns`. */
  readonly rdns: RdnsVerbs;
  /** The verbs of the group `snapshots`. */
  readonly snapshots: SnapshotsVerbs;
  /**
   * List the machines of all accounts, or of one.
   *
   * One call for each account: what is asked of each is its plain list. Accounts that fail are named beside the
   * machines of the others. On Vultr these are the servers; bare metal is not listed.
   *
   * Only reads.
   *
   * Gives {@link Machines}.
   */
  list(options?: ListOptions): Promise<Machines>;
  /**
   * Show one machine, with its state.
   *
   * Only reads.
   *
   * Gives {@link Machine}.
   */
  get(machine: string, options?: VerbOptions): Promise<Machine>;
  /**
   * Install the operating system of a machine again, or another one. Everything on its disk is lost for good.
   *
   * The answer comes before it is done. On KiwiVM it holds the only copy of the new root password: keep it.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Rebuilt}.
   */
  rebuild(machine: string, options?: RebuildOptions): Promise<Rebuilt>;
  /**
   * Show how much of its traffic each machine has used, when that begins again, and what it will be by then.
   *
   * One call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts GB, as Vultr
   * does, a GB is taken as 10^9 bytes.
   *
   * Only reads.
   *
   * Gives {@link Usages}.
   */
  usage(options?: UsageOptions): Promise<Usages>;
  /**
   * Show the traffic of one machine over time, in the steps in which its service keeps it.
   *
   * The points have all that the service says, so the service's own record is not given beside them.
   *
   * Only reads.
   *
   * Gives {@link MachineSeries}.
   */
  series(machine: string, options?: SeriesOptions): Promise<MachineSeries>;
  /**
   * List the addresses of a machine, private ones too.
   *
   * Only reads.
   *
   * Gives {@link MachineAddresses}.
   */
  addresses(machine: string, options?: VerbOptions): Promise<MachineAddresses>;
  /**
   * List what is wrong with the machines and accounts: suspended, about to be, cut off, throttled, locked, being made,
   * unpaid. A machine of which the service says nothing of the kind is not listed.
   *
   * On KiwiVM one call for each account, and one more where there is a policy violation; on CVM one for each machine;
   * on Vultr two for each account.
   *
   * Only reads.
   *
   * Gives {@link FleetProblems}.
   */
  problems(options?: ProblemsOptions): Promise<FleetProblems>;
  /**
   * Show how many more calls the service of each account, or of one, will take.
   *
   * On KiwiVM this is a call of the budget itself. No other service says it.
   *
   * Only reads.
   *
   * Gives {@link Budgets}.
   */
  budget(options?: BudgetOptions): Promise<Budgets>;
  /**
   * Say which verbs each account has, and why not the others; and what creates a machine and waits for one, which are
   * no verbs.
   *
   * Nothing is asked of any service, unless `ask` is given.
   *
   * Only reads.
   *
   * Gives {@link AccountCapabilities}.
   */
  capabilities(options?: CapabilitiesOptions): Promise<AccountCapabilities>;
}

/** The verbs of the group `power`. */
export interface PowerVerbs {
  /**
   * Start a machine. On Vultr one that runs is restarted.
   *
   * Does something; twice is not the same as once.
   *
   * Gives {@link Acted}.
   */
  start(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Shut a machine down in order.
   *
   * Sets something; the same call again changes nothing more.
   *
   * Gives {@link Acted}.
   */
  stop(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Restart a machine, in the way that its service has. On Vultr its power is cut: what it had not written is lost.
   *
   * Does something; twice is not the same as once.
   *
   * Gives {@link Acted}.
   */
  restart(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Switch a machine off at once, by cutting its power. What it had not written to disk is lost.
   *
   * Does something; twice is not the same as once.
   *
   * Gives {@link Acted}.
   */
  kill(machine: string, options?: VerbOptions): Promise<Acted>;
}

/** The verbs of the group `rdns`. */
export interface RdnsVerbs {
  /**
   * Show the reverse DNS names of a machine's addresses.
   *
   * Only reads.
   *
   * Gives {@link ReverseNames}.
   */
  get(machine: string, options?: VerbOptions): Promise<ReverseNames>;
  /**
   * Set the reverse DNS name of an address of a machine. It can take hours to be seen.
   *
   * Sets something; the same call again changes nothing more.
   *
   * Gives {@link Acted}.
   */
  set(machine: string, address: string, name: string, options?: VerbOptions): Promise<Acted>;
}

/** The verbs of the group `snapshots`. */
export interface SnapshotsVerbs {
  /**
   * List the snapshots of all accounts, or of one.
   *
   * Vultr lists those of the account, without the machine that each was made of.
   *
   * Only reads.
   *
   * Gives {@link Snapshots}.
   */
  list(options?: SnapshotsListOptions): Promise<Snapshots>;
  /**
   * Make a snapshot of a machine.
   *
   * The answer comes before it is done. On KiwiVM the machine is locked until then, and may be restarted.
   *
   * **Costs money or makes a thing**.
   *
   * Gives {@link NewSnapshot}.
   */
  create(machine: string, options?: SnapshotsCreateOptions): Promise<NewSnapshot>;
  /**
   * Delete a snapshot. It is lost for good.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Acted}.
   */
  delete(snapshot: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Put a machine back to a snapshot of its account. Everything on its disk is lost for good.
   *
   * **Loses data or an address for good**.
   *
   * Gives {@link Acted}.
   */
  restore(machine: string, snapshot: string, options?: VerbOptions): Promise<Acted>;
}

/** What else `list` takes. */
export interface ListOptions extends VerbOptions {
  /** Only the machines of this account. */
  account?: string | undefined;
  /**
   * Whether to ask for the state where the plain list does not hold it. On KiwiVM that is a call that takes up to 15
   * seconds in place of the plain one, on CVM one more call for each machine. *(default: `false`)*
   */
  live?: boolean | undefined;
}

/** What else `rebuild` takes. */
export interface RebuildOptions extends VerbOptions {
  /**
   * The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
   * `server.os_change_list`, or the same again if not given.
   */
  os?: string | undefined;
}

/** What else `usage` takes. */
export interface UsageOptions extends VerbOptions {
  /** Only the machines of this account. */
  account?: string | undefined;
  /**
   * Whether to forecast from the last 7 days too. That takes each machine's `series`, one more call for each; on KiwiVM
   * an answer may have 30 MB. *(default: `false`)*
   */
  recent?: boolean | undefined;
}

/** What else `series` takes. */
export interface SeriesOptions extends VerbOptions {
  /** Only points from then on, Unix seconds. */
  since?: number | bigint | undefined;
}

/** What else `problems` takes. */
export interface ProblemsOptions extends VerbOptions {
  /** Only this account. */
  account?: string | undefined;
  /** Whether to ask KiwiVM what is throttled, too: a call that takes up to 15 seconds. *(default: `false`)* */
  live?: boolean | undefined;
}

/** What else `budget` takes. */
export interface BudgetOptions extends VerbOptions {
  /** Only the budget of this account. */
  account?: string | undefined;
}

/** What else `capabilities` takes. */
export interface CapabilitiesOptions extends VerbOptions {
  /** Only this account. */
  account?: string | undefined;
  /**
   * Whether to ask what depends on the plan and the place of the machine, too. Only KiwiVM is asked. *(default:
   * `false`)*
   */
  ask?: boolean | undefined;
}

/** What else `snapshots.list` takes. */
export interface SnapshotsListOptions extends VerbOptions {
  /** Only the snapshots of this account. */
  account?: string | undefined;
}

/** What else `snapshots.create` takes. */
export interface SnapshotsCreateOptions extends VerbOptions {
  /** What to call it. */
  description?: string | undefined;
}

/** The calls that a service will take of an account. */
export interface AccountBudget {
  /** The name of the account in the fleet. */
  account: string;
  /** Its API: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** What is left of each time that the service counts calls in, the shortest first. All of them have to last. */
  windows: BudgetWindow[];
  /** The service's own record, as it came. */
  record?: unknown;
}

/** What accounts can do, and what could not be asked. */
export interface AccountCapabilities {
  /** A statement for each account and verb. */
  capabilities: Capability[];
  /** What failed. */
  failures: Failure[];
}

/** Something that was done. */
export interface Acted {
  /** What it was done to, a machine or a snapshot: `account/id`. */
  target: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that did it. */
  call: string;
  /**
   * What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not shown.
   * *(secret: not enumerable)*
   */
  record?: unknown;
}

/** An address. What its service does not say is absent. */
export interface Address {
  /** The address; of a subnet its first one. */
  address: string;
  /** 4 or 6. */
  family?: number | null;
  /** The length of the subnet's prefix in bits, where it is a subnet or belongs to one. */
  prefix_length?: number | null;
  /** What it is for. */
  kind?: AddressKind | (string & {}) | null;
  /** Its reverse DNS name. */
  name?: string | null;
  /** The service's own record of it, as it came, where it has one. */
  record?: unknown;
}

/** What is left of a time that a service counts calls in. */
export interface BudgetWindow {
  /** How long it is, seconds. */
  window_seconds: number;
  /** How many calls are left in the present one, in the points of the service; below 0 where it is overdrawn. */
  remaining: number;
}

/** The budgets of accounts, and what failed. */
export interface Budgets {
  /** The budget of each account, in their order. */
  budgets: AccountBudget[];
  /** What failed; the budgets of the other accounts are all there. */
  failures: Failure[];
}

/** Whether an account has a verb. */
export interface Capability {
  /** The name of the account in the fleet. */
  account: string;
  /** Its API: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** The verb: `power.stop`. */
  verb: string;
  /** Whether it has it. */
  answer: CapabilityAnswer | (string & {});
  /** If not, why, or what does it instead; else what is to be known of it, if anything. */
  why?: string | null;
}

/** What failed on an account. */
export interface Failure {
  /** The name of the account in the fleet. */
  account: string;
  /** The machine that it is about, `account/id`; absent if it is about all of the account. */
  machine?: string | null;
  /** The call that failed. */
  call?: string | null;
  /** The class of the error: `auth`, `timeout` ... */
  code: string;
  /** What went wrong, in words. */
  message: string;
  /** What is known of the call: `not_sent`, `rejected` or `unknown`. */
  verdict: string;
  /** Whether the same may succeed later. */
  retryable: boolean;
}

/** What is wrong, and what could not be asked. */
export interface FleetProblems {
  /** What is wrong, in the order of the accounts. */
  problems: Problem[];
  /** What failed; what is wrong on the other accounts is all there. */
  failures: Failure[];
}

/** A machine. What its service does not say is absent. */
export interface Machine {
  /** Its name in the fleet: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr. */
  id: string;
  /** The API of its account: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** What it is called. */
  label?: string | null;
  /** Its host name. */
  hostname?: string | null;
  /**
   * Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
   * (`2001:db8::/64`), without private ones.
   */
  addresses: string[];
  /** Its state, coarsely. Absent where the service did not say it. */
  state?: State | (string & {}) | null;
  /** The word of the service that decided the state. */
  provider_state?: string | null;
  /** How far the task is that locks it. */
  progress?: TaskProgress | null;
  /** Where it is, in the words of its service. */
  location?: string | null;
  /** Its operating system, in the words of its service. */
  os?: string | null;
  /** Its plan, by the name or id that its service gives. */
  plan?: string | null;
  /** When it was created, Unix seconds, UTC. */
  created_at?: number | null;
  /** The service's own record, as it came. It may hold passwords, so it is not shown. *(secret: not enumerable)* */
  record?: unknown;
}

/** The addresses of a machine. */
export interface MachineAddresses {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** Its addresses. */
  addresses: Address[];
}

/** The traffic of a machine over time. */
export interface MachineSeries {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** How long a point is, seconds. */
  step_seconds: number;
  /** The points, the earliest first. */
  points: Point[];
}

/** The traffic of a machine. What its service does not say is absent. */
export interface MachineUsage {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The traffic used, both directions together, bytes. */
  used_bytes?: number | null;
  /** The traffic allowed, both directions together, bytes. */
  allowed_bytes?: number | null;
  /** The incoming traffic used, where directions are counted apart, bytes. */
  in_used_bytes?: number | null;
  /** The incoming traffic allowed, where directions are counted apart, bytes. */
  in_allowed_bytes?: number | null;
  /** The outgoing traffic used, where directions are counted apart, bytes. */
  out_used_bytes?: number | null;
  /** The outgoing traffic allowed, where directions are counted apart, bytes. */
  out_allowed_bytes?: number | null;
  /**
   * The part of the allowance that is used, 1 for all of it, to six decimals; where directions are counted apart, the
   * greater of the two.
   */
  share?: number | null;
  /**
   * Since when it is counted, Unix seconds, UTC. No service says it: on KiwiVM it is a month before `resets_at`, on
   * Vultr the first of the month.
   */
  began_at?: number | null;
  /** When it begins at zero again, Unix seconds, UTC. KiwiVM says it; on Vultr it is the first of the next month. */
  resets_at?: number | null;
  /** What will be used by then if it goes on as it has since `began_at`, bytes. */
  forecast_bytes?: number | null;
  /** What will be used by then if it goes on as in the last 7 days, both directions together, bytes. */
  recent_forecast_bytes?: number | null;
  /**
   * KiwiVM: what `multiplier` multiplies, as set for the account: `both`, the counter and the allowance, as the
   * document says; or `allowance`, that alone.
   */
  rule?: string | null;
  /** KiwiVM: the place's multiplier of traffic. *(an exact decimal as text, never a float)* */
  multiplier?: string | null;
  /** What is doubtful about the numbers. */
  warning?: string | null;
  /** The service's own record, as it came. It may hold passwords, so it is not shown. *(secret: not enumerable)* */
  record?: unknown;
}

/** Machines, and the accounts that failed. */
export interface Machines {
  /** The machines, in the order of the accounts. */
  machines: Machine[];
  /** What failed; the machines of the other accounts are all there. */
  failures: Failure[];
}

/** A snapshot that is being made. */
export interface NewSnapshot {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that did it. */
  call: string;
  /** Its name in the fleet, `account/id`; absent where the service does not say it, as KiwiVM. */
  snapshot?: string | null;
  /** What the service answered, as it came. *(secret: not enumerable)* */
  record?: unknown;
}

/** What was used within a step. What the service does not say is absent. */
export interface Point {
  /** Its time, Unix seconds, UTC; of a day its beginning. */
  at: number;
  /** Received, bytes. */
  in_bytes?: number | null;
  /** Sent, bytes. */
  out_bytes?: number | null;
  /** How busy the CPU was, per cent. */
  cpu_percent?: number | null;
  /** Read from disk, bytes. */
  disk_read_bytes?: number | null;
  /** Written to disk, bytes. */
  disk_write_bytes?: number | null;
}

/** Something that is wrong. What the service does not say is absent. */
export interface Problem {
  /** The name of the account in the fleet. */
  account: string;
  /** The machine, `account/id`; absent if it is about the account. */
  machine?: string | null;
  /** What kind of problem it is. */
  kind: ProblemKind | (string & {});
  /** What the service says of it, in its words. */
  message?: string | null;
  /** The address that it is about. */
  address?: string | null;
  /** Since when, Unix seconds, UTC. */
  since?: number | null;
  /** When it ends by itself, Unix seconds, UTC. */
  ends_at?: number | null;
  /** When the machine will be suspended unless it is settled, Unix seconds, UTC. */
  deadline?: number | null;
  /** How far the task is that locks the machine. */
  progress?: TaskProgress | null;
  /** What is owed, US dollars. *(an exact decimal as text, never a float)* */
  amount?: string | null;
  /** The call of its API that shows more. */
  look?: string | null;
  /** The service's own record of it, as it came, where it has one. */
  record?: unknown;
}

/** A machine that is being installed. */
export interface Rebuilt {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that did it. */
  call: string;
  /** The new root password, where the service says it. Nothing else ever shows it again. *(secret: not enumerable)* */
  root_password?: string | null;
  /** The port that SSH will listen on, where the service says it. */
  ssh_port?: number | null;
  /**
   * What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is not shown.
   * *(secret: not enumerable)*
   */
  record?: unknown;
}

/** The reverse DNS name of an address. */
export interface ReverseName {
  /** The address. */
  address: string;
  /** Its name; absent where none is set. */
  name?: string | null;
}

/** The reverse DNS names of a machine's addresses. */
export interface ReverseNames {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The addresses that the service lists, each with its name. */
  names: ReverseName[];
}

/** A snapshot. What its service does not say is absent. */
export interface Snapshot {
  /** Its name in the fleet: `account/id`. */
  snapshot: string;
  /** The name of its account in the fleet. */
  account: string;
  /** Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr. */
  id: string;
  /** The machine that it was made of: `account/id`. Vultr does not say it. */
  machine?: string | null;
  /** What it is called. */
  description?: string | null;
  /** The operating system on it, in the words of its service. */
  os?: string | null;
  /** When it was made, Unix seconds, UTC. KiwiVM does not say it. */
  created_at?: number | null;
  /** Its size as it is kept, bytes. */
  size_bytes?: number | null;
  /** Whether it is complete. KiwiVM does not say it. */
  complete?: boolean | null;
  /** KiwiVM: whether it is kept for ever. */
  sticky?: boolean | null;
  /** KiwiVM: seconds until the service deletes it, unless it is sticky. */
  expires_in_seconds?: number | null;
  /**
   * The service's own record, as it came. It may hold links to the data, so it is not shown. *(secret: not enumerable)*
   */
  record?: unknown;
}

/** Snapshots, and what failed. */
export interface Snapshots {
  /** The snapshots, in the order of the accounts. */
  snapshots: Snapshot[];
  /** What failed; the snapshots of the other accounts are all there. */
  failures: Failure[];
}

/** How far a task is. */
export interface TaskProgress {
  /** What the task is: `OS Reinstall: debian-13-x86_64`. */
  task?: string | null;
  /** How much of it is done, from 0 to 100. */
  percent?: number | null;
  /** What it is at, in words. */
  message?: string | null;
  /** Seconds since this was last known. */
  age_seconds?: number | null;
}

/** The traffic of machines, and what failed. */
export interface Usages {
  /** The traffic of each machine, in the order of the accounts. */
  machines: MachineUsage[];
  /** What failed; the machines of the other accounts are all there. */
  failures: Failure[];
}

/**
 * What an address is for.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `main`: The machine's main address.
 * - `secondary`: One more address.
 * - `private`: An address in a private network.
 */
export type AddressKind = "main" | "secondary" | "private";

/**
 * Whether an account has a verb.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `yes`: It has.
 * - `no`: It has not: `why` says the reason.
 * - `instead`: It has not, but something else: `why` says which verb or call.
 */
export type CapabilityAnswer = "yes" | "no" | "instead";

/**
 * A kind of problem.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `suspended`: The machine is stopped by its service.
 * - `policy_violation`: Something has to be settled before `deadline`, or the machine is suspended.
 * - `nullroute`: Traffic to an address is thrown away because of an attack.
 * - `throttled`: The machine is slowed down after heavy use.
 * - `locked`: The service is at work on the machine, and refuses other calls for it.
 * - `pending`: The machine is being made or installed.
 * - `unpaid`: The account owes money.
 * - `other`: Something else: `message` has the word for it.
 */
export type ProblemKind =
  | "suspended"
  | "policy_violation"
  | "nullroute"
  | "throttled"
  | "locked"
  | "pending"
  | "unpaid"
  | "other";

/**
 * The state of a machine, coarsely.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `running`: It is on.
 * - `stopped`: It is off.
 * - `pending`: It is being made, installed or started.
 * - `locked`: Its service is at work on it, and refuses other calls for it.
 * - `suspended`: Its service has stopped it.
 * - `other`: Something else: `provider_state` has the word for it.
 */
export type State = "running" | "stopped" | "pending" | "locked" | "suspended" | "other";
