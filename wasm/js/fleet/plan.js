// The plan of a job, as data and in words.

import { camel } from "../client/error.js";

/** Returns the items of a plan, with the JavaScript names of their calls. */
export const items = (all) => all.map((item) => ({ ...item, call: camel(item.call) }));

/** Characters that break lines, control a terminal or change the text direction, and so would falsify the plan on display. */
const ESCAPED = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const SHORT = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Returns a text on one line. */
const oneLine = (text) =>
  text.replace(ESCAPED, (letter) => SHORT[letter] ?? `\\u{${letter.codePointAt().toString(16)}}`);

/** Describes an item. */
export const words = ({ verb, call, what, id, date }) =>
  oneLine([verb, what, id, date && `(${date})`, `[${call}]`].filter((part) => part !== undefined).join(" "));

/** Returns a plan, with a text of one line for each item. */
export const planOf = (all) => {
  const named = items(all);
  return { items: named, text: named.map(words).join("\n") };
};
