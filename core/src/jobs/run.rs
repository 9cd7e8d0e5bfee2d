//! A job in progress: the events that it receives, the steps that it returns, and its end.
//!
//! The logic of each job is in its own file; its requests are in [`flow`](crate::jobs::flow), and the saved text in
//! [`save`](crate::jobs::save).

use crate::apis::registry;
use crate::declare::arg::{Arg, in_order};
use crate::dialect::account::Account;
use crate::error::draft::Draft;
use crate::error::{Code, Error, Verdict};
use crate::exchange::Moment;
use crate::jobs::clock::Clock;
use crate::jobs::failure::{Ended, JobError, PlanOutcome};
use crate::jobs::flow::{Flow, Halt};
use crate::jobs::fresh::Fresh;
use crate::jobs::plan::{Plan, PlanItem};
use crate::jobs::spec::{Job, JobSpec};
use crate::jobs::step::{JobEvent, JobStep, Secret};
use crate::value::Value;
use crate::value::to_json::{Raw, ToJson, written};
use crate::value::typed::Typed;
use indexmap::IndexMap;
use std::fmt;
use std::time::Duration;

/// The default time-out of a job.
const TIMEOUT: Duration = Duration::from_secs(3600);

/// The message of a job that its caller cancelled.
const CANCELLED: &str = "cancelled by the caller";

/// The state of a call that changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ActState {
    /// It is being sent, or was when this was saved.
    Sent,
    /// It was executed.
    Done,
    /// It may have been executed.
    Unknown,
}

/// A job in progress. It has no clock and no socket: the shell reports what happened and executes the steps.
///
/// ```
/// use vpswire_core::jobs::{JobEvent, JobStep, Run, kiwivm};
/// use vpswire_core::{account::Account, exchange::Moment};
///
/// let account = Account::kiwivm(1234567, "private_YOURKEY")?;
/// let mut run = Run::new(&kiwivm::Rotate::new("nightly ", 7), &account)?;
/// let JobStep::Call { op, .. } = run.step(JobEvent::Continue, Moment::default()) else { panic!() };
/// assert_eq!(op.id, "snapshot.list");
/// # Ok::<(), vpswire_core::Error>(())
/// ```
pub struct Run {
    pub(super) spec: &'static JobSpec,
    /// The fields that identify the account, without the secret ones.
    pub(super) account: Vec<(String, String)>,
    pub(super) params: Raw,
    pub(super) timeout: Duration,
    /// The time when it began, in seconds since 1970.
    pub(super) began: Option<u64>,
    pub(super) plan: Option<Plan>,
    pub(super) agreed: bool,
    /// The known facts, as JSON, by their names.
    pub(super) facts: IndexMap<String, Raw>,
    /// The calls that change something, by their key in the plan.
    pub(super) acts: IndexMap<String, ActState>,
    /// The state that is not saved.
    pub(super) passing: Passing,
}

/// The state that a job has only while it is in memory.
#[derive(Default)]
pub(super) struct Passing {
    /// The name of the fact or change that the current call is for.
    pub asked: Option<String>,
    /// The result of that call.
    pub answer: Option<Result<Value, Error>>,
    /// The number of consecutive failed calls.
    pub failures: u32,
    /// The number of checks that did not find the effect of a call.
    pub looks: u32,
    /// The fact that was read a moment ago.
    pub fresh: Option<Fresh>,
    /// Whether the plan was shown.
    pub shown: bool,
    /// The step after the current one.
    pub next: Option<JobStep>,
    /// Whether the machine was locked since the last call that changes something.
    pub locked: bool,
    /// The number of polls since then that found it unlocked.
    pub unlocked: u32,
    /// A password that must be handed over before anything else.
    pub secret: Option<Secret>,
    /// All passwords that were handed over.
    pub secrets: Vec<Secret>,
    /// The error that left the outcome of a call unknown.
    pub why_unknown: Option<Error>,
    pub over: bool,
    pub clock: Clock,
    /// The time of the step, by the job's clock.
    pub now: Moment,
}

impl Run {
    /// Creates a job that has not begun.
    ///
    /// # Errors
    /// `InvalidParams` names the parameter that is invalid, or says that the account is of another API.
    pub fn new<J: Job>(job: &J, account: &Account) -> Result<Self, Error> {
        Self::of(J::SPEC, job, account)
    }

    /// Does the same with untyped parameters.
    ///
    /// # Errors
    /// As [`Run::new`].
    pub fn with_args<N: AsRef<str>>(
        spec: &'static JobSpec,
        args: impl IntoIterator<Item = (N, Arg)>,
        account: &Account,
    ) -> Result<Self, Error> {
        let args = in_order(spec.name, spec.params, args)?.into_iter().zip(spec.params);
        let args = args.filter_map(|(arg, param)| Some((param.name.to_owned(), arg?))).collect();
        Self::of(spec, &Arg::Map(args), account)
    }

    fn of(spec: &'static JobSpec, params: &impl ToJson, account: &Account) -> Result<Self, Error> {
        if spec.api != account.api() {
            let why = format!("expected an account of {}, got one of {}", spec.api.as_str(), account.api().as_str());
            return Err(Error::invalid(spec.name, "account", &why));
        }
        let fresh = || Self {
            spec,
            account: account.public_fields(),
            params: Raw(written(params)),
            timeout: TIMEOUT,
            began: None,
            plan: None,
            agreed: false,
            facts: IndexMap::new(),
            acts: IndexMap::new(),
            passing: Passing::default(),
        };
        fresh().tried()?;
        Ok(fresh())
    }

    /// Takes a step to check whether its parameters and facts can be read. The run cannot be used afterwards.
    pub(super) fn tried(mut self) -> Result<(), Error> {
        match (self.spec.drive)(&mut self) {
            Err(Halt::Failed(error)) if error.code() == Code::InvalidParams => Err(error),
            _ => Ok(()),
        }
    }

    /// Returns it with another time-out for the whole job; the default is an hour. The time counts from the first step,
    /// and starts again when the job is resumed, so that a job saved yesterday can continue. A call that is in progress
    /// when the time-out passes is waited for.
    #[must_use]
    pub const fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Returns the job's row of the list.
    pub const fn spec(&self) -> &'static JobSpec {
        self.spec
    }

    /// Returns the plan, once the job has read what it needs for it.
    pub const fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// Returns the next step, given what happened since the last one. Time advances to `now`, and at least by each wait
    /// that was asked for.
    pub fn step(&mut self, event: JobEvent, now: Moment) -> JobStep {
        let unix = self.passing.clock.tick(now.unix);
        self.passing.now = Moment { unix, ..now };
        self.began.get_or_insert(unix.as_secs());
        let step = self.take_step(event);
        if let JobStep::Wait(time) = step {
            self.passing.clock.wait(time);
        }
        step
    }

    fn take_step(&mut self, event: JobEvent) -> JobStep {
        if self.passing.over {
            return JobStep::Done(Err(self.failed(Error::invalid(self.spec.name, "step", "the job is over"))));
        }
        match event {
            JobEvent::Answered(value) => self.passing.answer = Some(Ok(value)),
            JobEvent::Failed(error) => self.passing.answer = Some(Err(error)),
            JobEvent::Cancel => return self.cancel(),
            JobEvent::Unsent => {
                let unsent = Draft::new(Code::Cancelled, Verdict::NotSent, self.spec.name, CANCELLED);
                self.passing.answer = Some(Err(unsent.own_words()));
                // The change that was asked for then counts as not done.
                drop((self.spec.drive)(self));
                return self.cancel();
            }
            JobEvent::Continue => {
                if let Some(step) = self.passing.next.take() {
                    return step;
                }
            }
        }
        match (self.spec.drive)(self) {
            Ok(answer) => self.finish(answer),
            Err(Halt::Failed(error)) => self.end(Err(error)),
            Err(Halt::Wait(..)) if self.time_left().is_zero() => self.time_out(),
            Err(Halt::Wait(time, progress)) => {
                let wait = JobStep::Wait(time.min(self.time_left()));
                match progress {
                    Some(progress) => {
                        self.passing.next = Some(wait);
                        JobStep::Progress(progress)
                    }
                    None => wait,
                }
            }
            Err(Halt::TimedOut) => self.time_out(),
            Err(Halt::Step(step)) => *step,
        }
    }

    /// Returns how much of the job's time is left.
    pub(super) fn time_left(&self) -> Duration {
        self.timeout.saturating_sub(self.passing.clock.passed())
    }

    /// Returns the time when it began, in seconds since 1970.
    pub(super) fn began(&self) -> u64 {
        self.began.unwrap_or_default()
    }

    /// Reads the job's parameters.
    pub(super) fn params<J: Typed>(&self) -> Flow<J> {
        let read =
            Value::from_json(self.params.0.clone(), const { &<J as Typed>::SHAPE }).and_then(|value| value.read());
        read.map_err(|mismatch| {
            let why = format!("expected {}, got {}", mismatch.expected, mismatch.found);
            Halt::Failed(Error::invalid(self.spec.name, &mismatch.path, &why))
        })
    }

    /// Returns the draft of an error of the job itself. If anything was or may have been done, its verdict is not
    /// `NotSent`.
    pub(super) fn draft(&self, code: Code, why: impl Into<String>) -> Draft {
        let verdict = if self.acts.is_empty() { Verdict::NotSent } else { Verdict::Unknown };
        Draft::new(code, verdict, self.spec.name, why)
    }

    fn cancel(&mut self) -> JobStep {
        let draft = self.draft(Code::Cancelled, CANCELLED);
        self.end(Err(draft.own_words()))
    }

    fn time_out(&mut self) -> JobStep {
        let timeout = match self.timeout.subsec_nanos() {
            0 => format!("{} s", self.timeout.as_secs()),
            _ => format!("{} ms", self.timeout.as_millis()),
        };
        let why = format!("the job's time-out of {timeout} passed");
        let draft = self.draft(Code::Timeout, why);
        self.end(Err(draft.own_words()))
    }

    fn finish(&mut self, answer: String) -> JobStep {
        let value = Value::from_json(answer, self.spec.returns);
        let result = value.map_err(|mismatch| self.draft(Code::Decode, mismatch.to_string()).own_words());
        self.end(result)
    }

    fn end(&mut self, result: Result<Value, Error>) -> JobStep {
        self.passing.over = true;
        JobStep::Done(result.map_err(|error| self.failed(error)))
    }

    fn failed(&self, error: Error) -> JobError {
        let items = |state: fn(Option<ActState>) -> bool| -> Vec<PlanItem> {
            let changes = self.plan.iter().flat_map(Plan::changes);
            changes.filter(|item| state(self.acts.get(&item.key).copied())).cloned().collect()
        };
        // The error of one call says nothing about what was done before it.
        let error = if self.acts.is_empty() { error } else { error.unknown().of_effect(self.spec.effect) };
        let unknown = items(|state| matches!(state, Some(ActState::Unknown | ActState::Sent)));
        // The error may be that of a later call, or of a process that resumed the job.
        let shows = |item: &PlanItem| {
            let op = registry::find(self.spec.api, &item.call)?;
            registry::dialect(self.spec.api)?.look(op, &[])
        };
        let look = error.look().cloned().or_else(|| unknown.first().and_then(shows));
        JobError(Box::new(Ended {
            error: error.with_look(look),
            outcome: PlanOutcome {
                done: items(|state| state == Some(ActState::Done)),
                unknown,
                not_done: items(|state| state.is_none()),
            },
            secrets: self.passing.secrets.clone(),
        }))
    }
}

/// Shows neither parameters nor answers.
impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run")
            .field("job", &self.spec.name)
            .field("account", &self.account)
            .field("plan", &self.plan)
            .field("acts", &self.acts)
            .finish_non_exhaustive()
    }
}
