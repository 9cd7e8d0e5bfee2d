/** Sorts rows by one of their values: numbers by size, texts in natural order, and unknown values last. */

export interface Order {
  /** The index of the column. */
  readonly by: number;
  readonly isDown: boolean;
}

type Value = string | number | undefined;

function compare(a: Value, b: Value, texts: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return texts.compare(String(a), String(b));
}

export function sorted<Row>(
  rows: readonly Row[],
  value: (row: Row) => Value,
  isDown: boolean,
  lang: string,
): readonly Row[] {
  const texts = new Intl.Collator(lang, { numeric: true, sensitivity: "base" });
  const sign = isDown ? -1 : 1;
  const isKnown = (one: Value) => one !== undefined && !Number.isNaN(one);
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (isKnown(a.value) !== isKnown(b.value)) return isKnown(a.value) ? -1 : 1;
      return isKnown(a.value) ? sign * compare(a.value, b.value, texts) : 0;
    })
    .map(({ row }) => row);
}
