// A long answer whose fields are decoded when they are read.

/** The name of the method with which Node, Bun and Deno format values for the log. */
const SHOWN = Symbol.for("nodejs.util.inspect.custom");

/** The classes of rows, by their fields, each with one row, so that code optimised for one list is fast for the next. */
const kinds = new Map();

/** Creates a class of rows with a getter for each field. */
const kind = (fields) => {
  class Row {
    #table;
    #index;

    constructor(table, index) {
      this.#table = table;
      this.#index = index;
    }

    /** Returns the whole row as a plain object, with its undocumented members. */
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
  // Without any row left, V8 would discard the rows' hidden class and the code that it has optimised for it.
  const made = { Row, kept: new Row() };
  kinds.set(`${fields}`, made);
  return made;
};

/** The public form of a long answer. */
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
