// Printed from wasm/src/protocol.rs. Do not edit: `make faces` rewrites it.

/** A client: its number. */
export const REPLY_CLIENT = "c";

/** A request, as JSON; `once`: whether it must be carried out once at most. */
export const REPLY_REQUEST = "r";

/** Send a request: the exchange's number; the request as in `REQUEST`, and `timeout`, the seconds that it may take. */
export const REPLY_SEND = "s";

/** Wait: the exchange's number; milliseconds; the error that is the reason as JSON, or nothing. */
export const REPLY_WAIT = "w";

/** An answer, as JSON. */
export const REPLY_ANSWER = "d";

/**
 * An answer, as JSON with `{"$bigint": "..."}` and `{"$bytes": "..."}`; a key of the service's that begins with `$` has
 * one more.
 */
export const REPLY_SPECIAL = "D";

/**
 * An answer of records, as JSON: `fields`, `ids` (whether rows have ids), `special` (whether the JSON after the cells
 * is as in `SPECIAL`), `count` of numbers in the cells, and the `id` by which `cells` gives them.
 */
export const REPLY_ROWS = "v";

/** An answer that is not all as documented: the flaws as JSON; the reply without them. */
export const REPLY_FLAWED = "f";

/** An error, as JSON. */
export const REPLY_ERROR = "e";

/** `true` or `false`. */
export const ARG_BOOL = "b";

/** The digits of an integer. */
export const ARG_INT = "i";

/** Text. */
export const ARG_TEXT = "t";

/** Bytes, in base64. */
export const ARG_BYTES = "x";

/** How many items of a list follow. */
export const ARG_LIST = "l";

/** How many members of an object follow, each a name and an argument. */
export const ARG_MAP = "m";

/** Text that begins at that byte of the body. */
export const CELL_TEXT = 0;

/** The inside of a JSON string that begins at that byte. */
export const CELL_ESCAPED = 1;

/** That integer. */
export const CELL_INT = 2;

/** A number whose digits begin at that byte. */
export const CELL_NUMBER = 3;

/** That value of the JSON after the cells, which is a list without its brackets. */
export const CELL_ODD = 4;

/** 0: missing, 1: null, 2: true, 3: false. */
export const CELL_FIXED = 7;
