//! Rejections by the service: a status, mostly 412, and plain text. Texts marked as observed were seen at the service;
//! the others are guesses in the same style.

use crate::services::params::Flaw;

/// The reason why a call is rejected.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) words: String,
}

impl Refusal {
    /// Returns a rejection with the usual status, 412.
    pub(super) fn new(words: &str) -> Self {
        Self::with_status(412, words)
    }

    pub(super) fn with_status(status: u16, words: &str) -> Self {
        Self { status, words: words.to_owned() }
    }

    /// A machine that does not exist, or belongs to another account. Observed.
    pub(super) fn no_server() -> Self {
        Self::new("Invalid server.  Check SUBID value and ensure your API key matches the server's account")
    }

    /// An invalid address, or one of another machine. Observed.
    pub(super) fn bad_ip() -> Self {
        Self::new("Invalid IP address")
    }

    /// A machine with a task in progress. Observed after `Unable to destroy server: Unable to remove VM: `.
    pub(super) fn locked() -> Self {
        Self::new("Server is currently locked")
    }

    /// An invalid id or value: `Invalid location.  Check DCID value`.
    pub(super) fn invalid(what: &str, parameter: &str) -> Self {
        Self::new(&format!("Invalid {what}.  Check {parameter} value"))
    }

    /// A snapshot that does not exist, or belongs to another account. Observed (V22), in the service's own spelling, as
    /// are the three below.
    pub(super) fn no_snapshot() -> Self {
        Self::new("Invalid snapshot.  Check SNAPSHOTID value and ensure your API key matches the snapshots's account")
    }

    /// An SSH key that does not exist.
    pub(super) fn no_key() -> Self {
        Self::new("Invalid SSH Key.  Check SSHKEYID value and ensure your API key matches the key's account")
    }

    /// A startup script that does not exist.
    pub(super) fn no_script() -> Self {
        Self::new("Invalid statup script.  Check SCRIPTID value and ensure your API key matches the scripts's account")
    }

    /// A firewall group that does not exist.
    pub(super) fn no_group() -> Self {
        Self::new("Invalid firewall group. Check FIREWALLGROUPID value and ensure your API key matches the account.")
    }

    /// A key that lacks a right.
    pub(super) fn not_authorized(right: &str) -> Self {
        Self::with_status(403, &format!("Your API key is not authorized to make this call.  It needs the ACL: {right}"))
    }
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        match flaw.field.wire {
            "SUBID" | "attach_to_SUBID" | "attach_SUBID" | "detach_SUBID" => Self::no_server(),
            "ip" | "ip_address" | "serverip" => Self::bad_ip(),
            wire => Self::invalid(wire.trim_end_matches("[]"), wire.trim_end_matches("[]")),
        }
    }
}
