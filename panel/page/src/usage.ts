/**
 * Usage of a KiwiVM machine over time: rows of `getRawUsageStats` as columns with units.
 *
 * A row is the usage within 5 minutes (docs/wire-facts.md, K10): bytes, not counters, so a sum of rows is traffic, and a row
 * divided by 300 s is a speed. Rows may be missing (the machine was off, or is newer), duplicated, and out of order.
 */
import type { Rate } from "./forecast.ts";

/** The seconds that a row covers. */
export const STEP = 300;

/** Points further apart than this are not connected: at least one row is missing between them. */
export const GAP = STEP * 1.5;

/** The number of days on which a forecast from recent usage is based, the same as the core's. */
const RECENT = 7 * 86_400;

/** A row from the package. A value in an unexpected form has another type than declared. */
export interface Row {
  timestamp?: unknown;
  cpu_usage?: unknown;
  network_in_bytes?: unknown;
  network_out_bytes?: unknown;
  disk_read_bytes?: unknown;
  disk_write_bytes?: unknown;
}

/** Columns of the same length, the earliest value first. NaN means that the service did not report a value. */
export interface Usage {
  /** The start of each point's 5 minutes, in Unix seconds, without duplicates. */
  readonly times: Float64Array;
  /** Percent. */
  readonly cpu: Float64Array;
  /** Bits per second. */
  readonly received: Float64Array;
  /** Bits per second. */
  readonly sent: Float64Array;
  /** Bytes per second. */
  readonly read: Float64Array;
  /** Bytes per second. */
  readonly written: Float64Array;
}

const BITS = 8 / STEP;

/** Returns a count or share, or NaN for an invalid value, such as a negative one. */
const amount = (value: unknown): number => (typeof value === "number" && value >= 0 ? value : Number.NaN);

/** Converts rows to columns: sorted by time, with the last one of rows with the same time. */
export function usageOf(rows: readonly Row[]): Usage {
  const known = inOrder(rows);
  const column = () => new Float64Array(known.length);
  const usage = {
    times: column(),
    cpu: column(),
    received: column(),
    sent: column(),
    read: column(),
    written: column(),
  };
  for (let at = 0; at < known.length; at += 1) {
    const row = known[at] as Row;
    usage.times[at] = row.timestamp as number;
    usage.cpu[at] = amount(row.cpu_usage);
    usage.received[at] = amount(row.network_in_bytes) * BITS;
    usage.sent[at] = amount(row.network_out_bytes) * BITS;
    usage.read[at] = amount(row.disk_read_bytes) / STEP;
    usage.written[at] = amount(row.disk_write_bytes) / STEP;
  }
  return usage;
}

/** Returns the rows with a time, the earliest first and each time once. Rows in order, the usual case, are not sorted again. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  let last = 0;
  const isInOrder = rows.every(({ timestamp: time }) => {
    const isNext = typeof time === "number" && time > last;
    last = isNext ? time : Number.POSITIVE_INFINITY;
    return isNext;
  });
  if (isInOrder) return rows;
  const time = (row: Row | undefined): number => row?.timestamp as number;
  const known = rows.filter((row) => typeof row.timestamp === "number" && row.timestamp > 0);
  // The sort is stable.
  known.sort((a, b) => time(a) - time(b));
  return known.filter((row, at) => time(row) !== time(known[at + 1]));
}

/** Returns the end of the data: that of the last point. */
export function lastMoment({ times }: Usage): number | undefined {
  const last = times[times.length - 1];
  return last === undefined ? undefined : last + STEP;
}

/** Returns the traffic of both directions in a period, in bytes, and the seconds that its points cover. */
export function trafficIn(usage: Usage, from: number, to: number): Rate {
  let bits = 0;
  let points = 0;
  usage.times.forEach((time, at) => {
    if (time < from || time + STEP > to) return;
    bits += (usage.received[at] || 0) + (usage.sent[at] || 0);
    points += 1;
  });
  return { bytes: Math.round(bits / BITS), seconds: points * STEP };
}

/** Returns the traffic of the last 7 days, for a forecast, from completed points only, like the core. */
export function recentRate(usage: Usage, now: number): Rate {
  return trafficIn(usage, now - RECENT, now);
}
