//! Metrics: the latest facts of the machines, in the Prometheus text format.
//!
//! [`Metrics`] receives each round and each delivery, and exports the latest facts. An unknown value has no sample: a value
//! that could not be read for too long is dropped, and never replaced by zero. Reads no clock.

mod bandwagon;
mod board;
mod family;
mod known;
mod machines;
mod page;

pub use board::{Delivery, Metrics};
pub(crate) use page::method_not_allowed;
