//! The jobs of Vultr.

mod create;
mod install;
mod keys;
mod rotate;
mod snapshot;
mod wait;

pub use crate::jobs::snapshots::{Listed, Rotated};
pub use create::{Create, Created};
pub use install::{Reinstall, Reinstalled, RestoreBackup};
pub use keys::{DeployKey, Deployed};
pub use rotate::Rotate;
pub use snapshot::Snapshot;
pub use wait::{Until, Wait, Waited};
