//! Tests that wrong declarations do not compile, and that the error points at the right place.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[test]
fn mistakes_in_declarations_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/compile/*.rs");
}
