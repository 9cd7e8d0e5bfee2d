// Answers of many records: a table of cells, of which most say where in the body their value lies. The core has read
// all of it; here objects are made of it, at once or when they are asked for. What a cell is stands in
// core/src/value/rows.rs.

import * as core from "#core";
import { latin1 } from "#platform";
import { parse } from "./core.js";

const TEXT = 0;
const ESCAPED = 1;
const INT = 2;
const NUMBER = 3;
const ODD = 4;
const PAYLOAD = (1 << 28) - 1;
/** The cell of a field that is not there. */
const MISSING = 0x70000000;
/** What an assignment makes. */
const PLAIN = { configurable: true, enumerable: true, writable: true };
const FIXED = [undefined, null, true, false];
/** A row's cells begin with its id and what nobody documents of it. A cell is two numbers. */
const HEAD = 4;

/** The cells of an answer, and all that they speak of. */
class Table {
  constructor(told, body) {
    const { fields, ids, special, count, id } = JSON.parse(told);
    const { buffer } = core.cells(id);
    this.fields = fields;
    this.ids = ids;
    this.width = 2 * fields.length + HEAD;
    // Numbers of 32 bits with a sign are the quickest ones.
    this.cells = new Int32Array(buffer, 0, count);
    this.written = new Uint8Array(buffer, 4 * count);
    this.text = latin1(body);
    this.size = this.cells.length / this.width;
    this.special = special;
    /** Which fields the last row had that was made an object, and an object of these. */
    this.present = [];
    this.last = {};
  }

  /** What cannot be cut out of the body. */
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
      case TEXT:
        return text.slice(at, at + cells[place + 1]);
      case INT:
        return at;
      case ESCAPED:
        return JSON.parse(`"${text.slice(at, at + cells[place + 1])}"`);
      case NUMBER:
        return Number(text.slice(at, at + cells[place + 1]));
      case ODD:
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

  /** Makes an object of the fields that a row has. */
  prepare(begin) {
    const { cells, fields } = this;
    this.present = fields.map((_, field) => cells[begin + 2 * field] !== MISSING);
    // Objects that JSON.parse has made are copied ten times as fast as those that grew.
    const names = fields.filter((_, field) => this.present[field]);
    this.last = JSON.parse(`{${names.map((name) => `"${name}":0`)}}`);
  }

  /** A row as a plain object. */
  row(index) {
    const { cells, fields, present, last } = this;
    const begin = index * this.width + HEAD;
    // What came in the place of a record is as it came.
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
    // Not `Object.assign`, which would take a member `__proto__` for the prototype.
    return others ? { ...last, ...others } : { ...last };
  }

  /** All of it as a plain object or array. */
  all() {
    const all = this.ids ? {} : [];
    for (let index = 0; index < this.size; index++) {
      const id = this.ids ? this.id(index) : index;
      const row = this.row(index);
      // Elsewhere a simple assignment is all that it takes, and much faster.
      if (id === "__proto__") Object.defineProperty(all, id, { ...PLAIN, value: row });
      else all[id] = row;
    }
    return all;
  }
}

/** How Node, Bun and Deno show what they log. */
const SHOWN = Symbol.for("nodejs.util.inspect.custom");

/** The classes of rows, by their fields: code that reads one list is quick for the next one as well. Each with one row. */
const kinds = new Map();

/** A class of rows with a getter for each field. */
const kind = (fields) => {
  class Row {
    #table;
    #index;

    constructor(table, index) {
      this.#table = table;
      this.#index = index;
    }

    /** All of the row as a plain object, with what nobody documents. */
    toJSON() {
      return this.#table.row(this.#index);
    }

    [SHOWN]() {
      return this.toJSON();
    }

    static field(row, field) {
      return row.#table.field(row.#index, field);
    }
  }
  fields.forEach((name, field) => {
    Object.defineProperty(Row.prototype, name, {
      enumerable: true,
      get() {
        return Row.field(this, field);
      },
    });
  });
  // Once there is no row any more, V8 would forget what one looks like, and all code that it has made for that.
  const made = { Row, kept: new Row() };
  kinds.set(`${fields}`, made);
  return made;
};

/** A long answer as its caller sees it. */
class View {
  #table;
  #Row;
  #places;

  constructor(table) {
    this.#table = table;
    this.#Row = (kinds.get(`${table.fields}`) ?? kind(table.fields)).Row;
  }

  get size() {
    return this.#table.size;
  }

  at(index) {
    const there = Number.isInteger(index) && index >= 0 && index < this.size;
    return there ? new this.#Row(this.#table, index) : undefined;
  }

  get(id) {
    this.#places ??= new Map(Array.from(this.keys(), (id, index) => [id, index]));
    return this.at(this.#places.get(`${id}`) ?? -1);
  }

  *keys() {
    for (let index = 0; index < this.size; index++) yield this.#table.id(index);
  }

  *values() {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.size; index++) yield [this.#table.id(index), this.at(index)];
  }

  toJSON() {
    return this.#table.all();
  }

  [SHOWN]() {
    return this.toJSON();
  }
}

/** The flaws of answers. */
const flaws = new WeakMap();

export const flawsOf = (answer) => flaws.get(answer) ?? [];

/** An answer as the core has told it, with the body that it was told of. */
export const answer = ([kind, json], body, view) => {
  if (kind === "f") {
    const tab = json.indexOf("\t");
    const made = answer([json[tab + 1], json.slice(tab + 2)], body, view);
    if (made instanceof Object) flaws.set(made, JSON.parse(json.slice(0, tab)));
    return made;
  }
  if (kind !== "v") return parse(json, kind === "D");
  const table = new Table(json, body);
  return view ? new View(table) : table.all();
};
