//! Rotating snapshots.

use super::snapshot::Service;
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Rotated};
use crate::jobs::spec::Logic;
use vpswire_macros::Job;

/// Take a snapshot of a server, wait until it is complete, and then delete the oldest snapshots with the same prefix.
///
/// The service does not report which server a snapshot belongs to, so give each server its own prefix. Snapshots whose
/// description does not begin with the prefix are never deleted. One run deletes at most 100.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Destroys, returns = Rotated)]
pub struct Rotate {
    /// The server.
    pub subid: u64,
    /// The prefix of the descriptions of its snapshots: `nightly web1 `. The date follows it.
    pub prefix: String,
    /// The number of snapshots to keep, including the new one; 1 or more.
    pub keep: u64,
    /// The number of snapshots that the service allows for the account, which the API does not report. If there is no room
    /// for one more, the job does nothing.
    pub quota: Option<u64>,
}

impl Logic for Rotate {
    fn drive(&self, run: &mut Run) -> Flow<Rotated> {
        snapshots::rotate(run, &Service { subid: self.subid }, &self.prefix, self.keep, self.quota)
    }
}
