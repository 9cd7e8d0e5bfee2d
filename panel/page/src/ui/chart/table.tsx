/** The numbers of a chart as a table, for users who cannot see it: a row for each of 24 parts of the range. */
import { useState } from "preact/hooks";
import { t } from "../../text/index.ts";
import { type Data, type Range, thin } from "./thin.ts";

export interface ChartTableProps {
  title: string;
  data: Data;
  labels: readonly string[];
  range: Range;
  moment(time: number): string;
  format(value: number): string;
}

const ROWS = 24;

export function ChartTable({ title, data, labels, range, moment, format }: ChartTableProps) {
  const [isOpen, setOpen] = useState(false);
  // Nothing is computed before the table is opened.
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("machine.chart.table", { title })}</summary>
      {isOpen && <Rows {...{ title, data, labels, range, moment, format }} />}
    </details>
  );
}

function Rows({ title, data, labels, range, moment, format }: ChartTableProps) {
  const { times, columns } = thin(data, range, ROWS);
  const text = (value: number | null | undefined) => (value == null ? "–" : format(value));
  const rows = times.flatMap((time, at) => (time < range.from || time > range.to ? [] : [{ time, at }]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section class="scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("machine.chart.time")}</th>
            {labels.map((label) => [
              <th scope="col" key={label}>
                {t("machine.chart.mean", { label })}
              </th>,
              <th scope="col" key={`${label} peak`}>
                {t("machine.chart.peak", { label })}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ time, at }) => (
            <tr key={time}>
              <th scope="row">{moment(time)}</th>
              {columns.map(({ mean, high }, column) => [
                <td class="number" key={labels[column]}>
                  {text(mean[at])}
                </td>,
                <td class="number" key={`${labels[column]} peak`}>
                  {text(high[at])}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
