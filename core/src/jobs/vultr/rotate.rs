//! Rotating snapshots.

use super::snapshot::Service;
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Rotated};
use crate::jobs::spec::Logic;
use vpswire_macros::Job;

/// Take a snapshot of a server, wait until it is complete, and then delete the oldest ones of the same prefix.
///
/// The service does not say which server a snapshot is of: give each server a prefix of its own. Snapshots whose description
/// does not begin with the prefix are never touched. At most 100 are deleted at a time.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Destroys, returns = Rotated)]
pub struct Rotate {
    /// The server.
    pub subid: u64,
    /// How the descriptions of its snapshots begin: `nightly web1 `. The date is put after it.
    pub prefix: String,
    /// How many to have in the end, the new one included; 1 or more.
    pub keep: u64,
    /// How many snapshots the service lets the account have: without room for one more nothing is done. The API does not say
    /// it.
    pub quota: Option<u64>,
}

impl Logic for Rotate {
    fn drive(&self, run: &mut Run) -> Flow<Rotated> {
        snapshots::rotate(run, &Service { subid: self.subid }, &self.prefix, self.keep, self.quota)
    }
}
