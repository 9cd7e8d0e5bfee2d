//! The vpswire command.
fn main() {}
