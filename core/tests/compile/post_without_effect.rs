//! A POST that does not say what it does.
#![allow(unused_imports)]

use vpswire_core::{args, error, node, shape, typed};
use vpswire_macros::{Call, Choice, Record};

/// Destroy.
#[derive(Call)]
#[api(Vultr)]
#[call(POST, "/v1/server/destroy")]
struct Destroy {}

fn main() {}
