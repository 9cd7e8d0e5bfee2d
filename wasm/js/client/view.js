// A long answer whose fields are read when they are asked for.

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

    /** All of the row as a plain object, with its undocumented members. */
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
export class View {
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
