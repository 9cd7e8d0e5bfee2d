//! The steps that a job asks of its shell, and the events that the shell answers with.

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

/// What to do next.
#[non_exhaustive]
pub enum JobStep {
    /// Make this call of the table, as any other one, and say how it ended. A job that is to survive a crash is saved first:
    /// a saved text that is older than a call does not know of it.
    Call {
        /// The call.
        op: &'static Op,
        /// Its arguments, in the order of [`Op::params`].
        args: Vec<Option<Arg>>,
    },
    /// Wait so long, then continue.
    Wait(Duration),
    /// How far it is: for showing. Then continue.
    Progress(JobProgress),
    /// What it is about to do. To continue is to agree.
    Plan(Plan),
    /// A password that is shown once: keep it, then continue.
    Secret(Secret),
    /// It is over.
    Done(Result<Value, JobError>),
}

/// What the shell did.
#[derive(Debug)]
#[non_exhaustive]
pub enum JobEvent {
    /// The first step; or the wait is over, the progress shown, the plan agreed to, the password kept.
    Continue,
    /// The call's answer.
    Answered(Value),
    /// The call's error.
    Failed(Error),
    /// The caller gives up. A call that is not answered may be on its way.
    Cancel,
    /// The caller gives up, and has not made the call that was asked for.
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
    /// As a value, for shells, which read it as they read answers.
    ///
    /// # Errors
    /// If it is larger than a value can be.
    pub fn to_value(&self) -> Result<Value, Error> {
        value_of(self)
    }

    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { percent: None, message: message.into() }
    }

    /// Of a machine that is locked.
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
    /// What it is: `root_password`.
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
