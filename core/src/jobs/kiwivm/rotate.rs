//! Rotating snapshots.

use super::snapshot::Service;
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Rotated};
use crate::jobs::spec::Logic;
use vpswire_macros::Job;

/// Take a snapshot, wait until it is complete, and then delete the oldest snapshots with the same prefix.
///
/// Sticky snapshots, and snapshots whose description does not begin with the prefix, are never deleted. One run deletes at
/// most 100.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Destroys, returns = Rotated)]
pub struct Rotate {
    /// The prefix of the descriptions of its snapshots: `nightly `. The date follows it.
    pub prefix: String,
    /// The number of snapshots to keep, including the new one; 1 or more.
    pub keep: u64,
    /// The number of snapshots that the service allows for the VPS, which the API does not report. If there is no room for
    /// one more, the job does nothing.
    pub quota: Option<u64>,
}

impl Logic for Rotate {
    fn drive(&self, run: &mut Run) -> Flow<Rotated> {
        let service = Service::of(run);
        snapshots::rotate(run, &service, &self.prefix, self.keep, self.quota)
    }
}
