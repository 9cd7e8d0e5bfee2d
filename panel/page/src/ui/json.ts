/** Formats an answer for display, without passwords and with long texts truncated. */

const SECRET = /password|passwd|secret|token|api_?key|userdata/i;
/** The maximum number of characters of a text. */
const LONGEST = 200;

export function shownJson(answer: unknown): string {
  const show = (name: string, value: unknown): unknown => {
    if (SECRET.test(name) && value !== null && value !== "") return "***";
    if (typeof value === "bigint") return String(value);
    if (value instanceof Uint8Array) return `${value.length} bytes`;
    return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  };
  return JSON.stringify(answer, show, 2) ?? "null";
}
