//! Channels: the ways in which people learn of an event.

mod hours;

pub use hours::{Digest, Policy, QuietHours};
