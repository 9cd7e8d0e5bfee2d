/** The rows of the overview, one for each machine: sorting, filters and totals. Pure. */
import type { Machine, MachineUsage, Problem } from "vpswire/fleet";
import { type Forecast, forecast } from "../../forecast.ts";
import type { Account } from "../../source/index.ts";
import type { Summary } from "../../store/fleet.ts";
import { sorted } from "../../ui/sort.ts";

/** The usage of a resource, in bytes. */
export interface Share {
  readonly used: number;
  readonly total: number;
}

export interface Row {
  /** `account/id`. */
  readonly id: string;
  readonly account: Account;
  readonly name: string;
  /** Missing if no answer contains it. */
  readonly state?: string | undefined;
  readonly machine: Machine;
  readonly usage?: MachineUsage | undefined;
  /** The used part of the traffic, 1 for all of it. */
  readonly share?: number | undefined;
  readonly forecast?: Forecast | undefined;
  /** The forecast of that part at the reset. */
  readonly forecastShare?: number | undefined;
  readonly daysLeft?: number | undefined;
  readonly memory?: Share | undefined;
  readonly disk?: Share | undefined;
  readonly problems: readonly Problem[];
}

const number = (value: unknown): number | undefined => {
  const found = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof found === "number" && Number.isFinite(found) && found >= 0 ? found : undefined;
};

function share(used: number | undefined, total: number | undefined): Share | undefined {
  return used === undefined || total === undefined || total === 0 ? undefined : { used: Math.min(used, total), total };
}

/** Memory and disk; for KVM, only the live record of KiwiVM contains them. */
export function fillings(record: unknown): Pick<Row, "memory" | "disk"> {
  const fields = (typeof record === "object" && record !== null ? record : {}) as Readonly<Record<string, unknown>>;
  const memory = number(fields.plan_ram);
  const free = number(fields.mem_available_kb);
  const used = memory === undefined || free === undefined ? undefined : Math.max(0, memory - free * 1024);
  return { memory: share(used, memory), disk: share(number(fields.ve_used_disk_space_b), number(fields.plan_disk)) };
}

function traffic(usage: MachineUsage | undefined, now: number): Partial<Row> {
  if (usage === undefined) return {};
  const { used_bytes: used, allowed_bytes, began_at: begins, resets_at: ends, forecast_bytes } = usage;
  const allowed = allowed_bytes ?? undefined;
  const isKnown = typeof used === "number" && typeof begins === "number" && typeof ends === "number";
  const end = isKnown ? forecast({ used, allowed, cycle: { begins, ends }, now }) : undefined;
  const bytes = forecast_bytes ?? end?.bytes;
  return {
    usage,
    share: usage.share ?? undefined,
    forecast: end,
    forecastShare: bytes !== undefined && allowed ? bytes / allowed : undefined,
    daysLeft: typeof ends === "number" ? Math.max(0, Math.ceil((ends - now) / 86_400)) : undefined,
  };
}

/** Returns the rows of an account, with the data of the verbs that have been answered so far. */
export function rowsOf({ account, list, live, usage, problems }: Summary, now: number): readonly Row[] {
  const known = live.data ?? list.data;
  const usages = new Map(usage.data?.machines.map((one) => [one.machine, one]));
  return (known?.machines ?? []).map((machine): Row => {
    const all = problems.data?.problems ?? [];
    const own = all.filter((problem) => problem.machine === machine.machine);
    return {
      id: machine.machine,
      account,
      name: machine.label || machine.hostname || machine.machine,
      state: machine.state ?? undefined,
      machine,
      ...traffic(usages.get(machine.machine), now),
      ...fillings(account.api === "kiwivm" ? machine.record : undefined),
      problems: own,
    };
  });
}

/** The orders of rows. Names and accounts ascend, numbers descend. */
export const ORDERS = {
  account: undefined,
  name: { value: (row: Row) => row.name, isDown: false },
  problems: { value: (row: Row) => row.problems.length, isDown: true },
  traffic: { value: (row: Row) => row.share, isDown: true },
  forecast: { value: (row: Row) => row.forecastShare, isDown: true },
  reset: { value: (row: Row) => row.daysLeft, isDown: false },
  memory: { value: (row: Row) => row.memory && row.memory.used / row.memory.total, isDown: true },
  disk: { value: (row: Row) => row.disk && row.disk.used / row.disk.total, isDown: true },
} as const;

export type OrderName = keyof typeof ORDERS;

export interface Wanted {
  readonly word: string;
  readonly order: OrderName;
  /** A state, `problems`, or nothing for all. */
  readonly state: string;
  readonly group: string;
}

/** Returns the filtered rows in order. The filter searches names, addresses, locations, systems and accounts. */
export function wantedRows(rows: readonly Row[], { word, order, state, group }: Wanted, lang: string): readonly Row[] {
  const words = word.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ name, account, machine }: Row) => {
    const { hostname, label, addresses, location, os, id } = machine;
    const text = [name, account.name, account.api, hostname, label, location, os, id, ...addresses, ...account.groups];
    const all = text.join("\n").toLowerCase();
    return words.every((one) => all.includes(one));
  };
  const found = rows.filter(
    (row) =>
      (state === "" || (state === "problems" ? row.problems.length > 0 : (row.state ?? "unknown") === state)) &&
      (group === "" || row.account.groups.includes(group)) &&
      fits(row),
  );
  const by = ORDERS[order];
  return by === undefined ? found : sorted(found, by.value, by.isDown, lang);
}

export interface Totals {
  readonly machines: number;
  readonly running: number;
  readonly problems: number;
  /** The sum over the machines that report both, in bytes. */
  readonly used: number;
  readonly allowed: number;
}

export function totals(rows: readonly Row[]): Totals {
  const sum = { machines: rows.length, running: 0, problems: 0, used: 0, allowed: 0 };
  for (const { state, problems, usage } of rows) {
    if (state === "running") sum.running += 1;
    sum.problems += problems.length;
    const { used, allowed } = bytesOf(usage);
    if (used === undefined || allowed === undefined) continue;
    sum.used += used;
    sum.allowed += allowed;
  }
  return sum;
}

/** Used and allowed bytes; the sum of both directions if they are counted separately. */
export function bytesOf(usage: MachineUsage | undefined): { used?: number; allowed?: number } {
  const both = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === "number" && typeof b === "number" ? a + b : undefined;
  const used = usage?.used_bytes ?? both(usage?.in_used_bytes, usage?.out_used_bytes);
  const allowed = usage?.allowed_bytes ?? both(usage?.in_allowed_bytes, usage?.out_allowed_bytes);
  return { ...(used === undefined ? {} : { used }), ...(allowed === undefined ? {} : { allowed }) };
}
