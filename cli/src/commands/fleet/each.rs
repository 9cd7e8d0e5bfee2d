//! Applies a verb to several objects, one after the other: a failure does not stop the others.

use crate::commands::rows::{self, TEXT, TRUTH, column, record};
use crate::failure::{CANCELLED, Failure, PARTIAL, UNKNOWN};
use crate::options::Options;
use crate::show::{output, report};
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::shape::{RecordShape, Shape};

/// The columns of the list of outcomes.
pub(super) struct Listing {
    /// The name of the list as a JSON field.
    name: &'static str,
    pub(super) shape: &'static Shape,
    /// The columns of an object's name and of its label or description.
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
        column("label", "Its label.", TEXT),
        column("done", "Whether the call succeeded.", TRUTH),
        column("problem", "The error, if the call failed.", TEXT),
    ],
);
const OF_SNAPSHOT: RecordShape = record(
    "SnapshotOutcome",
    "The outcome for a snapshot.",
    &[
        column("snapshot", "Its name: `account/id`.", Shape::Text),
        column("description", "Its description.", TEXT),
        column("done", "Whether the call succeeded.", TRUTH),
        column("problem", "The error, if the call failed.", TEXT),
    ],
);

/// The objects that a verb is applied to.
pub(super) struct Each<'a, T> {
    pub(super) listing: Listing,
    pub(super) all: &'a [T],
    /// Returns the name of an object, and its label or description.
    pub(super) names: fn(&T) -> (&str, Option<&str>),
}

impl<T> Each<'_, T> {
    /// Refuses all objects if one of them would certainly be refused: then nothing is sent.
    pub(super) fn check(&self, check: impl Fn(&T) -> Result<(), Failure>) -> Result<(), Failure> {
        for one in self.all {
            let several = self.all.len() > 1;
            check(one).inspect_err(|_| {
                if several {
                    output::note(&format!("{}: nothing was sent, since this is refused:", (self.names)(one).0));
                }
            })?;
        }
        Ok(())
    }

    /// Applies the verb to each object, lists the outcomes, and then waits for each object that succeeded. The exit code is
    /// that of the first failure; if others succeeded it is [`PARTIAL`], unless the outcome of one is unknown.
    pub(super) fn run(
        &self,
        options: &Options,
        act: impl Fn(&T) -> Result<(), Failure>,
        wait: impl Fn(&T) -> Result<(), Failure>,
    ) -> Result<ExitCode, Failure> {
        let (mut rows, mut done, mut exits): (Vec<Json>, Vec<&T>, _) = (Vec::new(), Vec::new(), Vec::new());
        let [name, other] = self.listing.columns;
        for one in self.all {
            let failure = act(one).err();
            let (own, label) = (self.names)(one);
            let problem = failure.as_ref().map(Failure::words);
            rows.push(json!({ name: own, other: label, "done": failure.is_none(), "problem": problem }));
            match failure {
                Some(failure) => exits.push(self.report(one, failure)?),
                None => done.push(one),
            }
        }
        rows::show_done(self.listing.name, Json::Array(rows).to_string(), self.listing.shape, options)?;
        let exit = exit(&exits, !done.is_empty());
        let mut waited = Vec::new();
        for one in done {
            if let Err(failure) = wait(one) {
                waited.push(self.report(one, failure)?);
            }
        }
        Ok(ExitCode::from(exit.or(waited.first().copied()).unwrap_or_default()))
    }

    /// Reports the failure of one object, and returns its exit code.
    fn report(&self, one: &T, failure: Failure) -> Result<u8, Failure> {
        if self.all.len() == 1 {
            return Err(failure);
        }
        output::note(&format!("{}:", (self.names)(one).0));
        let exit = failure.cause.exit();
        report::report(failure, false);
        Ok(exit)
    }
}

/// Returns the exit code for the failures.
fn exit(exits: &[u8], some_are_done: bool) -> Option<u8> {
    let worst = exits.iter().find(|exit| [UNKNOWN, CANCELLED].contains(exit));
    worst.or(exits.first()).map(|exit| if some_are_done && worst.is_none() { PARTIAL } else { *exit })
}

#[cfg(test)]
mod tests {
    use super::exit;

    #[test]
    fn the_exit_code_says_whether_some_are_done() {
        assert_eq!(exit(&[], true), None);
        assert_eq!(exit(&[6, 8], false), Some(6));
        assert_eq!(exit(&[6, 8], true), Some(13));
        // An unknown outcome and Ctrl-C take precedence.
        assert_eq!((exit(&[6, 9], true), exit(&[6, 130], true), exit(&[8, 9], false)), (Some(9), Some(130), Some(9)));
    }
}
