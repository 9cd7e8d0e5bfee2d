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
   * Makes one call for each account: its plain list. Accounts that fail are reported next to the machines of the
   * others. On Vultr it lists the servers, without bare metal.
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
   * Reinstall the operating system of a machine, or install another one. Everything on its disk is lost for good.
   *
   * The call returns before the installation is complete. On KiwiVM its answer contains the only copy of the new root
   * password: keep it.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Rebuilt}.
   */
  rebuild(machine: string, options?: RebuildOptions): Promise<Rebuilt>;
  /**
   * Show the traffic of each machine: the amount used, the time of the next reset, and a forecast for that time.
   *
   * Makes one call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts in GB,
   * as Vultr does, a GB is 10^9 bytes.
   *
   * Only reads.
   *
   * Gives {@link Usages}.
   */
  usage(options?: UsageOptions): Promise<Usages>;
  /**
   * Show the traffic of one machine over time, in the steps that its service records.
   *
   * The points contain everything that the service reports, so there is no separate record.
   *
   * Only reads.
   *
   * Gives {@link MachineSeries}.
   */
  series(machine: string, options?: SeriesOptions): Promise<MachineSeries>;
  /**
   * List the addresses of a machine, including private ones.
   *
   * Only reads.
   *
   * Gives {@link MachineAddresses}.
   */
  addresses(machine: string, options?: VerbOptions): Promise<MachineAddresses>;
  /**
   * List the problems of machines and accounts: suspensions, policy violations that lead to one, null routes,
   * throttling, locks, installations in progress, unpaid bills. Machines without a reported problem are not listed.
   *
   * Makes one call for each account on KiwiVM, and one more if there is a policy violation; one for each machine on
   * CVM; two for each account on Vultr.
   *
   * Only reads.
   *
   * Gives {@link FleetProblems}.
   */
  problems(options?: ProblemsOptions): Promise<FleetProblems>;
  /**
   * Show how many more calls each account, or one account, may make.
   *
   * On KiwiVM this call itself counts against the budget. No other service reports one.
   *
   * Only reads.
   *
   * Gives {@link Budgets}.
   */
  budget(options?: BudgetOptions): Promise<Budgets>;
  /**
   * Report which verbs each account supports, and why the others are not supported. Creating a machine and waiting for
   * one, which are jobs, are reported too.
   *
   * Makes no call unless `ask` is given.
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
   * Start a machine. On Vultr a running machine is restarted.
   *
   * Acts: executing it twice differs from executing it once.
   *
   * Gives {@link Acted}.
   */
  start(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Shut a machine down cleanly.
   *
   * Sets something: the same call again changes nothing more.
   *
   * Gives {@link Acted}.
   */
  stop(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Restart a machine in the way that its service does it. On Vultr this cuts the power: data not yet written to disk
   * is lost.
   *
   * Acts: executing it twice differs from executing it once.
   *
   * Gives {@link Acted}.
   */
  restart(machine: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Switch a machine off at once by cutting its power. Data not yet written to disk is lost.
   *
   * Acts: executing it twice differs from executing it once.
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
   * Set the reverse DNS name of an address of a machine. It can take hours to become visible.
   *
   * Sets something: the same call again changes nothing more.
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
   * Vultr does not report which machine a snapshot was taken of.
   *
   * Only reads.
   *
   * Gives {@link Snapshots}.
   */
  list(options?: SnapshotsListOptions): Promise<Snapshots>;
  /**
   * Take a snapshot of a machine.
   *
   * The call returns before the snapshot is complete. On KiwiVM the machine is locked until then and may be restarted.
   *
   * **Costs money or creates something**.
   *
   * Gives {@link NewSnapshot}.
   */
  create(machine: string, options?: SnapshotsCreateOptions): Promise<NewSnapshot>;
  /**
   * Delete a snapshot. It is lost for good.
   *
   * **Destroys data, or gives up an address for good**.
   *
   * Gives {@link Acted}.
   */
  delete(snapshot: string, options?: VerbOptions): Promise<Acted>;
  /**
   * Restore a machine from a snapshot of its account. Everything on its disk is lost for good.
   *
   * **Destroys data, or gives up an address for good**.
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
   * Whether to request the state where the plain list does not contain it. On KiwiVM a call that takes up to 15 seconds
   * replaces the plain one; on CVM this adds one call for each machine. *(default: `false`)*
   */
  live?: boolean | undefined;
}

/** What else `rebuild` takes. */
export interface RebuildOptions extends VerbOptions {
  /**
   * The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
   * `server.os_change_list`, or the current one if not given.
   */
  os?: string | undefined;
}

/** What else `usage` takes. */
export interface UsageOptions extends VerbOptions {
  /** Only the machines of this account. */
  account?: string | undefined;
  /**
   * Whether to also forecast from the last 7 days. This requests the `series` of each machine, one more call each; on
   * KiwiVM such an answer can have 30 MB. *(default: `false`)*
   */
  recent?: boolean | undefined;
}

/** What else `series` takes. */
export interface SeriesOptions extends VerbOptions {
  /** Only points from this time on, Unix seconds. */
  since?: number | bigint | undefined;
}

/** What else `problems` takes. */
export interface ProblemsOptions extends VerbOptions {
  /** Only this account. */
  account?: string | undefined;
  /** Whether to also ask KiwiVM for throttling, by a call that takes up to 15 seconds. *(default: `false`)* */
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
   * Whether to also check what depends on the plan and the location of the machine. Only KiwiVM is asked. *(default:
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
  /** The description of the snapshot. */
  description?: string | undefined;
}

/** The number of calls that an account may still make. */
export interface AccountBudget {
  /** The name of the account in the fleet. */
  account: string;
  /** Its API: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** The remaining budget of each time window, the shortest first. Each of them limits the calls. */
  windows: BudgetWindow[];
  /** The service's own record, unchanged. */
  record?: unknown;
}

/** The verbs that accounts support, and the failures. */
export interface AccountCapabilities {
  /** One entry for each account and verb. */
  capabilities: Capability[];
  /** The failures. */
  failures: Failure[];
}

/** An action that was carried out. */
export interface Acted {
  /** The machine or snapshot that was acted on: `account/id`. */
  target: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that was made. */
  call: string;
  /**
   * The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not printed. *(secret:
   * not enumerable)*
   */
  record?: unknown;
}

/** An address. Fields that its service does not report are absent. */
export interface Address {
  /** The address; for a subnet, its first address. */
  address: string;
  /** 4 or 6. */
  family?: number | null;
  /** The length of the subnet's prefix in bits, if it is a subnet or belongs to one. */
  prefix_length?: number | null;
  /** Its purpose. */
  kind?: AddressKind | (string & {}) | null;
  /** Its reverse DNS name. */
  name?: string | null;
  /** The service's own record of it, unchanged, if there is one. */
  record?: unknown;
}

/** The remaining budget of one time window. */
export interface BudgetWindow {
  /** The length of the window, seconds. */
  window_seconds: number;
  /** The calls left in the current window, in the service's points; negative if it is overdrawn. */
  remaining: number;
}

/** The budgets of accounts, and the failures. */
export interface Budgets {
  /** The budget of each account, in their order. */
  budgets: AccountBudget[];
  /** The failures. The budgets of all other accounts are listed. */
  failures: Failure[];
}

/** Whether an account supports a verb. */
export interface Capability {
  /** The name of the account in the fleet. */
  account: string;
  /** Its API: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** The verb: `power.stop`. */
  verb: string;
  /** Whether the verb is supported. */
  answer: CapabilityAnswer | (string & {});
  /** If it is not supported, the reason or the alternative; otherwise a remark, if there is one. */
  why?: string | null;
}

/** A failure on an account. */
export interface Failure {
  /** The name of the account in the fleet. */
  account: string;
  /** The machine that it concerns, `account/id`; absent if it concerns the whole account. */
  machine?: string | null;
  /** The call that failed. */
  call?: string | null;
  /** The class of the error: `auth`, `timeout` ... */
  code: string;
  /** A description of the failure. */
  message: string;
  /** The known outcome of the call: `not_sent`, `rejected` or `unknown`. */
  verdict: string;
  /** Whether the same call may succeed later. */
  retryable: boolean;
}

/** The problems, and the failures. */
export interface FleetProblems {
  /** The problems, in the order of the accounts. */
  problems: Problem[];
  /** The failures. The problems of all other accounts are listed. */
  failures: Failure[];
}

/** A machine. Fields that its service does not report are absent. */
export interface Machine {
  /** Its name in the fleet: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr. */
  id: string;
  /** The API of its account: `kiwivm`, `cvm` or `vultr`. */
  api: string;
  /** Its label. */
  label?: string | null;
  /** Its host name. */
  hostname?: string | null;
  /**
   * Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and IPv6 subnets
   * (`2001:db8::/64`), without private ones.
   */
  addresses: string[];
  /** Its state, reduced to a few values. Absent if the service did not report it. */
  state?: State | (string & {}) | null;
  /** The service's own word that `state` is derived from. */
  provider_state?: string | null;
  /** The progress of the task that locks it. */
  progress?: TaskProgress | null;
  /** Its location, as the service names it. */
  location?: string | null;
  /** Its operating system, as the service names it. */
  os?: string | null;
  /** Its plan, by the name or id that the service uses. */
  plan?: string | null;
  /** When it was created, Unix seconds, UTC. */
  created_at?: number | null;
  /** The service's own record, unchanged. It may contain passwords, so it is not printed. *(secret: not enumerable)* */
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
  /** The length of a step, seconds. */
  step_seconds: number;
  /** The points, the earliest first. */
  points: Point[];
}

/** The traffic of a machine. Fields that its service does not report are absent. */
export interface MachineUsage {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The traffic used, both directions together, bytes. */
  used_bytes?: number | null;
  /** The traffic allowed, both directions together, bytes. */
  allowed_bytes?: number | null;
  /** The incoming traffic used, if directions are counted separately, bytes. */
  in_used_bytes?: number | null;
  /** The incoming traffic allowed, if directions are counted separately, bytes. */
  in_allowed_bytes?: number | null;
  /** The outgoing traffic used, if directions are counted separately, bytes. */
  out_used_bytes?: number | null;
  /** The outgoing traffic allowed, if directions are counted separately, bytes. */
  out_allowed_bytes?: number | null;
  /**
   * The used share of the allowance, 1 for all of it, to six decimals. If directions are counted separately, the
   * greater of the two shares.
   */
  share?: number | null;
  /**
   * The start of the current period, Unix seconds, UTC. No service reports it: on KiwiVM it is a month before
   * `resets_at`, on Vultr the first of the month.
   */
  began_at?: number | null;
  /** When the counter is reset, Unix seconds, UTC. KiwiVM reports it; on Vultr it is the first of the next month. */
  resets_at?: number | null;
  /** The usage expected by the reset at the average rate since `began_at`, bytes. */
  forecast_bytes?: number | null;
  /** The usage expected by the reset at the average rate of the last 7 days, both directions together, bytes. */
  recent_forecast_bytes?: number | null;
  /**
   * KiwiVM: the numbers that `multiplier` applies to, as set for the account: `both` (the counter and the allowance, as
   * the document says) or `allowance` (the allowance alone).
   */
  rule?: string | null;
  /** KiwiVM: the traffic multiplier of the location. *(an exact decimal as text, never a float)* */
  multiplier?: string | null;
  /** A warning if the numbers are doubtful. */
  warning?: string | null;
  /** The service's own record, unchanged. It may contain passwords, so it is not printed. *(secret: not enumerable)* */
  record?: unknown;
}

/** Machines, and the accounts that failed. */
export interface Machines {
  /** The machines, in the order of the accounts. */
  machines: Machine[];
  /** The failures. The machines of all other accounts are listed. */
  failures: Failure[];
}

/** A snapshot that is being taken. */
export interface NewSnapshot {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that was made. */
  call: string;
  /** Its name in the fleet, `account/id`; absent if the service does not return it, as on KiwiVM. */
  snapshot?: string | null;
  /** The service's answer, unchanged. *(secret: not enumerable)* */
  record?: unknown;
}

/** The usage within one step. Fields that the service does not report are absent. */
export interface Point {
  /** Its time, Unix seconds, UTC; for a day, its beginning. */
  at: number;
  /** Received, bytes. */
  in_bytes?: number | null;
  /** Sent, bytes. */
  out_bytes?: number | null;
  /** The CPU usage, per cent. */
  cpu_percent?: number | null;
  /** Read from disk, bytes. */
  disk_read_bytes?: number | null;
  /** Written to disk, bytes. */
  disk_write_bytes?: number | null;
}

/** A problem. Fields that the service does not report are absent. */
export interface Problem {
  /** The name of the account in the fleet. */
  account: string;
  /** The machine, `account/id`; absent if the problem concerns the account. */
  machine?: string | null;
  /** The kind of problem. */
  kind: ProblemKind | (string & {});
  /** The service's own words about it. */
  message?: string | null;
  /** The address that it concerns. */
  address?: string | null;
  /** When it began, Unix seconds, UTC. */
  since?: number | null;
  /** When it ends by itself, Unix seconds, UTC. */
  ends_at?: number | null;
  /** When the machine will be suspended unless the problem is resolved, Unix seconds, UTC. */
  deadline?: number | null;
  /** The progress of the task that locks the machine. */
  progress?: TaskProgress | null;
  /** The amount owed, US dollars. *(an exact decimal as text, never a float)* */
  amount?: string | null;
  /** The call of the API that shows details. */
  look?: string | null;
  /** The service's own record of it, unchanged, if there is one. */
  record?: unknown;
}

/** A machine that is being installed. */
export interface Rebuilt {
  /** The machine: `account/id`. */
  machine: string;
  /** The name of its account in the fleet. */
  account: string;
  /** The call that was made. */
  call: string;
  /** The new root password, if the service returns it. Nothing else ever shows it again. *(secret: not enumerable)* */
  root_password?: string | null;
  /** The port that SSH will listen on, if the service returns it. */
  ssh_port?: number | null;
  /**
   * The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not printed. *(secret:
   * not enumerable)*
   */
  record?: unknown;
}

/** The reverse DNS name of an address. */
export interface ReverseName {
  /** The address. */
  address: string;
  /** Its name; absent if none is set. */
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

/** A snapshot. Fields that its service does not report are absent. */
export interface Snapshot {
  /** Its name in the fleet: `account/id`. */
  snapshot: string;
  /** The name of its account in the fleet. */
  account: string;
  /** Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr. */
  id: string;
  /** The machine that it was taken of: `account/id`. Vultr does not report it. */
  machine?: string | null;
  /** Its description. */
  description?: string | null;
  /** The operating system on it, as the service names it. */
  os?: string | null;
  /** When it was taken, Unix seconds, UTC. KiwiVM does not report it. */
  created_at?: number | null;
  /** Its size in storage, bytes. */
  size_bytes?: number | null;
  /** Whether it is complete. KiwiVM does not report it. */
  complete?: boolean | null;
  /** KiwiVM: whether it is sticky, so that the service never deletes it. */
  sticky?: boolean | null;
  /** KiwiVM: seconds until the service deletes it, unless it is sticky. */
  expires_in_seconds?: number | null;
  /**
   * The service's own record, unchanged. It may contain links to the data, so it is not printed. *(secret: not
   * enumerable)*
   */
  record?: unknown;
}

/** Snapshots, and the failures. */
export interface Snapshots {
  /** The snapshots, in the order of the accounts. */
  snapshots: Snapshot[];
  /** The failures. The snapshots of all other accounts are listed. */
  failures: Failure[];
}

/** The progress of a task. */
export interface TaskProgress {
  /** The name of the task: `OS Reinstall: debian-13-x86_64`. */
  task?: string | null;
  /** The part that is done, from 0 to 100 per cent. */
  percent?: number | null;
  /** The current step, in words. */
  message?: string | null;
  /** The age of this information, seconds. */
  age_seconds?: number | null;
}

/** The traffic of machines, and the failures. */
export interface Usages {
  /** The traffic of each machine, in the order of the accounts. */
  machines: MachineUsage[];
  /** The failures. The machines of all other accounts are listed. */
  failures: Failure[];
}

/**
 * The purpose of an address.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `main`: The machine's main address.
 * - `secondary`: An additional address.
 * - `private`: An address in a private network.
 */
export type AddressKind = "main" | "secondary" | "private";

/**
 * Whether an account supports a verb.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `yes`: Supported.
 * - `no`: Not supported: `why` gives the reason.
 * - `instead`: Not supported, but there is an alternative: `why` names the verb or call.
 */
export type CapabilityAnswer = "yes" | "no" | "instead";

/**
 * A kind of problem.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `suspended`: The service has suspended the machine.
 * - `policy_violation`: A policy violation: unless it is resolved before `deadline`, the machine is suspended.
 * - `nullroute`: Traffic to an address is dropped because of an attack.
 * - `throttled`: The machine is slowed down after heavy use.
 * - `locked`: The service runs a task on the machine and refuses other calls for it.
 * - `pending`: The machine is being created or installed.
 * - `unpaid`: The account owes money.
 * - `other`: Any other problem: `message` is the service's description.
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
 * The state of a machine, reduced to a few values.
 *
 * Answers may hold other texts; they pass through as they are.
 *
 * - `running`: It is on.
 * - `stopped`: It is off.
 * - `pending`: It is being created, installed or started.
 * - `locked`: The service runs a task on it and refuses other calls for it.
 * - `suspended`: The service has suspended it.
 * - `other`: Any other state: `provider_state` is the service's word for it.
 */
export type State = "running" | "stopped" | "pending" | "locked" | "suspended" | "other";
