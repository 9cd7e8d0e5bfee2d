//! A running job.

use super::{came, thrown};
use crate::account::account;
use crate::args::named;
use crate::json::{self, Object};
use crate::{error, script};
use std::time::Duration;
use vpswire_core::encode::encode;
use vpswire_core::exchange::Moment;
use vpswire_core::jobs::{self, JobError, JobEvent, JobStep, PlanItem, Run, Secret};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::Op;
use vpswire_core::{Account, Error};
use wasm_bindgen::prelude::wasm_bindgen;

/// A running job. Each step is JSON with one member that names it: `call` (with `bare` and `args`), `wait` (milliseconds),
/// `progress`, `plan` (its items), `secret`, `done` (the answer) or `error` (with `done`, `unknown`, `notDone` and
/// `secrets`).
#[wasm_bindgen]
#[derive(Debug)]
pub struct Job {
    account: Account,
    run: Run,
    /// The call in progress.
    called: Option<(&'static Op, Prepared)>,
}

#[wasm_bindgen]
impl Job {
    /// Starts a job with the account of a client's settings. `timeout` is in milliseconds; a negative one is the default.
    ///
    /// # Errors
    /// If a parameter is invalid, or the account's API does not have the job.
    pub fn begin(settings: &str, name: &str, given: &str, timeout: f64) -> Result<Self, String> {
        let begin = || {
            let account = account(settings)?.0;
            let spec = jobs::find(account.api(), name).map_err(|why| Error::invalid(name, "job", why))?;
            let run = Run::with_args(spec, named(given, name)?, &account)?;
            Ok(Self::of(account, run, timeout))
        };
        thrown(begin())
    }

    /// Resumes a saved job.
    ///
    /// # Errors
    /// If the text is malformed, or belongs to another job or account.
    pub fn resume(settings: &str, name: &str, text: &str, timeout: f64) -> Result<Self, String> {
        let resume = || {
            let account = account(settings)?.0;
            let run = Run::resume_named(name, text, &account)?;
            Ok(Self::of(account, run, timeout))
        };
        thrown(resume())
    }

    fn of(account: Account, run: Run, timeout: f64) -> Self {
        let run = if timeout < 0.0 { run } else { run.with_timeout(Duration::from_millis(timeout as u64)) };
        Self { account, run, called: None }
    }

    /// Returns the job as text, without keys and passwords.
    pub fn save(&self) -> String {
        self.run.save()
    }

    /// Returns the items of the plan as JSON, once it is known.
    pub fn plan(&self) -> Option<String> {
        self.run.plan().map(|plan| items(&plan.items))
    }

    /// Continues after a wait, or after a step was shown.
    pub fn proceed(&mut self, unix: f64, random: u32) -> String {
        self.step(JobEvent::Continue, unix, random)
    }

    /// Ends the job, which its caller abandons.
    pub fn cancel(&mut self, unix: f64, random: u32) -> String {
        self.step(JobEvent::Cancel, unix, random)
    }

    /// Takes the response of the call. `headers` has a line for each: the name, a colon, the value.
    pub fn answered(&mut self, status: u16, headers: &str, body: Vec<u8>, unix: f64, random: u32) -> String {
        let event = match self.called.take() {
            Some((_, prepared)) => match came::answered(&prepared, status, headers, body) {
                Ok(value) => JobEvent::Answered(value),
                Err(error) => JobEvent::Failed(error),
            },
            None => JobEvent::Continue,
        };
        self.step(event, unix, random)
    }

    /// Takes the error of the call, as members of a `VpsError`.
    pub fn failed(&mut self, given: &str, unix: f64, random: u32) -> String {
        let event = match self.called.take() {
            Some((op, _)) => JobEvent::Failed(came::failed(op, given)),
            None => JobEvent::Continue,
        };
        self.step(event, unix, random)
    }

    fn step(&mut self, mut event: JobEvent, unix: f64, random: u32) -> String {
        let unix = Duration::from_micros((unix * 1000.0) as u64);
        let now = Moment { elapsed: unix, unix, random };
        loop {
            match self.run.step(event, now) {
                JobStep::Call { op, args } => match encode(op, &args, &self.account) {
                    Ok(prepared) => {
                        self.called = Some((op, prepared));
                        return came::call(op, &args).end();
                    }
                    Err(error) => event = JobEvent::Failed(error),
                },
                step => return written(step),
            }
        }
    }
}

/// Encodes a step for JavaScript that is not a call.
fn written(step: JobStep) -> String {
    let mut object = Object::new();
    match step {
        JobStep::Wait(time) => object.number("wait", json::millis(time).into()),
        JobStep::Progress(progress) => {
            let mut shown = Object::new();
            shown.text("message", &progress.message);
            if let Some(percent) = progress.percent {
                // The bits of the float, as in errors.
                shown.text("percent", &percent.to_bits().to_string());
            }
            object.raw("progress", &shown.end());
        }
        JobStep::Plan(plan) => object.raw("plan", &items(&plan.items)),
        JobStep::Secret(given) => object.raw("secret", &secret(&given)),
        JobStep::Done(Ok(value)) => match script::write(&value, false) {
            Ok(script) => object.raw("done", &script.json),
            Err(mismatch) => {
                let why = format!("expected {}", mismatch.expected);
                ended(&mut object, &Error::invalid("", &mismatch.path, &why).into());
            }
        },
        JobStep::Done(Err(error)) => ended(&mut object, &error),
        _ => ended(&mut object, &Error::invalid("", "step", "expected one that is known here").into()),
    }
    object.end()
}

/// Encodes the items of a plan.
fn items(items: &[PlanItem]) -> String {
    let written: Vec<_> = items.iter().map(item).collect();
    format!("[{}]", written.join(","))
}

fn item(item: &PlanItem) -> String {
    let mut object = Object::new();
    object.text("key", &item.key);
    object.text("verb", item.verb.as_str());
    object.text("call", &item.call);
    object.text("what", &item.what);
    for (name, text) in [("id", &item.id), ("date", &item.date)] {
        if let Some(text) = text {
            object.text(name, text);
        }
    }
    object.end()
}

fn secret(secret: &Secret) -> String {
    let mut object = Object::new();
    object.text("name", secret.name);
    object.text("value", &secret.value);
    object.end()
}

/// Encodes the error of a job, and the items of its plan by outcome.
fn ended(object: &mut Object, error: &JobError) {
    object.raw("error", &error::to_json(error.error()));
    object.raw("done", &items(error.done()));
    object.raw("unknown", &items(error.unknown()));
    object.raw("notDone", &items(error.not_done()));
    let secrets: Vec<_> = error.secrets().iter().map(secret).collect();
    object.raw("secrets", &format!("[{}]", secrets.join(",")));
}
