//! The protocol between JavaScript and WebAssembly, described here alone. `faces` prints the constants into
//! `js/client/protocol.js`.
//!
//! - A **reply**, which most functions of [`crate::calls`] give, is a text: a letter of [`reply`], then its parts with tabs
//!   between.
//! - An **argument** goes the other way, as a word: a letter of [`arg`] and what it says; a list and an object are followed by
//!   what is in them. Arguments by name, and a client's settings, are a word for each name and its argument. A newline ends
//!   each word; inside of it a backslash is two, and a newline is a backslash and an `n`.
//! - A **cell** is two numbers of 32 bits. The upper four bits of the first one are of [`cell`] and say what its other bits
//!   are; the second is a length in bytes of the answer's body. A row has the cell of its id, a cell of its undocumented
//!   members (an object, or missing), then a cell for each field. What is no record is in that second cell, whose second
//!   number is 1.

/// Declares constants, and a table of them with their names in JavaScript and their docs.
macro_rules! constants {
    ($type:ty, $prefix:literal: $($(#[doc = $doc:literal])+ $name:ident = $value:expr;)+) => {
        $($(#[doc = $doc])+ pub const $name: $type = $value;)+
        /// All of these: the name in JavaScript, what it means, the value.
        pub const ALL: &[(&str, &str, $type)] =
            &[$((concat!($prefix, "_", stringify!($name)), concat!($($doc),+), $name)),+];
    };
}

/// Kinds of replies.
pub mod reply {
    constants! { &str, "REPLY":
        /// A client: its number.
        CLIENT = "c";
        /// A request, as JSON; `once`: whether it must be carried out once at most.
        REQUEST = "r";
        /// Send a request: the exchange's number; the request as in `REQUEST`, and `timeout`, the seconds that it may take.
        SEND = "s";
        /// Wait: the exchange's number; milliseconds; the error that is the reason as JSON, or nothing.
        WAIT = "w";
        /// An answer, as JSON.
        ANSWER = "d";
        /// An answer, as JSON with `{"$bigint": "..."}` and `{"$bytes": "..."}`; a key of the service's that begins with `$` has one more.
        SPECIAL = "D";
        /// An answer of records, as JSON: `fields`, `ids` (whether rows have ids), `special` (whether the JSON after the cells is as in `SPECIAL`), `count` of numbers in the cells, and the `id` by which `cells` gives them.
        ROWS = "v";
        /// An answer that is not all as documented: the flaws as JSON; the reply without them.
        FLAWED = "f";
        /// An error, as JSON.
        ERROR = "e";
    }
}

/// Kinds of arguments.
pub mod arg {
    constants! { &str, "ARG":
        /// `true` or `false`.
        BOOL = "b";
        /// The digits of an integer.
        INT = "i";
        /// Text.
        TEXT = "t";
        /// Bytes, in base64.
        BYTES = "x";
        /// How many items of a list follow.
        LIST = "l";
        /// How many members of an object follow, each a name and an argument.
        MAP = "m";
    }
}

/// Kinds of cells.
pub mod cell {
    constants! { u32, "CELL":
        /// Text that begins at that byte of the body.
        TEXT = 0;
        /// The inside of a JSON string that begins at that byte.
        ESCAPED = 1;
        /// That integer.
        INT = 2;
        /// A number whose digits begin at that byte.
        NUMBER = 3;
        /// That value of the JSON after the cells, which is a list without its brackets.
        ODD = 4;
        /// 0: missing, 1: null, 2: true, 3: false.
        FIXED = 7;
    }
}
