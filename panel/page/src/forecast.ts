/**
 * Traffic forecasts: the usage when the counter is reset, and the time when the allowance is used up.
 *
 * The numbers are those of the core's `usage` verb (docs/fleet.md), for places where only counters are known, plus the day on
 * which the allowance is used up. Times are Unix seconds, UTC; traffic is in bytes.
 */

/** The period of a counter. */
export interface Cycle {
  readonly begins: number;
  readonly ends: number;
}

/** A measured rate of traffic: bytes in a number of seconds. */
export interface Rate {
  readonly bytes: number;
  readonly seconds: number;
}

/** The known data of a counter. */
export interface Counter {
  readonly used: number;
  /** Missing if the service reports no allowance. */
  readonly allowed?: number | undefined;
  readonly cycle: Cycle;
  readonly now: number;
  /** Default: the mean since the start of the cycle. */
  readonly rate?: Rate | undefined;
}

/** The forecast usage of the allowance: less than nine tenths, nearly all or more than all of it. */
export type Outlook = "enough" | "close" | "short";

export interface Forecast {
  /** The usage at the end of the cycle. */
  readonly bytes: number;
  /** The same as a part of the allowance, 1 for all of it. Missing without an allowance. */
  readonly share?: number;
  readonly outlook?: Outlook;
  /** The time when the allowance is used up, if that is before the end of the cycle. `now` if it is in the past. */
  readonly exhausted?: number;
}

/** The part of the allowance from which a forecast is close to the limit. */
const CLOSE = 0.9;

/**
 * Returns the month that ends at a time: it began on the same day of the previous month, or on that month's last day.
 */
export function cycleUntil(ends: number): Cycle {
  const date = new Date(ends * 1000);
  const day = date.getUTCDate();
  // Day 0 of a month is the last one of the previous month.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0)).getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - 1);
  date.setUTCDate(Math.min(day, last));
  return { begins: date.getTime() / 1000, ends };
}

/** Returns the calendar month of a time, UTC. */
export function monthOf(now: number): Cycle {
  const date = new Date(now * 1000);
  const first = (month: number): number => Date.UTC(date.getUTCFullYear(), month, 1) / 1000;
  return { begins: first(date.getUTCMonth()), ends: first(date.getUTCMonth() + 1) };
}

/** Returns the remaining days of a cycle, rounded up; 0 when it is over. */
export function daysLeft(cycle: Cycle, now: number): number {
  return Math.max(0, Math.ceil((cycle.ends - now) / 86_400));
}

/** Returns nothing outside the cycle, at its very start without a rate, or if a number is NaN. */
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
