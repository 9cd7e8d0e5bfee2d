//! A verb that does not say what it does to the world.
#![allow(unused_imports)]

use vpswire_core::{args, error, fleet, node, shape, typed};
use vpswire_macros::Verb;

/// List.
#[derive(Verb)]
#[verb("list", returns = ())]
struct List {}

fn main() {}
