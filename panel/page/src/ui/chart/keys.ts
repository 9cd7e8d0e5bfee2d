/** What keys do in a chart: the cursor goes along the points, and the range that is shown becomes shorter or longer around it. */
import type { Range } from "./thin.ts";

/** Another place of the cursor, or another range; `reset`: all is to be shown again. */
export type Move = { at: number } | { range: Range } | "reset";

/** Points that Page Up and Page Down pass over. */
const PAGE = 20;
/** No range is shorter than this, seconds. */
const SHORTEST = 1_200;

/** The range so many times as long around a time, which stays where it is. */
export function zoomed({ from, to }: Range, around: number, times: number): Range {
  const factor = Math.max(times, SHORTEST / (to - from));
  return { from: around - (around - from) * factor, to: around + (to - around) * factor };
}

/** Nothing for keys that a chart does not know. */
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
