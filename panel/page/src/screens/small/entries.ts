/** Reads the relay's audit log and raised alerts. Missing parts of an entry are left empty. Pure. */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
const listOf = (answer: unknown, name: string): readonly Fields[] => {
  const list = isFields(answer) ? answer[name] : undefined;
  return Array.isArray(list) ? list.filter(isFields) : [];
};

/** A call that changed something, or was meant to. */
export interface Logged {
  readonly n: number;
  /** Unix seconds. */
  readonly at: number | undefined;
  readonly account: string;
  readonly call: string;
  readonly params: string;
  /** `asked` if the outcome was not recorded. */
  readonly outcome: string;
  readonly why: string;
  readonly consent: string;
}

/** Returns the calls of pages of the log, the newest first. A request and its outcome become one entry. */
export function loggedOf(pages: readonly unknown[]): readonly Logged[] {
  const all = new Map(pages.flatMap((page) => listOf(page, "entries")).map((entry) => [entry.n, entry]));
  const entries = [...all.values()];
  const ends = new Map(entries.flatMap((entry) => (typeof entry.of === "number" ? [[entry.of, entry]] : [])));
  return entries.flatMap((entry): Logged[] => {
    const n = number(entry.n);
    if (n === undefined || entry.of !== undefined) return [];
    const end = ends.get(n);
    const params = Array.isArray(entry.params) ? entry.params.filter(Array.isArray) : [];
    return [
      {
        n,
        at: number(entry.at),
        account: text(entry.account),
        call: text(entry.call),
        params: params.map(([name, value]) => `${name}=${value}`).join(" "),
        outcome: text((end ?? entry).outcome),
        why: text(end?.why),
        consent: text(entry.consent),
      },
    ];
  });
}

/** Returns the lowest number of a page, before which the next page begins. */
export const lowest = (answer: unknown): number =>
  Math.min(...listOf(answer, "entries").map(({ n }) => number(n) ?? Number.POSITIVE_INFINITY));

/** An alert that was raised and is not over. */
export interface Raised {
  readonly where: string;
  readonly kind: string;
  readonly what: string;
  readonly severity: string;
  /** Unix seconds. */
  readonly since: number | undefined;
}

/** Returns the alerts of an answer; `null` without a history. */
export function alertsOf(answer: unknown): readonly Raised[] | null {
  if (!isFields(answer) || !Array.isArray(answer.alerts)) return null;
  return listOf(answer, "alerts").map((alert) => ({
    where: text(alert.machine) || text(alert.account),
    kind: text(alert.kind),
    what: text(alert.what),
    severity: text(alert.severity),
    since: number(alert.since),
  }));
}
