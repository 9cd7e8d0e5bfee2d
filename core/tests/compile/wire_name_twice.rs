//! Two fields of one wire name.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A server.
#[derive(Record)]
struct Server {
    /// Its id.
    #[wire("SUBID")]
    subid: u64,
    /// Its id again.
    #[wire("SUBID")]
    r#subid: u64,
}

fn main() {}
