//! KiwiVM v1: the calls that manage one VPS (45 of them).
//!
//! The account names the VPS: its VEID and its key go along with every call, so no call here has a parameter for
//! them. Calls without a group are here (`kiwivm::GetServiceInfo`); the others are in the module of their group
//! (`kiwivm::snapshot::Create`).
//!
//! Sizes count in 1024s. Several panels of different age are in service: fields that not all of them send are
//! `Option`s, and their docs say when they are missing.

mod abuse;
mod clone;
pub(crate) mod dialect;
mod info;
mod live;
mod power;
mod system;
mod usage;

pub mod backup;
pub mod basic_shell;
pub mod ipv6;
pub mod iso;
#[allow(clippy::module_inception)] // the group is called so on the wire: `kiwivm/getNotificationPreferences`
pub mod kiwivm;
pub mod migrate;
pub mod private_ip;
pub mod shell_script;
pub mod snapshot;

pub use abuse::*;
pub use clone::*;
pub use info::*;
pub use live::*;
pub use power::*;
pub use system::*;
pub use usage::*;

/// The calls of each file.
#[cfg(feature = "table")]
pub(crate) const FAMILIES: &[&[crate::dialect::Row]] = &[
    power::CALLS,
    info::CALLS,
    live::CALLS,
    system::CALLS,
    usage::CALLS,
    iso::CALLS,
    basic_shell::CALLS,
    shell_script::CALLS,
    snapshot::CALLS,
    backup::CALLS,
    ipv6::CALLS,
    migrate::CALLS,
    clone::CALLS,
    abuse::CALLS,
    private_ip::CALLS,
    kiwivm::CALLS,
];

calls_of!(Kiwivm);
