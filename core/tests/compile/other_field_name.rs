//! A field whose name is not made by the rule.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A server.
#[derive(Record)]
struct Server {
    /// Its id.
    #[wire("SUBID")]
    id: u64,
}

fn main() {}
