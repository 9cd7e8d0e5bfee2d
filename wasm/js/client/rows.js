// Answers of many records: a table of cells, most of which refer to their value in the body. The core has checked the whole
// answer; this module creates the objects. wasm/src/protocol.rs documents the cells.

import * as core from "#core";
import { latin1 } from "#platform";
import { parse } from "./core.js";
import { CELL_ESCAPED, CELL_FIXED, CELL_INT, CELL_NUMBER, CELL_ODD, CELL_TEXT } from "./protocol.js";

const PAYLOAD = (1 << 28) - 1;
/** The cell of a missing field. */
const MISSING = CELL_FIXED << 28;
/** The attributes of a property that an assignment creates. */
const PLAIN = { configurable: true, enumerable: true, writable: true };
const FIXED = [undefined, null, true, false];
/** A row's cells begin with its id and its undocumented members. A cell is two numbers. */
const HEAD = 4;

/** The cells of an answer, and the data that they refer to. */
export class Table {
  constructor(json, body) {
    const { fields, ids, special, count, id } = JSON.parse(json);
    const { buffer } = core.cells(id);
    this.fields = fields;
    this.ids = ids;
    this.width = 2 * fields.length + HEAD;
    // Signed numbers of 32 bits are the fastest.
    this.cells = new Int32Array(buffer, 0, count);
    this.written = new Uint8Array(buffer, 4 * count);
    this.text = latin1(body);
    this.size = this.cells.length / this.width;
    this.special = special;
    /** The fields of the last row that was converted, and an object with these. */
    this.present = [];
    this.last = {};
  }

  /** The values that cannot be cut out of the body. */
  get odd() {
    const odd = parse(`[${new TextDecoder().decode(this.written)}]`, this.special);
    Object.defineProperty(this, "odd", { value: odd });
    return odd;
  }

  value(place) {
    const { text, cells } = this;
    const cell = cells[place];
    const at = cell & PAYLOAD;
    switch (cell >> 28) {
      case CELL_TEXT:
        return text.slice(at, at + cells[place + 1]);
      case CELL_INT:
        return at;
      case CELL_ESCAPED:
        return JSON.parse(`"${text.slice(at, at + cells[place + 1])}"`);
      case CELL_NUMBER:
        return Number(text.slice(at, at + cells[place + 1]));
      case CELL_ODD:
        return this.odd[at];
    }
    return FIXED[at];
  }

  id(index) {
    return this.ids ? this.value(index * this.width) : `${index}`;
  }

  field(index, field) {
    return this.value(index * this.width + HEAD + 2 * field);
  }

  /** Creates an object of the fields that a row has. */
  prepare(begin) {
    const { cells, fields } = this;
    this.present = fields.map((_, field) => cells[begin + 2 * field] !== MISSING);
    // Objects from JSON.parse are copied ten times as fast as objects that were built member by member.
    const names = fields.filter((_, field) => this.present[field]);
    this.last = JSON.parse(`{${names.map((name) => `"${name}":0`)}}`);
  }

  /** Returns a row as a plain object. */
  row(index) {
    const { cells, fields, present, last } = this;
    const begin = index * this.width + HEAD;
    // A value that is not a record is returned as received.
    if (cells[begin - 1]) return this.value(begin - 2);
    for (let field = 0; field < fields.length; field++) {
      const place = begin + 2 * field;
      const there = cells[place] !== MISSING;
      if (there !== present[field]) {
        this.prepare(begin);
        return this.row(index);
      }
      if (there) last[fields[field]] = this.value(place);
    }
    const others = this.value(begin - 2);
    // Not `Object.assign`, which would set the prototype for a member `__proto__`.
    return others ? { ...last, ...others } : { ...last };
  }

  /** Returns the whole answer as a plain object or array. */
  all() {
    const all = this.ids ? {} : [];
    for (let index = 0; index < this.size; index++) {
      const id = this.ids ? this.id(index) : index;
      const row = this.row(index);
      // For other names, a simple assignment suffices and is much faster.
      if (id === "__proto__") Object.defineProperty(all, id, { ...PLAIN, value: row });
      else all[id] = row;
    }
    return all;
  }
}
