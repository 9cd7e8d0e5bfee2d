//! Prints `include/vpswire.h` from the library's source, and fails when the committed one is stale.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;
#[path = "../../core/tests/common/faces.rs"]
mod printed;

use common::here;
use printed::fresh;

#[test]
fn the_header_is_fresh() {
    let config = cbindgen::Config::from_file(here("cbindgen.toml")).unwrap();
    let bindings = cbindgen::Builder::new().with_crate(here("")).with_config(config).generate().unwrap();
    let mut printed = Vec::new();
    bindings.write(&mut printed);
    fresh("include/vpswire.h", &String::from_utf8(printed).unwrap());
}
