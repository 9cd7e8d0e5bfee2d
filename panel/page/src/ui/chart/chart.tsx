/**
 * A chart of series over time: thinned to the available pixels, with a cursor that the mouse, a finger and keys move, and the
 * same numbers as a table. The caller owns the visible range, so that several charts can share it.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { t } from "../../text/index.ts";
import { moveBy, zoomed } from "./keys.ts";
import { EDGES, frameOf, HEIGHT, paint, timeAt, xOf, yOf } from "./paint.ts";
import { markText, momentText } from "./scale.ts";
import { ChartTable } from "./table.tsx";
import { nearest, type Range, type Thin, thin } from "./thin.ts";

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
/** The distance in pixels from which a movement is a drag. */
const DRAG = 6;

export function Chart(props: ChartProps) {
  const { title, times, lines, gap, range, lang, format } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { place, width } = useWidth();
  const scheme = useScheme();
  /** The time of the cursor, which it keeps when the range changes. */
  const [pointed, setPointed] = useState<number>();
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const data = useMemo(() => ({ times, columns: lines.map(({ values }) => values), gap }), [times, lines, gap]);
  const buckets = width - EDGES.left - EDGES.right;
  const shown = useMemo(() => (buckets > 0 ? thin(data, range, buckets) : NOTHING), [data, range, buckets]);
  const frame = useMemo(() => frameOf(shown, range, width), [shown, range, width]);
  const [moment, mark] = useMemo(() => [momentText(lang), markText(lang)], [lang]);

  useLayoutEffect(() => {
    if (canvas.current === null || width === 0) return;
    const probe = canvas.current.parentElement?.appendChild(document.createElement("i"));
    if (probe === undefined) return;
    // A canvas does not support `light-dark()`, so an element of the page computes the colour.
    const color = (name: string) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    paint(canvas.current, shown, frame, { format, mark, color });
    probe.remove();
  }, [shown, frame, format, mark, scheme]);

  const at = pointed === undefined ? undefined : nearest(shown.times, pointed);
  const time = at === undefined ? undefined : shown.times[at];
  const words = lines.map(({ label }, line) => {
    const mean = at === undefined ? undefined : shown.columns[line]?.mean[at];
    const peak = at === undefined ? undefined : shown.columns[line]?.high[at];
    if (mean == null || peak == null) return `${label}: ${t("machine.chart.unknown")}`;
    const value = format(mean);
    const most = format(peak);
    return most === value ? `${label}: ${value}` : t("machine.chart.valuePeak", { label, value, peak: most });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveBy(event.key, at ?? null, shown.times, range);
    if (move === undefined) return;
    event.preventDefault();
    if (move === "reset") props.onReset();
    else if ("range" in move) props.onRange(move.range);
    else setPointed(shown.times[move.at]);
  };
  const xOfEvent = (event: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    return Math.min(width - EDGES.right, Math.max(EDGES.left, event.clientX - (box?.left ?? 0)));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    canvas.current?.setPointerCapture(event.pointerId);
    const x = xOfEvent(event);
    setPointed(timeAt(frame, x));
    setDrag({ from: x, to: x });
  };
  const onPointerMove = (event: PointerEvent) => {
    const x = xOfEvent(event);
    setPointed(timeAt(frame, x));
    if (drag !== undefined) setDrag({ ...drag, to: x });
  };
  const onPointerUp = () => {
    setDrag(undefined);
    if (drag === undefined || Math.abs(drag.to - drag.from) < DRAG) return;
    const [from, to] = [drag.from, drag.to].sort((a, b) => a - b).map((x) => timeAt(frame, x)) as [number, number];
    props.onRange(zoomed({ from, to }, (from + to) / 2, 1));
  };

  const x = time === undefined ? 0 : xOf(frame, time);
  const beside = (free: number) => `clamp(0px, ${free + 12}px, calc(100% - 19rem))`;
  const side = x > width / 2 ? { right: beside(width - x) } : { left: beside(x) };
  const key = (line: number) => ({ "--key": `var(--chart-${line + 1})` });
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <strong>{title}</strong>
        {lines.length > 1 &&
          lines.map(({ label }, line) => (
            <span class="chart-key" style={key(line)} key={label}>
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
        aria-valuenow={at ?? 0}
        aria-valuetext={time === undefined ? t("machine.chart.keys") : [moment(time), ...words].join(", ")}
        onKeyDown={onKeyDown}
        onBlur={() => setPointed(undefined)}
      >
        <canvas
          ref={canvas}
          style={{ width: `${width}px`, height: `${HEIGHT}px` }}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(undefined)}
          onPointerLeave={() => setPointed(undefined)}
          onDblClick={props.onReset}
        />
        {drag !== undefined && (
          <div
            class="chart-drag"
            style={{ left: `${Math.min(drag.from, drag.to)}px`, width: `${Math.abs(drag.to - drag.from)}px` }}
          />
        )}
        {time !== undefined && (
          <>
            <div class="chart-cursor" style={{ left: `${x}px` }} />
            {shown.columns.map(({ mean }, line) => {
              const value = at === undefined ? null : mean[at];
              const dot = { ...key(line), left: `${x}px`, top: `${yOf(frame, value ?? 0)}px` };
              return value == null ? null : <div class="chart-dot" style={dot} key={lines[line]?.label} />;
            })}
            <div class="chart-tip" style={side}>
              <div>{moment(time)}</div>
              {words.map((text, line) => (
                <div class="chart-key" style={key(line)} key={lines[line]?.label}>
                  {text}
                </div>
              ))}
            </div>
          </>
        )}
      </div>
      <ChartTable {...{ title, data, range, moment, format }} labels={lines.map(({ label }) => label)} />
    </figure>
  );
}

/** Returns the current width of an element, and follows its changes. */
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

/** Returns a number that changes whenever colours may have changed. */
function useScheme(): number {
  const [scheme, setScheme] = useState(0);
  useEffect(() => {
    const changed = () => setScheme((before) => before + 1);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", changed);
    const root = new MutationObserver(changed);
    root.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      dark.removeEventListener("change", changed);
      root.disconnect();
    };
  }, []);
  return scheme;
}
