//! A field of a type that cannot be read.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A server.
#[derive(Record)]
struct Server {
    /// Its label.
    label: char,
}

fn main() {}
