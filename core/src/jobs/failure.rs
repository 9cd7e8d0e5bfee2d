//! How a job fails: why, and what of its plan was done by then.

use crate::error::Error;
use crate::jobs::plan::PlanItem;
use crate::jobs::step::Secret;
use std::fmt;

/// Why a job ended, and what was and was not done.
#[derive(Clone)]
pub struct JobError(pub(super) Box<Ended>);

#[derive(Clone)]
pub(super) struct Ended {
    pub(super) error: Error,
    pub(super) done: Vec<PlanItem>,
    pub(super) unknown: Vec<PlanItem>,
    pub(super) not_done: Vec<PlanItem>,
    pub(super) secrets: Vec<Secret>,
}

impl JobError {
    /// Why it ended.
    pub const fn error(&self) -> &Error {
        &self.0.error
    }

    /// What of the plan was done.
    pub fn done(&self) -> &[PlanItem] {
        &self.0.done
    }

    /// What of the plan may have been done: look before you do it again.
    pub fn unknown(&self) -> &[PlanItem] {
        &self.0.unknown
    }

    /// What of the plan was not done.
    pub fn not_done(&self) -> &[PlanItem] {
        &self.0.not_done
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
        Self(Box::new(Ended { error, done, unknown, not_done, secrets: Vec::new() }))
    }
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.error)?;
        for (label, items) in
            [("done", &self.0.done), ("outcome unknown", &self.0.unknown), ("not done", &self.0.not_done)]
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
            .field("done", &self.0.done)
            .field("unknown", &self.0.unknown)
            .field("not_done", &self.0.not_done)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for JobError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0.error)
    }
}
