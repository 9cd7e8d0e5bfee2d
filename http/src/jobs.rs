//! Jobs: work that takes several calls and waits between them, run by a [`Client`]. docs/jobs.md is the guide.

use crate::client::Client;
use crate::run::{now, wait};
use std::fmt;
use std::time::Duration;
use vpswire_core::args::Arg;
pub use vpswire_core::jobs::{
    JOBS, Job, JobError, JobEvent, JobProgress, JobSpec, JobStep, Plan, PlanItem, PlanOutcome, PlanVerb, Run, Secret,
    cvm, find, kiwivm, vultr,
};
use vpswire_core::shape::Op;
use vpswire_core::value::Read;
use vpswire_core::{Error, Value};

/// The result of one step of a job.
#[derive(Debug)]
#[non_exhaustive]
pub enum Notice<A> {
    /// The plan of the job. Continuing means agreeing to it.
    Plan(Plan),
    /// The progress of the job.
    Progress(JobProgress),
    /// A password that is shown once: keep it.
    Secret(Secret),
    /// A call was made.
    Called(&'static Op),
    /// The next step is due after this time.
    Wait(Duration),
    /// The job is finished, with this answer.
    Done(A),
}

/// A job that a client runs: to its end ([`RunningJob::run`]) or step by step ([`RunningJob::step`]).
///
/// `A` is its answer: [`Job::Answer`], or a [`Value`] for a job that is known only by its row. The job ends at any point
/// when the client's [`CancelToken`](crate::CancelToken) is cancelled.
pub struct RunningJob<A> {
    client: Client,
    run: Run,
    event: JobEvent,
    /// A step that was taken early, to obtain the plan.
    ahead: Option<JobStep>,
    save: Option<Save>,
    read: fn(Value) -> Read<A>,
}

type Save = Box<dyn FnMut(&str) -> std::io::Result<()> + Send>;

impl Client {
    /// Begins a job. Nothing is sent before its first step.
    ///
    /// ```no_run
    /// use vpswire::{Account, Client, jobs::kiwivm::Rotate};
    ///
    /// let client = Client::new(Account::kiwivm(1234567, "private_YOURKEY")?)?;
    /// let done = client.job(&Rotate::new("nightly ", 7))?.run(|notice| println!("{notice:?}"))?;
    /// println!("{} is there, {:?} are gone", done.description, done.deleted);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `InvalidParams` names the parameter that is invalid, or says that the account is of another API.
    pub fn job<J: Job>(&self, job: &J) -> Result<RunningJob<J::Answer>, Error> {
        Ok(RunningJob::of(self, Run::new(job, self.account())?, |answer| answer.read()))
    }

    /// Begins a job of the list with untyped parameters.
    ///
    /// ```no_run
    /// use vpswire::{Account, Client, args::Arg, jobs, shape::Api};
    ///
    /// let client = Client::new(Account::kiwivm(1234567, "private_YOURKEY")?)?;
    /// if let Ok(spec) = jobs::find(Api::Kiwivm, "rotate") {
    ///     let params = [("prefix", Arg::Text("nightly ".into())), ("keep", Arg::Int(7))];
    ///     let done = client.untyped_job(spec, params)?.run(|notice| println!("{notice:?}"))?;
    ///     println!("{:?}", done.at("deleted"));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Client::job`].
    pub fn untyped_job<N: Into<String> + AsRef<str>>(
        &self,
        spec: &'static JobSpec,
        params: impl IntoIterator<Item = (N, Arg)>,
    ) -> Result<RunningJob<Value>, Error> {
        Ok(RunningJob::of(self, Run::with_args(spec, params, self.account())?, Ok))
    }

    /// Resumes a saved job, whichever process and language saved it. Calls that may already have been executed are
    /// checked, and not repeated.
    ///
    /// # Errors
    /// `InvalidParams` if the text is invalid, or belongs to another job or account.
    pub fn resume_job<J: Job>(&self, saved: &str) -> Result<RunningJob<J::Answer>, Error> {
        Ok(RunningJob::of(self, Run::resume_named(J::SPEC.name, saved, self.account())?, |answer| answer.read()))
    }

    /// Resumes a saved job of any kind: [`RunningJob::spec`] says which.
    ///
    /// # Errors
    /// `InvalidParams` if the text is invalid, or belongs to another account.
    pub fn resume_untyped_job(&self, saved: &str) -> Result<RunningJob<Value>, Error> {
        Ok(RunningJob::of(self, Run::resume(saved, self.account())?, Ok))
    }
}

impl<A> RunningJob<A> {
    fn of(client: &Client, run: Run, read: fn(Value) -> Read<A>) -> Self {
        Self { client: client.clone(), run, event: JobEvent::Continue, ahead: None, save: None, read }
    }

    /// Returns the job's row of the list.
    pub const fn spec(&self) -> &'static JobSpec {
        self.run.spec()
    }

    /// Returns the same job with another time-out for the whole job. Default: one hour.
    #[must_use]
    pub fn with_timeout(self, timeout: Duration) -> Self {
        Self { run: self.run.with_timeout(timeout), ..self }
    }

    /// Saves the job before each call: `save` receives the text, without keys and passwords, and stores it for
    /// [`Client::resume_job`] after a crash. If `save` fails, the call is not made and the job ends.
    #[must_use]
    pub fn saving(self, save: impl FnMut(&str) -> std::io::Result<()> + Send + 'static) -> Self {
        Self { save: Some(Box::new(save)), ..self }
    }

    /// Returns the state of the job as a text, without keys and passwords.
    pub fn save(&self) -> String {
        self.run.save()
    }

    /// Reads what the plan needs, and returns the plan. Nothing is changed before [`RunningJob::run`] or the next
    /// [`RunningJob::step`].
    ///
    /// # Errors
    /// As [`RunningJob::run`].
    pub fn plan(&mut self) -> Result<Plan, JobError> {
        loop {
            // A resumed job has its plan already.
            if let Some(plan) = self.run.plan() {
                return Ok(plan.clone());
            }
            let step = self.next_step();
            match self.take(step)? {
                Notice::Plan(plan) => self.ahead = Some(JobStep::Plan(plan)),
                Notice::Wait(time) => self.wait(time),
                Notice::Done(_) => return Err(self.invalid("plan", "the job is over").into()),
                _ => {}
            }
        }
    }

    /// Runs the job to its end, and calls `notice` after each step.
    ///
    /// # Errors
    /// The reason why the job ended, with the parts of its plan that were done, may have been done, and were not done.
    pub fn run(mut self, mut notice: impl FnMut(&Notice<A>)) -> Result<A, JobError> {
        loop {
            let next = self.step()?;
            notice(&next);
            match next {
                Notice::Done(answer) => return Ok(answer),
                Notice::Wait(time) => self.wait(time),
                _ => {}
            }
        }
    }

    /// Takes one step: makes a call, or reports something. After a [`Notice::Wait`] the caller does the waiting, either
    /// without blocking a thread or with [`RunningJob::wait`].
    ///
    /// # Errors
    /// As [`RunningJob::run`].
    pub fn step(&mut self) -> Result<Notice<A>, JobError> {
        let step = self.ahead.take().unwrap_or_else(|| self.next_step());
        self.take(step)
    }

    fn next_step(&mut self) -> JobStep {
        let cancelled = self.client.cancel().is_some_and(crate::CancelToken::is_cancelled);
        let event = std::mem::replace(&mut self.event, JobEvent::Continue);
        // The outcome of a call counts, even that of the last one.
        let event = if cancelled && matches!(event, JobEvent::Continue) { JobEvent::Cancel } else { event };
        self.run.step(event, now(self.client.settings()))
    }

    fn take(&mut self, step: JobStep) -> Result<Notice<A>, JobError> {
        Ok(match step {
            JobStep::Call { op, args } => {
                let saved = self.save.as_mut().map_or(Ok(()), |save| save(&self.run.save()));
                let result = match saved {
                    Ok(()) => self.client.call(op, &args),
                    Err(error) => Err(self.invalid("save", &format!("the job cannot be saved: {error}"))),
                };
                self.event = result.map_or_else(JobEvent::Failed, JobEvent::Answered);
                Notice::Called(op)
            }
            JobStep::Wait(time) => Notice::Wait(time),
            JobStep::Progress(progress) => Notice::Progress(progress),
            JobStep::Plan(plan) => Notice::Plan(plan),
            JobStep::Secret(secret) => Notice::Secret(secret),
            JobStep::Done(result) => {
                let answer = (self.read)(result?);
                Notice::Done(answer.map_err(|mismatch| self.invalid("answer", &mismatch.to_string()))?)
            }
            other => return Err(self.invalid("step", &format!("unknown step {other:?}")).into()),
        })
    }

    /// Waits as [`RunningJob::run`] does: for `time`, or until the client's token is cancelled, which the next step
    /// notices.
    pub fn wait(&self, time: Duration) {
        wait(time, self.client.cancel());
    }

    fn invalid(&self, what: &str, why: &str) -> Error {
        Error::invalid(self.spec().name, what, why)
    }
}

/// Shows neither the key nor the parameters.
impl<A> fmt::Debug for RunningJob<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningJob").field("client", &self.client).field("run", &self.run).finish_non_exhaustive()
    }
}
