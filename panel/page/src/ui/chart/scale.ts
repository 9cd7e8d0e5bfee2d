/** The times of a scale's marks and their format, in the user's time zone. */

const DAY = 86_400;
const MONTH = 30 * DAY;

/**
 * Possible seconds between two marks, from which a scale chooses by its width: hours that divide a day, days, months.
 */
export const STEPS = [
  300,
  900,
  1_800,
  3_600,
  10_800,
  21_600,
  43_200,
  DAY,
  2 * DAY,
  7 * DAY,
  MONTH,
  2 * MONTH,
  3 * MONTH,
  6 * MONTH,
];

/** Returns the times with a mark, in Unix seconds. Days and months begin at midnight. */
export function marks(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  const date = new Date(from * 1000);
  date.setHours(0, 0, 0, 0);
  const months = step >= MONTH ? Math.round(step / MONTH) : 0;
  if (months > 0) date.setMonth(date.getMonth() - (date.getMonth() % months), 1);
  for (let time = date.getTime() / 1000; time <= to; time = date.getTime() / 1000) {
    if (time >= from) found.push(time);
    if (months > 0) date.setMonth(date.getMonth() + months);
    else if (step >= DAY) date.setDate(date.getDate() + step / DAY);
    else date.setTime(date.getTime() + step * 1000);
  }
  return found;
}

/** Returns the format of a scale's marks: the hour; at midnight and for whole days, the day; for months, the month. */
export function markText(lang: string): (time: number, step: number) => string {
  const hour = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" });
  const month = new Intl.DateTimeFormat(lang, { month: "short", year: "numeric" });
  return (time, step) => {
    const date = new Date(time * 1000);
    if (step >= MONTH) return month.format(date);
    const midnight = date.getHours() === 0 && date.getMinutes() === 0;
    return (step >= DAY || midnight ? day : hour).format(date);
  };
}

/** Formats a moment, with the time zone because services use UTC. */
export function momentText(lang: string): (time: number) => string {
  const text = new Intl.DateTimeFormat(lang, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return (time) => text.format(time * 1000);
}
