//! The jobs of KiwiVM. The account is the VPS.

mod rotate;
mod snapshot;
mod wait;

pub use crate::jobs::snapshots::{Listed, Rotated};
pub use rotate::Rotate;
pub use snapshot::Snapshot;
pub use wait::{Until, Wait, Waited};
