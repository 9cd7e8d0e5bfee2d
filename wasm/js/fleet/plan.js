// What a job is about to do: as data, and in words.

import { camel } from "../client/error.js";

/** Items of a plan, with their calls as JavaScript names them. */
export const items = (all) => all.map((item) => ({ ...item, call: camel(item.call) }));

/** An item in words. */
export const words = ({ verb, call, what, id, date }) =>
  [verb, what, id, date && `(${date})`, `[${call}]`].filter((part) => part !== undefined).join(" ");

/** A plan, with a text of a line for each item. */
export const planOf = (all) => {
  const named = items(all);
  return { items: named, text: named.map(words).join("\n") };
};
