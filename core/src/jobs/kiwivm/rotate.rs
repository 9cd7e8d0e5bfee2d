//! Rotating snapshots.

use super::snapshot::Service;
use crate::jobs::flow::Flow;
use crate::jobs::run::Run;
use crate::jobs::snapshots::{self, Rotated};
use crate::jobs::spec::Logic;
use vpswire_macros::Job;

/// Take a snapshot, wait until it is complete, and then delete the oldest ones of the same prefix.
///
/// Sticky snapshots, and those whose description does not begin with the prefix, are never touched. At most 100 are deleted
/// at a time.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Destroys, returns = Rotated)]
pub struct Rotate {
    /// How the descriptions of its snapshots begin: `nightly `. The date is put after it.
    pub prefix: String,
    /// How many to have in the end, the new one included; 1 or more.
    pub keep: u64,
    /// How many snapshots the service lets the VPS have: without room for one more nothing is done. The API does not say it.
    pub quota: Option<u64>,
}

impl Logic for Rotate {
    fn drive(&self, run: &mut Run) -> Flow<Rotated> {
        let service = Service::of(run);
        snapshots::rotate(run, &service, &self.prefix, self.keep, self.quota)
    }
}
