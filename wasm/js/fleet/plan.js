// What a job is about to do: as data, and in words.

import { camel } from "../client/error.js";

/** Items of a plan, with their calls as JavaScript names them. */
export const items = (all) => all.map((item) => ({ ...item, call: camel(item.call) }));

/** What breaks lines, drives a terminal or turns the direction of what follows: it would show another plan. */
const ESCAPED = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;
const SHORT = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Text on one line. */
const oneLine = (text) =>
  text.replace(ESCAPED, (letter) => SHORT[letter] ?? `\\u{${letter.codePointAt().toString(16)}}`);

/** An item in words. */
export const words = ({ verb, call, what, id, date }) =>
  oneLine([verb, what, id, date && `(${date})`, `[${call}]`].filter((part) => part !== undefined).join(" "));

/** A plan, with a text of a line for each item. */
export const planOf = (all) => {
  const named = items(all);
  return { items: named, text: named.map(words).join("\n") };
};
