/** The series of a machine in the history of `vpswire watch`, from the relay (panel/src/history.rs): columns, null if unknown. */

/** Columns of the same length, the earliest value first. NaN means unknown. */
export interface Kept {
  /** Unix seconds. */
  readonly times: Float64Array;
  /** Bytes since the start of the billing cycle. */
  readonly used: Float64Array;
  /** Bytes. */
  readonly allowed: Float64Array;
  /** Points further apart than this are not connected. Seconds. */
  readonly gap: number;
}

/** The distance up to which samples are connected whatever their interval, in seconds. */
const APART = 3 * 3600;

const column = (values: unknown, length: number): Float64Array => {
  const list: readonly unknown[] = Array.isArray(values) ? values : [];
  return Float64Array.from({ length }, (_, at) => (typeof list[at] === "number" ? list[at] : Number.NaN));
};

/** Reads the relay's answer. Returns nothing without a history, or if it does not contain the machine. */
export function keptOf(answer: unknown): Kept | undefined {
  const { series } = (answer ?? {}) as { series?: Record<string, unknown> | null };
  const at: readonly unknown[] = Array.isArray(series?.at) ? series.at : [];
  if (series == null || at.length === 0) return undefined;
  const step = typeof series.step === "number" ? series.step : 1;
  return {
    times: column(at, at.length),
    used: column(series.usedBytes, at.length),
    allowed: column(series.allowedBytes, at.length),
    gap: Math.max(APART, 2 * step),
  };
}
