//! The failure of a job: its error, and the part of the plan that was done.

use crate::error::Error;
use crate::jobs::plan::PlanItem;
use crate::jobs::step::Secret;
use crate::value::Value;
use crate::value::to_json::value_of;
use std::fmt;
use vpswire_macros::{Record, ToJson};

/// The error that ended a job, with the parts of its plan that were done, may have been done, and were not done.
#[derive(Clone)]
pub struct JobError(pub(super) Box<Ended>);

#[derive(Clone)]
pub(super) struct Ended {
    pub(super) error: Error,
    pub(super) outcome: PlanOutcome,
    pub(super) secrets: Vec<Secret>,
}

/// What of a plan was done when a job ended with an error.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct PlanOutcome {
    /// What was done.
    pub done: Vec<PlanItem>,
    /// What may have been done: look before you do it again.
    pub unknown: Vec<PlanItem>,
    /// What was not done.
    pub not_done: Vec<PlanItem>,
}

impl PlanOutcome {
    /// Returns it as a value, for shells, which read it like an answer.
    ///
    /// # Errors
    /// If it is larger than a value can be.
    pub fn to_value(&self) -> Result<Value, Error> {
        value_of(self)
    }
}

impl JobError {
    /// Returns the error that ended the job. Once anything of the plan was or may have been done, its verdict is
    /// `Unknown`, and it is not retryable: starting the same job again would do that twice, while a resumed job
    /// continues.
    pub const fn error(&self) -> &Error {
        &self.0.error
    }

    /// Returns the items of the plan that were done, may have been done, and were not done.
    pub fn outcome(&self) -> &PlanOutcome {
        &self.0.outcome
    }

    /// Returns the items of the plan that were done.
    pub fn done(&self) -> &[PlanItem] {
        &self.0.outcome.done
    }

    /// Returns the items of the plan that may have been done: check before you repeat them.
    pub fn unknown(&self) -> &[PlanItem] {
        &self.0.outcome.unknown
    }

    /// Returns the items of the plan that were not done.
    pub fn not_done(&self) -> &[PlanItem] {
        &self.0.outcome.not_done
    }

    /// Returns the passwords that it received before it ended.
    pub fn secrets(&self) -> &[Secret] {
        &self.0.secrets
    }
}

impl From<Error> for JobError {
    /// Converts the error of a job that did not begin.
    fn from(error: Error) -> Self {
        let [done, unknown, not_done] = [const { Vec::new() }; 3];
        Self(Box::new(Ended { error, outcome: PlanOutcome { done, unknown, not_done }, secrets: Vec::new() }))
    }
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.error)?;
        for (label, items) in
            [("done", self.done()), ("outcome unknown", self.unknown()), ("not done", self.not_done())]
        {
            for (place, item) in items.iter().enumerate() {
                let before = if place == 0 { format!("; {label}: ") } else { ", ".to_owned() };
                write!(f, "{before}{item}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JobError")
            .field("error", &self.0.error)
            .field("outcome", &self.0.outcome)
            .finish_non_exhaustive()
    }
}

/// Its text begins with that of [`JobError::error`], so that error is not reported as its source.
impl std::error::Error for JobError {}
