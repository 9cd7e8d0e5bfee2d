/**
 * Paints thinned series onto a canvas: a line for the mean of each column and a band from its minimum to its maximum, over
 * scales of times and values. A chart library would be larger than the rest of the screen, and thinning is the main work.
 */
import { marks, STEPS } from "./scale.ts";
import type { Range, Thin, Thinned } from "./thin.ts";

/** Pixels around the drawing: the scale of values is on its left, that of times below it. */
export const EDGES = { left: 76, right: 8, top: 8, bottom: 24 };
export const HEIGHT = 180;
/** The minimum width of a mark, in pixels. */
const MARK = { across: 64, down: 34 };

/** The positions of times and values on a canvas, and the values with a mark. */
export interface Frame {
  readonly range: Range;
  readonly width: number;
  /** The greatest value of the scale. */
  readonly top: number;
  /** The distance between two marks of values. */
  readonly step: number;
}

const inner = HEIGHT - EDGES.top - EDGES.bottom;

/** Returns the least number of the form 1, 2 or 5 times a power of ten that is not below a value. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (([1, 2, 5].find((one) => one * power >= least * 0.999_999) ?? 10) as number) * power;
}

/** The scale starts at zero, so that an idle machine does not look busy. */
export function frameOf({ columns }: Thin, range: Range, width: number): Frame {
  let greatest = 0;
  for (const { high } of columns) for (const value of high) if (value !== null && value > greatest) greatest = value;
  const top = greatest > 0 ? greatest * 1.05 : 1;
  return { range, width, top, step: roundStep((top * MARK.down) / inner) };
}

const breadth = ({ width }: Frame): number => Math.max(1, width - EDGES.left - EDGES.right);

export const xOf = (frame: Frame, time: number): number =>
  EDGES.left + ((time - frame.range.from) / (frame.range.to - frame.range.from)) * breadth(frame);

export const timeAt = (frame: Frame, x: number): number =>
  frame.range.from + ((x - EDGES.left) / breadth(frame)) * (frame.range.to - frame.range.from);

export const yOf = (frame: Frame, value: number): number => EDGES.top + inner * (1 - value / frame.top);

/** Returns the step between marked times: the first one with enough room. */
export function timeStep(frame: Frame): number {
  const { from, to } = frame.range;
  const least = ((to - from) * MARK.across) / breadth(frame);
  return STEPS.find((step) => step >= least) ?? (STEPS.at(-1) as number);
}

export interface Look {
  format(value: number): string;
  mark(time: number, step: number): string;
  /** Returns the value of a CSS variable in a form that a canvas supports. */
  color(name: string): string;
}

export function paint(canvas: HTMLCanvasElement, { times, columns }: Thin, frame: Frame, look: Look): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const dense = devicePixelRatio || 1;
  canvas.width = Math.round(frame.width * dense);
  canvas.height = Math.round(HEIGHT * dense);
  context.scale(dense, dense);
  paintScales(context, frame, look);
  context.save();
  context.beginPath();
  context.rect(EDGES.left, 0, breadth(frame), HEIGHT);
  context.clip();
  const across = times.map((time) => xOf(frame, time));
  columns.forEach((column, at) => {
    context.fillStyle = look.color(`--chart-${at + 1}-band`);
    context.strokeStyle = look.color(`--chart-${at + 1}`);
    for (const [begin, end] of stretches(column)) paintStretch(context, frame, across, column, begin, end);
  });
  context.restore();
}

/** Yields the ranges of indexes in which a column has no gap. */
export function stretches({ mean }: Thinned): [begin: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < mean.length; at += 1) {
    if (mean[at] === null) continue;
    const begin = at;
    while (at < mean.length && mean[at] !== null) at += 1;
    found.push([begin, at]);
  }
  return found;
}

function paintStretch(
  context: CanvasRenderingContext2D,
  frame: Frame,
  across: readonly number[],
  { low, high, mean }: Thinned,
  begin: number,
  end: number,
): void {
  const point = (at: number, values: Thinned["mean"]) =>
    context.lineTo(across[at] as number, yOf(frame, values[at] as number));
  context.beginPath();
  for (let at = begin; at < end; at += 1) point(at, high);
  for (let at = end - 1; at >= begin; at -= 1) point(at, low);
  context.fill();
  context.beginPath();
  context.lineWidth = 1.5;
  // Round joins of a thousand corners would take half of the time.
  context.lineJoin = "bevel";
  // A single point is a dot: a line to itself with round ends.
  context.lineCap = end - begin === 1 ? "round" : "butt";
  for (let at = begin; at < end; at += 1) point(at, mean);
  if (end - begin === 1) point(begin, mean);
  context.stroke();
}

function paintScales(context: CanvasRenderingContext2D, frame: Frame, look: Look): void {
  context.fillStyle = look.color("--chart-text");
  context.strokeStyle = look.color("--chart-grid");
  context.font = "12px system-ui, sans-serif";
  context.lineWidth = 1;
  const line = (fromX: number, fromY: number, toX: number, toY: number) => {
    context.beginPath();
    // A line in the middle of a pixel is sharp.
    context.moveTo(Math.round(fromX) + 0.5, Math.round(fromY) + 0.5);
    context.lineTo(Math.round(toX) + 0.5, Math.round(toY) + 0.5);
    context.stroke();
  };
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (let at = 0; at * frame.step <= frame.top; at += 1) {
    const y = yOf(frame, at * frame.step);
    line(EDGES.left, y, frame.width - EDGES.right, y);
    context.fillText(look.format(at * frame.step), EDGES.left - 6, y);
  }
  context.textAlign = "center";
  context.textBaseline = "top";
  const step = timeStep(frame);
  for (const time of marks(frame.range.from, frame.range.to, step)) {
    const x = xOf(frame, time);
    line(x, EDGES.top, x, HEIGHT - EDGES.bottom);
    context.fillText(look.mark(time, step), x, HEIGHT - EDGES.bottom + 6);
  }
}
