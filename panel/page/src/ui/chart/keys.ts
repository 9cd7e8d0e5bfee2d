/** Keyboard control of a chart: moves the cursor along the points, and zooms the range around it. */
import type { Range } from "./thin.ts";

/** A new position of the cursor, or a new range; `reset` shows everything again. */
export type Move = { at: number } | { range: Range } | "reset";

/** The number of points that Page Up and Page Down skip. */
const PAGE = 20;
/** The minimum length of a range, in seconds. */
const SHORTEST = 1_200;

/** Returns the range scaled by a factor around a time, which keeps its position. */
export function zoomed({ from, to }: Range, around: number, times: number): Range {
  const factor = Math.max(times, SHORTEST / (to - from));
  return { from: around - (around - from) * factor, to: around + (to - around) * factor };
}

/** Returns nothing for other keys. */
export function moveBy(key: string, place: number | null, times: ArrayLike<number>, range: Range): Move | undefined {
  const last = times.length - 1;
  if (last < 0) return undefined;
  const at = place ?? last;
  const to = (next: number): Move => ({ at: Math.min(last, Math.max(0, next)) });
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return to(at - 1);
    case "ArrowRight":
    case "ArrowUp":
      return to(at + 1);
    case "PageDown":
      return to(at - PAGE);
    case "PageUp":
      return to(at + PAGE);
    case "Home":
      return to(0);
    case "End":
      return to(last);
    case "+":
    case "=":
      return { range: zoomed(range, times[at] as number, 0.5) };
    case "-":
      return { range: zoomed(range, times[at] as number, 2) };
    case "0":
    case "Escape":
      return "reset";
    default:
      return undefined;
  }
}
