//! The failure of a job: its error, and the part of the plan that was done.

use crate::error::Error;
use crate::jobs::plan::PlanItem;
use crate::jobs::step::Secret;
use crate::value::Value;
use crate::value::to_json::value_of;
use std::fmt;
use vpswire_macros::{Record, ToJson};

/// Why a job ended, and what was and was not done.
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
    /// As a value, for shells, which read it as they read answers.
    ///
    /// # Errors
    /// If it is larger than a value can be.
    pub fn to_value(&self) -> Result<Value, Error> {
        value_of(self)
    }
}

impl JobError {
    /// Why it ended. Once anything of the plan was or may have been done, its verdict is `Unknown`, and it is not retryable: the
    /// same job again would do that twice, where one that is resumed goes on.
    pub const fn error(&self) -> &Error {
        &self.0.error
    }

    /// What of the plan was done, may have been done, and was not done.
    pub fn outcome(&self) -> &PlanOutcome {
        &self.0.outcome
    }

    /// What of the plan was done.
    pub fn done(&self) -> &[PlanItem] {
        &self.0.outcome.done
    }

    /// What of the plan may have been done: look before you do it again.
    pub fn unknown(&self) -> &[PlanItem] {
        &self.0.outcome.unknown
    }

    /// What of the plan was not done.
    pub fn not_done(&self) -> &[PlanItem] {
        &self.0.outcome.not_done
    }

    /// The passwords that it got before it ended.
    pub fn secrets(&self) -> &[Secret] {
        &self.0.secrets
    }
}

impl From<Error> for JobError {
    /// Of a job that did not begin.
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

/// Its words begin with those of [`JobError::error`], so that error is no source of it.
impl std::error::Error for JobError {}
