//! The jobs of Vultr.

mod rotate;
mod snapshot;
mod wait;

pub use crate::jobs::snapshots::{Listed, Rotated};
pub use rotate::Rotate;
pub use snapshot::Snapshot;
pub use wait::{Until, Wait, Waited};
