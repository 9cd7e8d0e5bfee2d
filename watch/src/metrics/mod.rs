//! Metrics: what is known of the machines, in the text format of Prometheus.
//!
//! [`Metrics`] is given each round and each delivery, and writes what is known by then. What is not known has no sample: a
//! value that nobody could read again for too long is dropped, and is never zero in its place. Nothing here reads a clock.

mod bandwagon;
mod board;
mod family;
mod known;
mod machines;
mod page;

pub use board::{Delivery, Metrics};
pub(crate) use page::method_not_allowed;
