/** A table that can be sorted by its headers and filtered by a word. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { lang, t } from "../text/index.ts";
import { Empty } from "./notes.tsx";
import { type Order, sorted } from "./sort.ts";

export interface Column<Row> {
  readonly title: string;
  /** The value for sorting and filtering. A column without one cannot be sorted. */
  readonly value?: ((row: Row) => string | number | undefined) | undefined;
  /** The displayed content, if it differs from the value. */
  readonly show?: ((row: Row) => ComponentChildren) | undefined;
  /** Whether it is a column of numbers. */
  readonly number?: boolean | undefined;
}

interface TableProps<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** The stable key of a row. */
  id(row: Row, at: number): string;
  /** The text for a table without rows. */
  empty: string;
  /** The table's name for screen readers. */
  label?: string | undefined;
  /** Whether it has a filter field. Default: if there are more than ten rows. */
  filter?: boolean | undefined;
}

export function Table<Row>({ rows, columns, id, empty, label, filter = rows.length > 10 }: TableProps<Row>) {
  const [order, setOrder] = useState<Order>();
  const [word, setWord] = useState("");
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  const wanted = word.trim().toLowerCase();
  const fits = (row: Row) =>
    columns.some(({ value }) =>
      String(value?.(row) ?? "")
        .toLowerCase()
        .includes(wanted),
    );
  const found = wanted === "" ? rows : rows.filter(fits);
  const value = columns[order?.by ?? -1]?.value;
  const shown = value === undefined || order === undefined ? found : sorted(found, value, order.isDown, lang());
  return (
    <>
      {filter && (
        <input
          class="table-filter"
          type="search"
          placeholder={t("ui.filter")}
          aria-label={t("ui.filter")}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={label ?? t("ui.table")}>
        <table>
          <thead>
            <tr>
              {columns.map((column, by) => (
                <Head column={column} by={by} order={order} onOrder={setOrder} key={column.title} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              <tr key={id(row, at)}>
                {columns.map(({ title, value, show, number }) => (
                  <td class={number ? "number" : undefined} key={title}>
                    {show === undefined ? value?.(row) : show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  by: number;
  order: Order | undefined;
  onOrder(order: Order): void;
}

function Head<Row>({ column: { title, value, number }, by, order, onOrder }: HeadProps<Row>) {
  const isBy = order?.by === by;
  const sort = isBy ? (order.isDown ? "descending" : "ascending") : "none";
  return (
    <th scope="col" class={number ? "number" : undefined} aria-sort={value === undefined ? undefined : sort}>
      {value === undefined ? (
        title
      ) : (
        <button type="button" onClick={() => onOrder({ by, isDown: isBy && !order.isDown })}>
          {title}
          <span aria-hidden="true">{isBy ? (order.isDown ? " ↓" : " ↑") : ""}</span>
        </button>
      )}
    </th>
  );
}
