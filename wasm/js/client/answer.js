// Turns the core's reply for a response into the caller's answer.

import { parse } from "./core.js";
import { keepFlaws } from "./flaws.js";
import { REPLY_FLAWED, REPLY_ROWS, REPLY_SPECIAL } from "./protocol.js";
import { Table } from "./rows.js";
import { View } from "./view.js";

/** Returns the answer of the core's reply, which refers to the `body`. */
export const answer = ([kind, text], body, view) => {
  if (kind === REPLY_FLAWED) {
    const tab = text.indexOf("\t");
    return keepFlaws(answer([text[tab + 1], text.slice(tab + 2)], body, view), text.slice(0, tab));
  }
  if (kind !== REPLY_ROWS) return parse(text, kind === REPLY_SPECIAL);
  const table = new Table(text, body);
  return view ? new View(table) : table.all();
};
