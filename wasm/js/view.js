// Answers of many records: a table of cells, of which most say where in the body their value lies. The core has read and
// checked all of it; here objects are made of it, at once or when they are asked for.

import { core, parse } from "./wasm.js";

const TEXT = 0;
const ESCAPED = 1;
const INT = 2;
const NUMBER = 3;
const ODD = 4;
const PAYLOAD = (1 << 28) - 1;
/** The cell of a field that is not there. */
const MISSING = 0xf0000000;
const FIXED = [undefined, null, true, false];
/** A row's cells begin with its id and what nobody documents of it. */
const HEAD = 2;

/** Where a JSON string ends whose opening quote is there. */
const stringEnd = (text, at) => {
  for (let end = text.indexOf('"', at + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
};

/** The cells of an answer, and all that they speak of. */
class Table {
  constructor(json, body) {
    const { fields, ids, special, odd, id } = JSON.parse(json);
    this.fields = fields;
    this.ids = ids;
    this.width = fields.length + HEAD;
    this.cells = core.cells(id);
    this.text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
    this.size = this.cells.length / this.width;
    this.written = odd;
    this.special = special;
  }

  /** What cannot be cut out of the body. */
  get odd() {
    const odd = parse(`[${this.written}]`, this.special);
    Object.defineProperty(this, "odd", { value: odd });
    return odd;
  }

  value(cell) {
    const at = cell & PAYLOAD;
    switch (cell >>> 28) {
      case TEXT:
        return this.text.slice(at, this.text.indexOf('"', at));
      case INT:
        return at;
      case ESCAPED:
        return JSON.parse(this.text.slice(at, stringEnd(this.text, at)));
      case NUMBER: {
        let end = at;
        while (/[-+.\deE]/.test(this.text[end])) end++;
        return Number(this.text.slice(at, end));
      }
      case ODD:
        return this.odd[at];
    }
    return FIXED[at];
  }

  id(index) {
    return this.ids ? this.value(this.cells[index * this.width]) : `${index}`;
  }

  field(index, field) {
    return this.value(this.cells[index * this.width + HEAD + field]);
  }

  /** A row as a plain object. */
  row(index) {
    const { fields, cells } = this;
    const row = {};
    let at = index * this.width + HEAD;
    for (let field = 0; field < fields.length; field++, at++) {
      if (cells[at] !== MISSING) row[fields[field]] = this.value(cells[at]);
    }
    const others = this.value(cells[index * this.width + 1]);
    // Not `Object.assign`, which would take a member `__proto__` for the prototype.
    return others ? { ...row, ...others } : row;
  }

  /** All of it as a plain object or array. */
  all() {
    const rows = Array.from({ length: this.size }, (_, index) => this.row(index));
    return this.ids ? Object.fromEntries(rows.map((row, index) => [this.id(index), row])) : rows;
  }
}

/** A class for the rows of a table, with a getter for each field. */
const rowClass = (fields) => {
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
  return Row;
};

/** A long answer as its caller sees it. */
class View {
  #table;
  #Row;
  #places;

  constructor(table) {
    this.#table = table;
    this.#Row = rowClass(table.fields);
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
}

/** An answer as the core has told it, with the body that it was told of. */
export const answer = ([kind, json], body, view) => {
  if (kind !== "v") return parse(json, kind === "D");
  const table = new Table(json, body);
  return view ? new View(table) : table.all();
};
