//! A verb that is done to several things, one after the other: one that fails keeps none of the others from it.

use crate::commands::rows::{self, TEXT, TRUTH, column, record};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, report};
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::shape::{RecordShape, Shape};

/// How the outcomes are listed.
pub(super) struct Listing {
    /// What the things are, as a field of JSON.
    name: &'static str,
    pub(super) shape: &'static Shape,
    /// The columns of a thing's name, and of what else it is called.
    columns: [&'static str; 2],
}

pub(super) const MACHINES: Listing =
    Listing { name: "machines", shape: &Shape::List(&Shape::Record(&OF_MACHINE)), columns: ["machine", "label"] };
pub(super) const SNAPSHOTS: Listing = Listing {
    name: "snapshots",
    shape: &Shape::List(&Shape::Record(&OF_SNAPSHOT)),
    columns: ["snapshot", "description"],
};

const OF_MACHINE: RecordShape = record(
    "Outcome",
    "The outcome for a machine.",
    &[
        column("machine", "Its name: `account/id`.", Shape::Text),
        column("label", "What it is called.", TEXT),
        column("done", "Whether the service did it.", TRUTH),
        column("problem", "Why not.", TEXT),
    ],
);
const OF_SNAPSHOT: RecordShape = record(
    "SnapshotOutcome",
    "The outcome for a snapshot.",
    &[
        column("snapshot", "Its name: `account/id`.", Shape::Text),
        column("description", "What it is called.", TEXT),
        column("done", "Whether the service did it.", TRUTH),
        column("problem", "Why not.", TEXT),
    ],
);

/// What something is done to.
pub(super) struct Each<'a, T> {
    pub(super) listing: Listing,
    pub(super) all: &'a [T],
    /// Its name, and what else it is called.
    pub(super) names: fn(&T) -> (&str, Option<&str>),
}

impl<T> Each<'_, T> {
    /// Does it to each, lists what was done, and then waits for each of those. The exit code is that of the first that failed.
    pub(super) fn run(
        &self,
        options: &Options,
        act: impl Fn(&T) -> Result<(), Failure>,
        wait: impl Fn(&T) -> Result<(), Failure>,
    ) -> Result<ExitCode, Failure> {
        let (mut rows, mut done, mut exit): (Vec<Json>, Vec<&T>, _) = (Vec::new(), Vec::new(), None);
        let [name, other] = self.listing.columns;
        for one in self.all {
            let failure = act(one).err();
            let (own, label) = (self.names)(one);
            let problem = failure.as_ref().map(Failure::words);
            rows.push(json!({ name: own, other: label, "done": failure.is_none(), "problem": problem }));
            match failure {
                Some(failure) => self.report(one, failure, &mut exit)?,
                None => done.push(one),
            }
        }
        rows::show(self.listing.name, Json::Array(rows).to_string(), self.listing.shape, &[], options)?;
        for one in done {
            if let Err(failure) = wait(one) {
                self.report(one, failure, &mut exit)?;
            }
        }
        Ok(exit.unwrap_or(ExitCode::SUCCESS))
    }

    fn report(&self, one: &T, failure: Failure, exit: &mut Option<ExitCode>) -> Result<(), Failure> {
        if self.all.len() == 1 {
            return Err(failure);
        }
        output::note(&format!("{}:", (self.names)(one).0));
        let own = report::report(failure, false);
        exit.get_or_insert(own);
        Ok(())
    }
}
