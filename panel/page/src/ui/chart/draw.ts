/**
 * Drawing of thinned series with uPlot: a line for the mean of each column and a band from its least to its greatest value.
 *
 * This module and uPlot are loaded when the first chart is shown. Colours come from the variables of the style sheet each time
 * that something is drawn, so a switch between dark and light is one `redraw`.
 */
import uPlot from "uplot";
import { EDGE, marks, STEPS, WIDTH } from "./scale.ts";
import type { Range, Thin } from "./thin.ts";

/** What a drawing needs beside its data. */
export interface Look {
  /** How many columns there are. */
  readonly columns: number;
  /** A value with its unit, for the scale. */
  format(value: number): string;
  /** A time of the scale, and how many seconds are between two such. */
  time(seconds: number, step: number): string;
  /** The place within the thinned data that the cursor is at. */
  onCursor(place: number | null, left: number): void;
  /** A range was chosen with the mouse. */
  onRange(range: Range): void;
  /** A double click: all is to be shown again. */
  onReset(): void;
}

export interface Drawing {
  show(data: Thin, range: Range): void;
  resize(width: number): void;
  /** Moves the cursor there. */
  point(place: number | null): void;
  redraw(): void;
  destroy(): void;
}

const HEIGHT = 180;
/** Series of uPlot for each column: mean, greatest, least. */
const PARTS = 3;

export function draw(place: HTMLElement, width: number, look: Look): Drawing {
  // A canvas takes no `light-dark()`: an element of the page computes what it is.
  const probe = place.appendChild(document.createElement("i"));
  const color = (name: string) => () => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const columns = Array.from({ length: look.columns }, (_, at) => at);
  const axis = {
    stroke: color("--chart-text"),
    grid: { stroke: color("--chart-grid"), width: 1 },
    ticks: { show: false },
  };
  let range: Range = { from: 0, to: 1 };
  const chart = new uPlot(
    {
      width,
      height: HEIGHT,
      legend: { show: false },
      padding: [8, EDGE, 0, 0],
      scales: {
        x: { time: false, range: () => [range.from, range.to] },
        // From zero, so that a quiet machine does not look busy.
        y: { range: (_, __, greatest) => [0, greatest > 0 ? greatest * 1.05 : 1] },
      },
      axes: [
        {
          ...axis,
          incrs: STEPS,
          space: 80,
          size: 28,
          splits: (_, __, from, to, step) => marks(from, to, step),
          values: (_, times, __, ___, step) => times.map((time) => look.time(time, step)),
        },
        { ...axis, space: 36, size: WIDTH, values: (_, values) => values.map(look.format) },
      ],
      series: [
        {},
        ...columns.flatMap((at) => [
          { stroke: color(`--chart-${at + 1}`), width: 1.5, points: { show: false } },
          { stroke: "transparent", width: 0, points: { show: false } },
          { stroke: "transparent", width: 0, points: { show: false } },
        ]),
      ],
      bands: columns.map((at) => ({ series: [at * PARTS + 2, at * PARTS + 3], fill: color(`--chart-${at + 1}-band`) })),
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false },
        // Only the means have a point at the cursor.
        points: {
          size: (_, at) => (at % PARTS === 1 ? 7 : 0),
          fill: (_, at) => color(`--chart-${Math.ceil(at / PARTS)}`)(),
        },
        bind: {
          dblclick: () => () => {
            look.onReset();
            return null;
          },
        },
      },
      hooks: {
        setCursor: [(u) => look.onCursor(u.cursor.idx ?? null, u.cursor.left ?? -1)],
        setSelect: [
          (u) => {
            const { left, width: chosen } = u.select;
            if (chosen < 4) return;
            look.onRange({ from: u.posToVal(left, "x"), to: u.posToVal(left + chosen, "x") });
            u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          },
        ],
      },
    },
    [[], ...columns.flatMap(() => [[], [], []])],
    place,
  );
  return {
    show(data, shown) {
      range = shown;
      const series = data.columns.flatMap(({ mean, high, low }) => [mean, high, low]);
      chart.setData([data.times, ...series], true);
    },
    resize: (wide) => chart.setSize({ width: wide, height: HEIGHT }),
    point(at) {
      const time = at === null ? undefined : chart.data[0][at];
      const left = time === undefined ? -10 : chart.valToPos(time, "x");
      chart.setCursor({ left, top: 10 });
    },
    redraw: () => chart.redraw(false, true),
    destroy() {
      chart.destroy();
      probe.remove();
    },
  };
}
