//! The jobs of KiwiVM. The account is the VPS.

mod keys;
mod migrate;
mod reinstall;
mod restore;
mod rotate;
mod snapshot;
mod task;
mod wait;

pub use crate::jobs::snapshots::{Listed, Rotated};
pub use keys::{DeployKeys, Deployed};
pub use migrate::{Migrate, Migrated};
pub use reinstall::{Reinstall, Reinstalled};
pub use restore::{RestoreBackup, Restored};
pub use rotate::Rotate;
pub use snapshot::Snapshot;
pub use wait::{Until, Wait, Waited};
