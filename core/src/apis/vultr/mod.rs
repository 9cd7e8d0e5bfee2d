//! Vultr API v1, as documented on 2018-04-24: 124 calls, one file for each family.
//!
//! The host is `https://api.vultr.com/`; paths begin with `/v1/`. Every time in an answer is UTC, as text
//! (`2014-06-10 12:40:40`). Sums of money are US dollars. Calls that need a key are limited to two a second for
//! an account. A machine, a volume and a reserved address are each a subscription, with a numeric `SUBID`; the
//! ids of backups, snapshots, SSH keys, private networks, firewall groups and users are text.
//!
//! Vultr has since retired v1: its own host may answer that it is gone (error `Gone`).

pub mod account;
pub mod app;
pub mod auth;
pub mod backup;
pub mod baremetal;
pub mod block;
pub(crate) mod dialect;
pub mod dns;
pub mod firewall;
pub mod iso;
pub mod os;
pub mod plans;
pub mod regions;
pub mod reservedip;
pub mod server;
pub mod snapshot;
pub mod sshkey;
pub mod startupscript;
pub mod user;

/// The calls of each file, in the document's order of families.
#[cfg(feature = "table")]
pub(crate) const FAMILIES: &[&[crate::dialect::Row]] = &[
    account::CALLS,
    app::CALLS,
    auth::CALLS,
    backup::CALLS,
    baremetal::machine::CALLS,
    baremetal::system::CALLS,
    block::CALLS,
    dns::CALLS,
    firewall::CALLS,
    iso::CALLS,
    os::CALLS,
    plans::CALLS,
    regions::CALLS,
    reservedip::CALLS,
    server::address::CALLS,
    server::backups::CALLS,
    server::iso::CALLS,
    server::machine::CALLS,
    server::network::CALLS,
    server::power::CALLS,
    server::settings::CALLS,
    server::system::CALLS,
    snapshot::CALLS,
    sshkey::CALLS,
    startupscript::CALLS,
    user::CALLS,
];

calls_of!(Vultr);
