//! A job without a service: a test answers its calls.

#![allow(dead_code)] // each test uses a part of it

use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::encode::encode;
use vpswire_core::exchange::Moment;
use vpswire_core::jobs::{self, JobError, JobEvent, JobStep, Run};
use vpswire_core::wire::Response;
use vpswire_core::{Error, Value, Verdict};

pub const KEY: &str = "private_KEY0123456789";

pub fn account() -> Account {
    Account::kiwivm(1_234_567, KEY).unwrap()
}

pub fn at(seconds: u64) -> Moment {
    let unix = Duration::from_secs(1_700_000_000 + seconds);
    Moment { elapsed: unix, unix, random: 0 }
}

/// A job with its current step.
pub struct Job {
    pub run: Run,
    pub account: Account,
    pub now: u64,
    pub step: JobStep,
}

impl Job {
    pub fn begin(run: Run, account: Account) -> Self {
        let mut job = Self { run, account, now: 0, step: JobStep::Wait(Duration::ZERO) };
        job.go(JobEvent::Continue);
        job
    }

    pub fn kiwivm(job: &impl jobs::Job) -> Self {
        Self::begin(Run::new(job, &account()).unwrap(), account())
    }

    pub fn go(&mut self, event: JobEvent) -> &JobStep {
        self.step = self.run.step(event, at(self.now));
        &self.step
    }

    pub fn next(&mut self) -> &JobStep {
        self.go(JobEvent::Continue)
    }

    /// Returns the name of the requested call.
    pub fn call(&self) -> &'static str {
        let JobStep::Call { op, .. } = &self.step else { panic!("{:?}", self.step) };
        op.id
    }

    pub fn response(&self, status: u16, body: &str) -> Result<Value, Error> {
        let JobStep::Call { op, args } = &self.step else { panic!("{:?}", self.step) };
        let prepared = encode(op, args, &self.account).unwrap();
        let response = Response { status, headers: Vec::new(), body: body.as_bytes().to_vec() };
        decode(&prepared, response, MAX_BODY, Duration::ZERO)
    }

    /// Answers the requested call.
    pub fn answer(&mut self, body: &str) -> &JobStep {
        let event = self.response(200, body).map_or_else(JobEvent::Failed, JobEvent::Answered);
        self.go(event)
    }

    /// Answers it with a page that does not show what was done.
    pub fn break_off(&mut self) -> &JobStep {
        let error = self.response(500, "<html>").unwrap_err();
        assert_eq!(error.verdict(), Verdict::Unknown);
        self.go(JobEvent::Failed(error))
    }

    pub fn waits(&self) -> u64 {
        let JobStep::Wait(time) = self.step else { panic!("{:?}", self.step) };
        time.as_secs()
    }

    pub fn failed(&self) -> &JobError {
        let JobStep::Done(Err(error)) = &self.step else { panic!("{:?}", self.step) };
        error
    }

    pub fn done(&self) -> String {
        let JobStep::Done(Ok(value)) = &self.step else { panic!("{:?}", self.step) };
        value.to_json().unwrap()
    }

    pub fn resumed(&self) -> Self {
        Self::begin(Run::resume(&self.run.save(), &self.account).unwrap(), self.account.clone())
    }
}

/// The error that ended a job.
pub trait ToError {
    fn to_error(&self) -> Error;
}

impl ToError for JobStep {
    fn to_error(&self) -> Error {
        let Self::Done(Err(error)) = self else { panic!("{self:?}") };
        error.error().clone()
    }
}
