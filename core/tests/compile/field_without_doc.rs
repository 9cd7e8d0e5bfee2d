//! A field without a doc comment.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A server.
#[derive(Record)]
struct Server {
    label: String,
}

fn main() {}
