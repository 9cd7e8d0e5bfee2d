//! The fuzz targets: a function for each, which accepts any bytes and panics if a property is violated.
//!
//! `fuzz/targets` runs them under libFuzzer; `tests/replay.rs` replays earlier inputs as plain tests.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod boundary;
mod calls;
mod decode;
mod encode;
mod exchange;
mod input;
mod jobs;
mod scan;
mod secrets;
mod sim;

pub use boundary::boundary;
pub use decode::decode;
pub use encode::encode;
pub use exchange::exchange;
pub use jobs::jobs;
pub use scan::{compare, scan};
pub use sim::{sim, world};

/// A target: its name, and the function that runs an input.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: [Target; 8] = [
    ("scan", scan),
    ("decode", decode),
    ("encode", encode),
    ("exchange", exchange),
    ("jobs", jobs),
    ("boundary", boundary),
    ("sim", sim),
    ("world", world),
];
