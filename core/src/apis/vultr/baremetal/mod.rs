//! Bare metal servers (group `baremetal`): one file for each subject.

pub(crate) mod machine;
pub(crate) mod system;

pub use machine::*;
pub use system::*;
