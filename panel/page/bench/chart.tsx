/** Measures the chart on two years of 5-minute points: thinning, and thinning and drawing. `bench/run.js` has it run in Chromium. */
import { EDGES, frameOf, paint } from "../src/ui/chart/paint.ts";
import { thin } from "../src/ui/chart/thin.ts";

const COUNT = 200_000;
const STEP = 300;
const ROUNDS = 20;

const times = Float64Array.from({ length: COUNT }, (_, at) => 1_640_995_200 + at * STEP);
const wave = (phase: number) =>
  Float64Array.from(times, (time, at) => 4e6 * (1.2 + Math.sin(time / 13_751 + phase)) + ((at * 7919) % 9973) * 400);
const lines = [
  { label: "Received", values: wave(0) },
  { label: "Sent", values: wave(2) },
];
const data = { times, columns: lines.map(({ values }) => values), gap: STEP * 1.5 };
const from = times[0] as number;
const whole = { from, to: from + COUNT * STEP };
const format = (value: number) => `${(value / 1e6).toFixed(1)} Mbit/s`;

/** Waits until all that was drawn so far is in the canvas. */
const flush = (place: Element) => place.querySelector("canvas")?.getContext("2d")?.getImageData(0, 0, 1, 1);

async function measured(work: (round: number) => unknown): Promise<number> {
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await work(round);
    durations.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve));
  }
  // The least: whatever else the machine does only makes it longer.
  return Math.min(...durations);
}

async function run() {
  const canvas = document.createElement("canvas");
  document.body.append(canvas);
  const width = 1_100;
  const buckets = width - EDGES.left - EDGES.right;
  const look = { format, mark: String, color: () => "#0b62c4" };
  const thinning = await measured(() => thin(data, whole, buckets));
  const drawn = await measured((round) => {
    const range = { from: from + round, to: whole.to };
    const shown = thin(data, range, buckets);
    paint(canvas, shown, frameOf(shown, range, width), look);
    flush(document.body);
  });
  canvas.remove();

  return { thin_ms: thinning, thin_and_draw_ms: drawn };
}

Object.assign(globalThis, { measured: run() });
