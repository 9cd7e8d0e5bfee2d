//! Runs a job: shows its plan for confirmation, then performs it to the end, saving the job before each call that changes
//! something.

use super::after;
use super::progress::Progress;
use super::saved::Saved;
use crate::account::Known;
use crate::answer;
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, text};
use crate::{card, client};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use vpswire::args::Arg;
use vpswire::fleet::machines::Machine;
use vpswire::jobs::{JobError, JobSpec, Notice, Plan, PlanVerb, RunningJob};
use vpswire::shape::{Api, Effect};
use vpswire::{Error, Value, table};

/// The pause between two polls of a state that may be the expected one only because the task has not started yet.
const BETWEEN: Duration = Duration::from_secs(10);

/// A job to run.
pub(crate) struct Job<'a> {
    pub(crate) known: &'a Known,
    /// The machine, if it was resolved.
    pub(crate) machine: Option<&'a Machine>,
    /// The name of the machine.
    pub(crate) name: &'a str,
    pub(crate) spec: &'static JobSpec,
    pub(crate) timeout: Option<Duration>,
    pub(crate) options: &'a Options,
}

/// The point at which a job halts.
enum Halt {
    Plan(Plan),
    Done(Value),
}

/// The answer of a job.
pub(crate) struct Answer {
    value: Value,
    effect: Effect,
}

impl Job<'_> {
    /// Runs the job from its beginning, and shows its answer.
    pub(crate) fn begin(&self, params: Vec<(&'static str, Arg)>) -> Result<ExitCode, Failure> {
        self.options.view.check(self.spec.returns)?;
        self.show(self.answer(params)?)
    }

    /// Runs the job from its beginning. Returns `None` if only the plan was to be shown.
    pub(crate) fn answer(&self, params: Vec<(&'static str, Arg)>) -> Result<Option<Answer>, Failure> {
        let client = client::make(self.known, self.options)?.cancelled_by(&client::token()?);
        let job = self.timed(client.untyped_job(self.spec, params).map_err(|error| self.invalid(error))?);
        self.run(job, Saved::new(self.name, self.known.name.as_deref(), self.spec), false)
    }

    /// Runs a read-only job until the machine is in the expected state. If no other state was ever seen, that many polls
    /// are required.
    pub(crate) fn wait(&self, params: &[(&'static str, Arg)], looks: usize) -> Result<(), Failure> {
        let client = client::make(self.known, self.options)?.cancelled_by(&client::token()?);
        let mut progress = Progress::start();
        let waited = client::interruptible(Effect::Reads, |_| {
            for look in 1.. {
                let mut job = self.timed(client.untyped_job(self.spec, params.iter().cloned())?);
                while !matches!(drive(&mut job, &mut progress)?, Halt::Done(_)) {}
                if look >= looks || progress.has_shown() {
                    break;
                }
                job.wait(pause(BETWEEN));
            }
            Ok::<(), JobError>(())
        })?;
        progress.clear();
        waited.map_err(|error| Failure::of_job(self.api(), error, None).of_name(self.known.name.as_deref()))
    }

    fn timed(&self, job: RunningJob<Value>) -> RunningJob<Value> {
        match self.timeout {
            Some(timeout) => job.with_timeout(timeout),
            None => job,
        }
    }

    /// Resumes a saved job.
    pub(super) fn resume(&self, text: &str, saved: Saved) -> Result<ExitCode, Failure> {
        let client = client::make(self.known, self.options)?.cancelled_by(&client::token()?);
        let job = self.timed(client.resume_untyped_job(text).map_err(|error| self.invalid(error))?);
        self.show(self.run(job, saved, true)?)
    }

    fn show(&self, answer: Option<Answer>) -> Result<ExitCode, Failure> {
        let Some(Answer { value, effect }) = answer else { return Ok(ExitCode::SUCCESS) };
        let exit = answer::show_answer(&value, effect, self.options)?;
        Ok(after::note(&value, exit, self.known))
    }

    fn api(&self) -> Api {
        self.known.account.api()
    }

    /// Reports an invalid parameter by the name of its option.
    fn invalid(&self, error: Error) -> Failure {
        let words = error.param().map(|param| {
            let why = error.message().strip_prefix(param).and_then(|rest| rest.strip_prefix(": "));
            format!("--{}: {}", crate::schema::kebab(param), why.unwrap_or(error.message()))
        });
        Failure::usage(&words.unwrap_or_else(|| error.to_string()))
    }

    fn run(&self, job: RunningJob<Value>, saved: Saved, mut agreed: bool) -> Result<Option<Answer>, Failure> {
        // A job that only reads need not be saved: it can simply be run again.
        let is_saved = Arc::new(AtomicBool::new(agreed));
        let unsaved = Arc::new(OnceLock::new());
        let (to_save, place, why) = (Arc::clone(&is_saved), saved.clone(), Arc::clone(&unsaved));
        let mut job = job.saving(move |text| {
            let written = if to_save.load(Ordering::Relaxed) { place.write(text) } else { Ok(()) };
            written.inspect_err(|error| drop(why.set(format!("the job cannot be saved: {error}"))))
        });
        // The plan was confirmed before the job was saved, so no question is asked.
        if self.options.dry_run && agreed {
            let plan = job.plan().map_err(|error| Failure::of_job(self.api(), error, None))?;
            return show_plan(&plan).map(|()| None);
        }
        // Before something is purchased, the job looks for it by name, which does not help if two commands run at once.
        let makes = self.spec.effect == Effect::Bills;
        let mut made = if makes && agreed { saved.lock_made()? } else { None };
        let mut progress = Progress::start();
        loop {
            let effect = if agreed { Effect::Acts } else { Effect::Reads };
            let halt = client::interruptible(effect, |_| drive(&mut job, &mut progress))?;
            progress.clear();
            match halt {
                Ok(Halt::Plan(plan)) => {
                    if self.options.dry_run {
                        return show_plan(&plan).map(|()| None);
                    }
                    self.agree(&plan)?;
                    agreed |= plan.changes().next().is_some();
                    if agreed {
                        if makes && made.is_none() {
                            made = saved.lock_made()?;
                        }
                        saved.lock()?;
                    }
                    is_saved.store(agreed, Ordering::Relaxed);
                }
                Ok(Halt::Done(value)) => {
                    saved.remove();
                    return Ok(Some(Answer { value, effect: if agreed { Effect::Acts } else { Effect::Reads } }));
                }
                Err(error) => return Err(self.failed(error, unsaved.get(), &job.save(), &saved)),
            }
        }
    }

    /// Shows the plan, and asks for confirmation where it destroys or purchases something or must be asked about.
    fn agree(&self, plan: &Plan) -> Result<(), Failure> {
        let is_asked = plan.changes().any(|item| {
            let op = table::find(self.api(), &item.call);
            item.verb != PlanVerb::Changes || op.is_none_or(|op| op.asks)
        });
        let lines: Vec<_> = plan.items.iter().map(ToString::to_string).collect();
        if !is_asked || self.known.is_read_only(self.options) {
            if plan.changes().next().is_some() {
                lines.iter().for_each(|line| output::note(&text::escape_control(line)));
            }
            return Ok(());
        }
        let what = format!("{} of {}", self.spec.name.replace('_', " "), self.name);
        confirm::ask(&what, self.options, || {
            let mut details = self.machine.map_or_else(|| vec![format!("machine: {}", self.name)], card::facts);
            details.extend(lines);
            let destroys = plan.changes().any(|item| item.verb == PlanVerb::Deletes);
            let name = self.machine.map_or(self.name, card::name);
            Ok(if destroys { Question::naming(details, name) } else { Question::plain(details) })
        })
    }

    /// Reports what was done, and how to resume the job.
    fn failed(&self, error: JobError, unsaved: Option<&String>, text: &str, saved: &Saved) -> Failure {
        let began = !(error.done().is_empty() && error.unknown().is_empty());
        if began {
            // The text saved before a call records that it may have been made, which is sufficient for resuming.
            drop(saved.write(text));
        } else {
            saved.remove();
        }
        let id = saved.id().filter(|_| began && saved.exists()).map(str::to_owned);
        let failure = match unsaved {
            Some(why) => {
                let hint = id.map(|id| format!("resume with: vpswire job resume {id}"));
                Failure { hint, ..Failure::unsaved(self.api(), why.clone(), error) }
            }
            None => Failure::of_job(self.api(), error, id),
        };
        failure.of_name(self.known.name.as_deref())
    }
}

/// Shows a plan that will not be executed.
fn show_plan(plan: &Plan) -> Result<(), Failure> {
    output::print(&format!("{}\n", text::escape_control_lines(&plan.to_string())))
}

/// Performs steps until there is a plan to confirm, or the job ends.
fn drive(job: &mut RunningJob<Value>, progress: &mut Progress) -> Result<Halt, JobError> {
    loop {
        match job.step()? {
            Notice::Plan(plan) => return Ok(Halt::Plan(plan)),
            Notice::Done(value) => return Ok(Halt::Done(value)),
            Notice::Wait(time) => job.wait(pause(time)),
            Notice::Progress(now) => progress.show(&now),
            // Shown at once: the secret may never be available again.
            Notice::Secret(secret) => progress.secret(&secret),
            _ => {}
        }
    }
}

/// Pauses for a wait of a job, which counts in full whatever the clock says. In builds for tests, an environment variable
/// makes waits pass as quickly as a simulator's time.
fn pause(time: Duration) -> Duration {
    if !cfg!(debug_assertions) {
        return time;
    }
    let speed = std::env::var("VPSWIRE_TEST_SPEED").ok().and_then(|speed| speed.parse().ok());
    speed.and_then(|speed| time.checked_div(speed)).unwrap_or(time)
}
