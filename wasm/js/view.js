// Long answers: rows whose fields are cut out of the body when they are asked for.
//
// The core has checked the body as JSON and noted where each field lies. What stands there in the very form that its
// type has in JavaScript is cut out here; everything else is left to the core's reader.

import { answer, core, told } from "./wasm.js";

const MISSING = 0xffffffff;
const ODD = 1 << 28;
const QUOTE = 34;
/** A row's cells begin with where it begins and a place behind its end. */
const HEAD = 2;

/** A class for the rows of a call, with a getter for each field. */
const rowClass = (fields) => {
  class Row {
    #view;
    #index;

    constructor(view, index) {
      this.#view = view;
      this.#index = index;
    }

    static read(row, field) {
      return row.#view.read(row.#index, field);
    }

    /** All of the row as a plain object, with what nobody documents. */
    toJSON() {
      return this.#view.read(this.#index, -1);
    }
  }
  fields.forEach(([name], field) => {
    Object.defineProperty(Row.prototype, name, { enumerable: true, get() { return Row.read(this, field); } });
  });
  return Row;
};

/** Reading the fields of one answer. It owns all that it reads from. */
class Reader {
  constructor(client, call, given, { ids, fields, bytes, id }) {
    this.of = [client, call, given];
    this.ids = ids;
    this.fields = fields;
    this.width = fields.length + HEAD;
    this.text = core.text(id);
    this.cells = core.table(id);
    // Offsets count bytes; they are places in the text where each character is one byte.
    this.bytes = this.text.length === bytes ? undefined : new TextEncoder().encode(this.text);
    this.Row = rowClass(fields);
  }

  slice(start, end) {
    return this.bytes ? new TextDecoder().decode(this.bytes.subarray(start, end)) : this.text.slice(start, end);
  }

  read(index, field) {
    const row = index * this.width;
    const cell = field < 0 ? this.cells[row] : this.cells[row + HEAD + field];
    if (field >= 0 && cell < ODD && !this.bytes) {
      const plain = this.plain(cell, this.fields[field]);
      if (plain !== undefined) return plain;
    }
    const start = cell & (ODD - 1);
    const json = cell === MISSING ? (field < 0 ? "{}" : "") : this.slice(start, this.cells[row + 1]);
    return answer(told(core.part(...this.of, this.ids[index], field, json)));
  }

  /** A text without escapes, or an integer, that needs no second look. */
  plain(at, [, least, greatest]) {
    const { text } = this;
    const quoted = text.charCodeAt(at) === QUOTE;
    if (least === "t") {
      // An empty text may stand for none.
      const end = quoted ? text.indexOf('"', at + 1) : 0;
      return end > at + 1 ? text.slice(at + 1, end) : undefined;
    }
    if (greatest === undefined) return undefined;
    let number = 0;
    let end = quoted ? at + 1 : at;
    const first = end;
    for (; end - first < 16; end++) {
      const digit = text.charCodeAt(end) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    const behind = text.charCodeAt(end);
    // After 15 digits a number may be inexact; what else may follow digits is for the core to judge.
    const whole = end > first && end - first < 16 && (quoted ? behind === QUOTE : /[,}\s]/.test(text[end]));
    return whole && number >= least && number <= greatest ? number : undefined;
  }
}

/** A long answer as its caller sees it. */
export class View {
  #reader;
  #map;
  #places;

  constructor(client, call, given, json) {
    const rows = JSON.parse(json);
    this.#reader = new Reader(client, call, given, rows);
    this.#map = rows.map;
  }

  get size() {
    return this.#reader.ids.length;
  }

  at(index) {
    return Number.isInteger(index) && index >= 0 && index < this.size ? new this.#reader.Row(this.#reader, index) : undefined;
  }

  get(id) {
    this.#places ??= new Map(this.#reader.ids.map((id, index) => [id, index]));
    return this.at(this.#places.get(`${id}`) ?? -1);
  }

  keys() {
    return this.#reader.ids[Symbol.iterator]();
  }

  *values() {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }

  *[Symbol.iterator]() {
    const { ids } = this.#reader;
    for (let index = 0; index < ids.length; index++) yield [ids[index], this.at(index)];
  }

  toJSON() {
    const rows = [...this].map(([id, row]) => [id, row.toJSON()]);
    return this.#map ? Object.fromEntries(rows) : rows.map(([, row]) => row);
  }
}
