/**
 * Traffic forecasts: what will be used when the counter begins at zero again, and when the allowance will be used up.
 *
 * The same numbers as the core's `usage` verb (docs/fleet.md) has, for where only counters are known, and what the core does not
 * say: the day on which the allowance ends. Times are Unix seconds, UTC; traffic is in bytes.
 */

/** The time in which a counter counts. */
export interface Cycle {
  readonly begins: number;
  readonly ends: number;
}

/** Traffic at a measured speed: so many bytes in so many seconds. */
export interface Rate {
  readonly bytes: number;
  readonly seconds: number;
}

/** What is known of a counter. */
export interface Counter {
  readonly used: number;
  /** Missing where the service gives no allowance. */
  readonly allowed?: number | undefined;
  readonly cycle: Cycle;
  readonly now: number;
  /** Unless given, the mean since the beginning of the cycle. */
  readonly rate?: Rate | undefined;
}

/** How much of the allowance will be used: less than nine tenths, nearly all or more than all of it. */
export type Outlook = "enough" | "close" | "short";

export interface Forecast {
  /** What will be used at the end of the cycle. */
  readonly bytes: number;
  /** The part of the allowance that this is, 1 for all of it. Missing without an allowance. */
  readonly share?: number;
  readonly outlook?: Outlook;
  /** When the allowance is used up, if that is before the end of the cycle. In the past: `now`. */
  readonly exhausted?: number;
}

/** From this part of the allowance on a forecast is close. */
const CLOSE = 0.9;

/**
 * The month that ends then: it began on the same day of the month before, or on that month's last day.
 */
export function cycleUntil(ends: number): Cycle {
  const date = new Date(ends * 1000);
  const day = date.getUTCDate();
  // Day 0 of a month is the last one of the month before.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0)).getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - 1);
  date.setUTCDate(Math.min(day, last));
  return { begins: date.getTime() / 1000, ends };
}

/** The calendar month in which that is, UTC. */
export function monthOf(now: number): Cycle {
  const date = new Date(now * 1000);
  const first = (month: number): number => Date.UTC(date.getUTCFullYear(), month, 1) / 1000;
  return { begins: first(date.getUTCMonth()), ends: first(date.getUTCMonth() + 1) };
}

/** Whole days that are left of a cycle, rounded up; 0 when it is over. */
export function daysLeft(cycle: Cycle, now: number): number {
  return Math.max(0, Math.ceil((cycle.ends - now) / 86_400));
}

/** Nothing outside of the cycle, at its very beginning without a rate, or if a number is no number. */
export function forecast({ used, allowed, cycle, now, rate }: Counter): Forecast | undefined {
  const speed = rate ?? { bytes: used, seconds: now - cycle.begins };
  if (now < cycle.begins || now > cycle.ends || !(speed.seconds > 0) || !(speed.bytes >= 0) || !(used >= 0))
    return undefined;
  const perSecond = speed.bytes / speed.seconds;
  const bytes = Math.round(used + perSecond * (cycle.ends - now));
  if (allowed === undefined || !(allowed > 0)) return { bytes };
  const share = bytes / allowed;
  const outlook = share > 1 ? "short" : share >= CLOSE ? "close" : "enough";
  if (used >= allowed) return { bytes, share, outlook: "short", exhausted: now };
  if (outlook !== "short") return { bytes, share, outlook };
  return { bytes, share, outlook, exhausted: Math.min(cycle.ends, Math.round(now + (allowed - used) / perSecond)) };
}
