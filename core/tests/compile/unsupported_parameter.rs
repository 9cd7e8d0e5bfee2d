//! A parameter of a type that cannot be sent.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// List.
#[derive(Call)]
#[api(Vultr)]
#[call(GET, "/v1/server/list")]
struct List {
    /// The load.
    load: f64,
}

fn main() {}
