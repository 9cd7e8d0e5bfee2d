/**
 * A chart of series over time: drawn thinned to the pixels there are, with a cursor that keys move too, and the same numbers as a
 * table. What range is shown belongs to the caller, so that charts below each other show the same one.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../text/index.ts";
import type { Drawing } from "./draw.ts";
import { moveBy, zoomed } from "./keys.ts";
import { EDGE, markText, momentText, WIDTH } from "./scale.ts";
import { ChartTable } from "./table.tsx";
import { placeOf, type Range, type Thin, thin } from "./thin.ts";

export interface Line {
  readonly label: string;
  readonly values: ArrayLike<number>;
}

export interface ChartProps {
  title: string;
  times: ArrayLike<number>;
  lines: readonly Line[];
  /** Seconds after which two points are not connected. */
  gap: number;
  range: Range;
  lang: string;
  /** A value with its unit. */
  format(value: number): string;
  onRange(range: Range): void;
  onReset(): void;
}

const NOTHING: Thin = { times: [], columns: [] };

/** The width of an element, which follows it. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = place.current;
    if (box === null) return;
    const measure = () => setWidth(Math.floor(box.clientWidth));
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    measure();
    return () => watch.disconnect();
  }, []);
  return { place, width };
}

export function Chart(props: ChartProps) {
  const { title, times, lines, gap, range, lang, format } = props;
  const { place, width } = useWidth();
  const [drawing, setDrawing] = useState<Drawing>();
  const [cursor, setCursor] = useState<{ at: number; left: number } | null>(null);
  const data = useMemo(() => ({ times, columns: lines.map(({ values }) => values), gap }), [times, lines, gap]);
  const buckets = width - WIDTH - EDGE;
  const shown = useMemo(() => (buckets > 0 ? thin(data, range, buckets) : NOTHING), [data, range, buckets]);
  const [moment, mark] = useMemo(() => [momentText(lang), markText(lang)], [lang]);
  // The drawing keeps the functions that it was made with, so they look here for those of the last rendering.
  const last = useRef({ ...props, mark });
  last.current = { ...props, mark };
  /** The time that the cursor is at, which it keeps when another range is shown. */
  const pointed = useRef<number | undefined>(undefined);

  useEffect(() => {
    let isGone = false;
    let made: Drawing | undefined;
    import("./draw.ts").then(({ draw }) => {
      if (isGone || place.current === null) return;
      made = draw(place.current, place.current.clientWidth, {
        columns: lines.length,
        format: (value) => last.current.format(value),
        time: (time, step) => last.current.mark(time, step),
        onCursor: (at, left) => setCursor(at === null || left < 0 ? null : { at, left }),
        onRange: (chosen) => last.current.onRange(zoomed(chosen, (chosen.from + chosen.to) / 2, 1)),
        onReset: () => last.current.onReset(),
      });
      setDrawing(made);
    });
    return () => {
      isGone = true;
      made?.destroy();
      setDrawing(undefined);
    };
  }, [lines.length, place]);
  useEffect(() => {
    drawing?.show(shown, range);
    drawing?.point(pointed.current === undefined ? null : placeOf(shown.times, pointed.current));
  }, [drawing, shown, range]);
  useEffect(() => drawing?.resize(width), [drawing, width]);
  useEffect(() => {
    if (drawing === undefined) return;
    const redraw = () => drawing.redraw();
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", redraw);
    const root = new MutationObserver(redraw);
    root.observe(document.documentElement, { attributes: true });
    return () => {
      scheme.removeEventListener("change", redraw);
      root.disconnect();
    };
  }, [drawing]);

  const time = cursor === null ? undefined : shown.times[cursor.at];
  pointed.current = time;
  const words = lines.map(({ label }, line) => {
    const column = shown.columns[line];
    const mean = cursor === null ? null : column?.mean[cursor.at];
    const peak = cursor === null ? null : column?.high[cursor.at];
    if (mean == null || peak == null) return `${label}: ${t("machine.chart.unknown")}`;
    const value = format(mean);
    return peak > mean ? t("machine.chart.valuePeak", { label, value, peak: format(peak) }) : `${label}: ${value}`;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveBy(event.key, cursor?.at ?? null, shown.times, range);
    if (move === undefined) return;
    event.preventDefault();
    if (move === "reset") props.onReset();
    else if ("range" in move) props.onRange(move.range);
    else drawing?.point(move.at);
  };
  const left = cursor === null ? 0 : cursor.left + WIDTH;
  const beside = (free: number) => `clamp(0px, ${free + 12}px, calc(100% - 19rem))`;
  const side = left > width / 2 ? { right: beside(width - left) } : { left: beside(left) };
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <strong>{title}</strong>
        {lines.map(({ label }, line) => (
          <span class="chart-key" style={{ "--key": `var(--chart-${line + 1})` }} key={label}>
            {label}
          </span>
        ))}
      </figcaption>
      <div
        class="chart-plot"
        ref={place}
        role="slider"
        tabIndex={0}
        aria-label={t("machine.chart.cursor", { title })}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, shown.times.length - 1)}
        aria-valuenow={cursor?.at ?? 0}
        aria-valuetext={time === undefined ? t("machine.chart.keys") : [moment(time), ...words].join(", ")}
        onKeyDown={onKeyDown}
        onBlur={() => drawing?.point(null)}
      >
        {time !== undefined && (
          <div class="chart-tip" style={side}>
            <div>{moment(time)}</div>
            {words.map((text, line) => (
              <div class="chart-key" style={{ "--key": `var(--chart-${line + 1})` }} key={lines[line]?.label}>
                {text}
              </div>
            ))}
          </div>
        )}
      </div>
      <ChartTable
        title={title}
        data={data}
        labels={lines.map(({ label }) => label)}
        range={range}
        moment={moment}
        format={format}
      />
    </figure>
  );
}
