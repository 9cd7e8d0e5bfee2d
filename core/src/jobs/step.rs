//! The steps that a job asks of its shell, and the events with which the shell replies.

use crate::declare::arg::Arg;
use crate::error::{Error, Masked, Progress};
use crate::jobs::failure::JobError;
use crate::jobs::plan::Plan;
use crate::schema::shape::Op;
use crate::value::Value;
use crate::value::to_json::value_of;
use std::fmt;
use std::time::Duration;
use vpswire_macros::{Record, ToJson};

/// The next step.
#[non_exhaustive]
pub enum JobStep {
    /// Make this call of the table like any other one, and report its result. Save a job that must survive a crash
    /// before that: a text saved before this step does not record the call.
    Call {
        /// The call.
        op: &'static Op,
        /// Its arguments, in the order of [`Op::params`].
        args: Vec<Option<Arg>>,
    },
    /// Wait for that time, then continue.
    Wait(Duration),
    /// The progress, for display. Then continue.
    Progress(JobProgress),
    /// The plan of the job. To continue is to agree.
    Plan(Plan),
    /// A password that is shown once: keep it, then continue.
    Secret(Secret),
    /// The job has ended.
    Done(Result<Value, JobError>),
}

/// The event that the shell reports.
#[derive(Debug)]
#[non_exhaustive]
pub enum JobEvent {
    /// The first step; or the wait is over, the progress shown, the plan agreed to, the password kept.
    Continue,
    /// The call's answer.
    Answered(Value),
    /// The call's error.
    Failed(Error),
    /// The caller cancels. A call without an answer may have been sent.
    Cancel,
    /// The caller cancels, and has not made the call that was asked for.
    Unsent,
}

/// How far a job is.
#[derive(Clone, Default, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct JobProgress {
    /// How much of what it waits for is done, from 0 to 100.
    #[unit(Percent)]
    pub percent: Option<f64>,
    /// What it waits for, in words.
    pub message: String,
}

impl JobProgress {
    /// Returns it as a value, for shells, which read it like an answer.
    ///
    /// # Errors
    /// If it is larger than a value can be.
    pub fn to_value(&self) -> Result<Value, Error> {
        value_of(self)
    }

    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { percent: None, message: message.into() }
    }

    /// Returns the progress of a machine that is locked.
    pub(super) fn of_lock(lock: Option<&Progress>) -> Self {
        let task = lock.and_then(|lock| lock.task.as_deref()).unwrap_or("the machine is locked");
        let message = match lock.and_then(|lock| lock.message.as_deref()) {
            Some(message) => format!("{task}: {message}"),
            None => task.to_owned(),
        };
        Self { percent: lock.and_then(|lock| lock.percent), message }
    }
}

/// A password that a service made up. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Secret {
    /// The name of the secret: `root_password`.
    pub name: &'static str,
    /// The password.
    pub value: String,
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Secret").field("name", &self.name).field("value", &Masked).finish()
    }
}

/// Shows no argument of a call.
impl fmt::Debug for JobStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call { op, .. } => f.debug_struct("Call").field("op", &op.id).finish_non_exhaustive(),
            Self::Wait(time) => f.debug_tuple("Wait").field(time).finish(),
            Self::Progress(progress) => f.debug_tuple("Progress").field(progress).finish(),
            Self::Plan(plan) => f.debug_tuple("Plan").field(plan).finish(),
            Self::Secret(secret) => f.debug_tuple("Secret").field(secret).finish(),
            Self::Done(result) => f.debug_tuple("Done").field(result).finish(),
        }
    }
}
