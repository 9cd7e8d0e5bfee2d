//! Servers, that is virtual machines (group `server`): one file for each subject.

pub(crate) mod address;
pub(crate) mod backups;
pub(crate) mod iso;
pub(crate) mod machine;
pub(crate) mod network;
pub(crate) mod power;
pub(crate) mod settings;
pub(crate) mod system;

pub use address::*;
pub use backups::*;
pub use iso::*;
pub use machine::*;
pub use network::*;
pub use power::*;
pub use settings::*;
pub use system::*;
