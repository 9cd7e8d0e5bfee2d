//! The requests of a job: reads, polls, calls that change something, and checks of calls whose outcome is unknown.
//!
//! Each has a name. The result of one whose name is known already is returned at once, from what is saved.

use crate::declare::arg::Arg;
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Mismatch, Verdict};
use crate::jobs::asked::Asked;
use crate::jobs::run::{ActState, Run};
use crate::jobs::step::{JobProgress, JobStep};
use crate::schema::shape::Op;
use crate::value::to_json::{Raw, ToJson, written};
use crate::value::typed::Typed;
use crate::value::{Read, Value};
use std::time::Duration;

/// The result of a part of a job, or the reason why the job halts.
pub(crate) type Flow<T> = Result<T, Halt>;

/// The reason why a job halts.
pub(crate) enum Halt {
    /// The shell has to do a step.
    Step(Box<JobStep>),
    /// The job waits for that time, with the progress to show meanwhile.
    Wait(Duration, Option<JobProgress>),
    /// Its time-out has passed.
    TimedOut,
    /// It has failed.
    Failed(Error),
}

/// A value that is known, and saved under a name.
pub(crate) trait Fact: Typed + ToJson {}

impl<T: Typed + ToJson> Fact for T {}

/// The fact that an answer contains, or the reason why it does not.
pub(crate) type Judged<F> = Result<F, Unready>;

/// The reason why the object of a poll or a check cannot be used.
pub(crate) enum Unready {
    /// It is not there yet.
    Pending(Option<JobProgress>),
    /// The call failed.
    Failed(Error),
    /// It is not there, and never will be.
    Missing(&'static str),
    /// It is there in a state that the job cannot continue with.
    Refused(&'static str),
}

impl Unready {
    /// Returns that it is not there yet, with the progress in words.
    pub(super) fn waiting(words: impl Into<String>) -> Self {
        Self::Pending(Some(JobProgress::new(words)))
    }
}

impl From<Error> for Unready {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// The time between two polls.
pub(super) const POLL: Duration = Duration::from_secs(10);

/// The maximum number of further checks for the effect of a call.
const LOOKS: u32 = 6;

/// The number of consecutive failed calls after which the job fails.
const FAILURES: u32 = 10;

/// The minimum wait after a refusal for too many calls.
const LIMITED: Duration = Duration::from_secs(60);

impl Run {
    /// Reads something once.
    pub(super) fn read<C: Asked + ?Sized, F: Fact>(
        &mut self,
        name: &str,
        call: &C,
        take: impl FnOnce(C::Answer) -> F,
    ) -> Flow<F> {
        self.poll(name, call, |answer| Ok(take(answer?)))
    }

    /// Reads something until it is in the expected state.
    pub(super) fn poll<C: Asked + ?Sized, F: Fact>(
        &mut self,
        name: &str,
        call: &C,
        judge: impl FnOnce(Result<C::Answer, Error>) -> Judged<F>,
    ) -> Flow<F> {
        if let Some(fact) = self.fact(name)? {
            return Ok(fact);
        }
        let Some(answer) = self.answer_to(name) else { return Err(self.ask(name, call.op(), call.args())) };
        match judge(answer.and_then(|value| self.read_answer(call, &value))) {
            Ok(fact) => {
                self.keep(name, written(&fact));
                Ok(fact)
            }
            Err(unready) => Err(self.poll_again(unready)),
        }
    }

    fn poll_again(&mut self, unready: Unready) -> Halt {
        match unready {
            Unready::Pending(progress) => {
                self.passing.failures = 0;
                self.passing.unlocked = self.passing.unlocked.saturating_add(1);
                Halt::Wait(POLL, progress)
            }
            Unready::Failed(error) => self.failure(error),
            Unready::Missing(why) => self.refuse(Code::NotFound, why),
            Unready::Refused(why) => self.refuse(Code::Service, why),
        }
    }

    /// Makes a call that changes something. It is sent again only if the service refused it or never received it.
    /// Returns `None` if it may have been executed: then the caller checks for its effect, and it is never sent again.
    ///
    /// `take` returns what the job needs to know of the answer, or of a refusal if that is as good as an answer. A
    /// secret in the answer is handed over before anything else.
    pub(super) fn act<C: Asked + ?Sized, F: Fact>(
        &mut self,
        key: &str,
        call: &C,
        take: impl FnOnce(&mut Self, Result<C::Answer, &Error>) -> Option<F>,
    ) -> Flow<Option<F>> {
        match self.acts.get(key) {
            None => {
                (self.passing.locked, self.passing.unlocked) = (false, 0);
                return Err(self.send(key, call.op(), call.args()));
            }
            Some(ActState::Sent) => {}
            Some(ActState::Done) => return self.fact(key),
            Some(ActState::Unknown) => return Ok(None),
        }
        let taken = match self.answer_to(key) {
            None => Ok(None),
            Some(Err(error)) if error.verdict() == Verdict::Unknown => Err(error),
            Some(Err(error)) => match take(self, Err(&error)) {
                None => return Err(self.refused(key, error)),
                fact => Ok(fact),
            },
            Some(Ok(value)) => {
                self.give_secrets_of(&call.op().returns, &value);
                self.read_answer(call, &value).map(|answer| take(self, Ok(answer)))
            }
        };
        let fact = match taken {
            Ok(Some(fact)) => {
                self.did(key, written(&fact));
                Some(fact)
            }
            unknown => {
                self.unknown_since(key, unknown.err())?;
                None
            }
        };
        self.hand_over()?;
        Ok(fact)
    }

    fn send(&mut self, key: &str, op: &'static Op, args: Vec<Option<Arg>>) -> Halt {
        if let Err(unplanned) = self.check_planned(key, op, &args) {
            return unplanned;
        }
        if self.time_left().is_zero() {
            return Halt::TimedOut;
        }
        // A refusal says nothing about what was sent before.
        let state = if self.acts.contains_key(key) { ActState::Unknown } else { ActState::Sent };
        self.acts.insert(key.to_owned(), state);
        self.ask(key, op, args)
    }

    fn refused(&mut self, key: &str, error: Error) -> Halt {
        self.passing.fresh = None;
        self.acts.shift_remove(key);
        if error.retryable() { self.failure(error) } else { Halt::Failed(error) }
    }

    /// Checks for the effect of a call whose outcome is unknown. Returns `None` if it is not seen after a minute.
    pub(super) fn look<C: Asked + ?Sized, F: Fact>(
        &mut self,
        key: &str,
        call: &C,
        judge: impl FnOnce(Result<C::Answer, Error>) -> Judged<F>,
    ) -> Flow<Option<F>> {
        let name = look_name(key);
        if self.fact::<bool>(&name)?.is_some() {
            return Ok(None);
        }
        let Some(answer) = self.answer_to(&name) else { return Err(self.ask(&name, call.op(), call.args())) };
        // Anything read before this is older than what this check may find.
        self.passing.fresh = None;
        match judge(answer.and_then(|value| self.read_answer(call, &value))) {
            Ok(fact) => {
                self.passing.looks = 0;
                self.did(key, written(&fact));
                Ok(Some(fact))
            }
            Err(unready) => self.look_again(key, name, unready).map(|()| None),
        }
    }

    fn look_again(&mut self, key: &str, name: String, unready: Unready) -> Flow<()> {
        match unready {
            Unready::Pending(_) if self.passing.looks >= LOOKS => {
                self.passing.looks = 0;
                self.keep(&name, written(&false));
                Ok(())
            }
            Unready::Pending(progress) => {
                self.passing.looks = self.passing.looks.saturating_add(1);
                let progress = progress.unwrap_or_else(|| JobProgress::new(format!("checking whether {key} was done")));
                Err(Halt::Wait(POLL, Some(progress)))
            }
            Unready::Failed(error) => Err(self.failure(error)),
            Unready::Missing(why) => Err(self.refuse(Code::NotFound, why)),
            Unready::Refused(why) => Err(self.refuse(Code::Service, why)),
        }
    }

    /// Makes a call that sets something, and sends it again until it is known to be set: repeating it changes nothing
    /// more.
    pub(super) fn set<C: Asked>(&mut self, key: &str, call: &C) -> Flow<()> {
        if self.acts.get(key) == Some(&ActState::Done) {
            return Ok(());
        }
        match self.answer_to(key) {
            None => Err(self.send(key, call.op(), call.args())),
            Some(Ok(_)) => {
                self.passing.failures = 0;
                self.acts.insert(key.to_owned(), ActState::Done);
                Ok(())
            }
            Some(Err(error)) => {
                if error.verdict() == Verdict::Unknown {
                    self.acts.insert(key.to_owned(), ActState::Unknown);
                } else if self.acts.get(key) == Some(&ActState::Sent) {
                    self.acts.shift_remove(key);
                }
                Err(self.failure(error))
            }
        }
    }

    /// Returns the end of a job that cannot continue without the outcome of a call. A resumed job checks for it again.
    pub(super) fn cannot_tell(&mut self, key: &str) -> Halt {
        self.forget(&look_name(key));
        let why = format!("the outcome of {key} is unknown and no effect of it is visible; it is not sent again");
        Halt::Failed(match &self.passing.why_unknown {
            Some(error) => error.clone().with_hint(&why),
            None => self.draft(Code::Transport, why).unknown().own_words(),
        })
    }

    /// Returns the end of a job that cannot continue, with the reason.
    pub(super) fn refuse(&self, code: Code, why: impl Into<String>) -> Halt {
        Halt::Failed(self.draft(code, why).own_words())
    }

    /// Returns the end of a job with an invalid parameter.
    pub(super) fn invalid(&self, param: &str, why: &str) -> Halt {
        Halt::Failed(Error::invalid(self.spec.name, param, why))
    }

    /// Whether the machine was found locked since the last call that changes something.
    pub(super) const fn was_locked(&self) -> bool {
        self.passing.locked
    }

    /// Returns how many polls since then found it unlocked.
    pub(super) const fn times_unlocked(&self) -> u32 {
        self.passing.unlocked
    }

    /// Returns the fact that is known under a name.
    fn fact<F: Fact>(&self, name: &str) -> Flow<Option<F>> {
        let Some(json) = self.facts.get(name) else { return Ok(None) };
        let fact = fact_of(json.0.clone());
        fact.map(Some).map_err(|mismatch| Halt::Failed(malformed(&mismatch.under(name).under("facts"))))
    }

    /// Removes the fact that is known under a name, so that it is read again.
    pub(super) fn forget(&mut self, name: &str) {
        self.facts.shift_remove(name);
    }

    fn keep(&mut self, name: &str, json: String) {
        self.passing.failures = 0;
        self.facts.insert(name.to_owned(), Raw(json));
    }

    fn did(&mut self, key: &str, json: String) {
        self.keep(key, json);
        self.acts.insert(key.to_owned(), ActState::Done);
    }

    /// Records that a call may have been executed. If its caller cancelled it meanwhile, the job ends.
    fn unknown_since(&mut self, key: &str, error: Option<Error>) -> Flow<()> {
        self.acts.insert(key.to_owned(), ActState::Unknown);
        let cancelled = error.as_ref().filter(|error| error.code() == Code::Cancelled).cloned();
        self.passing.why_unknown = error.map(Error::unknown);
        cancelled.map_or(Ok(()), |error| Err(Halt::Failed(error)))
    }

    /// Returns the answer to the call with that name, if it is the one that was made last.
    fn answer_to(&mut self, name: &str) -> Option<Result<Value, Error>> {
        if self.passing.asked.as_deref() != Some(name) {
            return None;
        }
        self.passing.asked = None;
        self.passing.answer.take()
    }

    fn ask(&mut self, name: &str, op: &'static Op, args: Vec<Option<Arg>>) -> Halt {
        if self.time_left().is_zero() {
            return Halt::TimedOut;
        }
        self.passing.asked = Some(name.to_owned());
        self.passing.answer = None;
        Halt::Step(Box::new(JobStep::Call { op, args }))
    }

    fn read_answer<C: Asked + ?Sized>(&self, call: &C, value: &Value) -> Result<C::Answer, Error> {
        call.read(value).map_err(|mismatch| self.undecodable(call.op(), *mismatch))
    }

    fn undecodable(&self, op: &Op, mut mismatch: Mismatch) -> Error {
        // The value that was found may be secret.
        mismatch.found = "something else".to_owned();
        self.draft(Code::Decode, format!("cannot decode the answer of {}: {mismatch}", op.id)).own_words()
    }

    /// Returns the reaction to a call that failed and had no effect.
    fn failure(&mut self, error: Error) -> Halt {
        match error.code() {
            Code::Locked => {
                (self.passing.locked, self.passing.failures) = (true, 0);
                Halt::Wait(POLL, Some(JobProgress::of_lock(error.progress())))
            }
            Code::RateLimited => {
                let wait = error.retry_after().unwrap_or_default().max(LIMITED);
                Halt::Wait(wait, Some(JobProgress::new("rate limit reached: waiting")))
            }
            Code::Transport if error.outlook() == Outlook::Permanent => Halt::Failed(error),
            Code::Transport | Code::Timeout | Code::Http | Code::Decode | Code::TooLarge => {
                self.passing.failures = self.passing.failures.saturating_add(1);
                match self.passing.failures {
                    FAILURES.. => Halt::Failed(error),
                    failures => Halt::Wait(back_off(failures, self.passing.now.random), None),
                }
            }
            _ => Halt::Failed(error),
        }
    }
}

/// Returns the name under which it is saved that the effect of a call was not found.
fn look_name(key: &str) -> String {
    format!("look {key}")
}

/// Reads a fact from its JSON.
pub(super) fn fact_of<F: Fact>(json: String) -> Read<F> {
    Value::from_json(json, const { &<F as Typed>::SHAPE })?.read()
}

/// Returns a random time of up to 2, 4, 8 ... 60 seconds, and at least half of that.
fn back_off(failures: u32, random: u32) -> Duration {
    let most = 2_000_u64.saturating_mul(2_u64.saturating_pow(failures.saturating_sub(1))).min(60_000);
    let jitter = (most / 2).saturating_mul(random.into()) >> 32;
    Duration::from_millis((most / 2).saturating_add(jitter))
}

/// Returns the error of a saved text that is malformed.
pub(super) fn malformed(mismatch: &Mismatch) -> Error {
    // Anything else that was found is not shown: the text may contain anything.
    let found = if mismatch.found == "nothing" { "nothing" } else { "something else" };
    let why = format!("expected {} in the saved job, found {found}", mismatch.expected);
    Error::invalid("resume", &mismatch.path, &why)
}
