//! What the tests of several crates share: the vectors, the matrix of faults, and answers made from a seed.
//!
//! Only tests and fuzzers depend on it, so it panics where something is not as it should be.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

pub mod matrix;
pub mod untidy;
pub mod vectors;
