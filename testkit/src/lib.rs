//! Shared by the tests of several crates: the vectors, the matrix of faults, valid arguments, answers generated from a
//! seed, a reader of HTTP messages, addresses that refuse connections, the rooms of the architecture page, and long
//! bodies with a measurement of how the time grows with them.
//!
//! Only tests and fuzzers depend on it, so it panics on unexpected values.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

pub mod arguments;
pub mod bodies;
#[cfg(unix)]
pub mod growth;
pub mod http;
pub mod matrix;
pub mod refusing;
pub mod rooms;
pub mod untidy;
pub mod vectors;
