//! A choice without a variant for new texts, in an answer.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A kind.
#[derive(Debug, Choice)]
enum Kind {
    /// One.
    #[wire("one")]
    One,
}

/// A server.
#[derive(Record)]
struct Server {
    /// Its kind.
    kind: Kind,
}

fn main() {}
