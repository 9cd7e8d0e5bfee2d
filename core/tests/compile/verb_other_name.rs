//! A verb whose struct is not named as the verb.
#![allow(unused_imports)]

use vpswire_core::{args, error, fleet, node, shape, typed};
use vpswire_macros::Verb;

/// Start.
#[derive(Verb)]
#[verb("power.start", effect = Acts, returns = ())]
struct Start {}

fn main() {}
