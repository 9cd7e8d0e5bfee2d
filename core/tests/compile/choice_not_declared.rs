//! An enum that was not declared as a choice.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// A kind.
enum Kind {
    /// One.
    One,
}

/// List.
#[derive(Call)]
#[api(Vultr)]
#[call(GET, "/v1/server/list")]
struct List {
    /// The kind.
    kind: Kind,
}

fn main() {}
