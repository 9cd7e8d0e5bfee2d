//! How a job asks for what it needs: reads, polls, calls that change something, and looks after those whose outcome is unknown.
//!
//! Each is named. A name that is known already is answered at once, from what is saved.

use crate::declare::arg::Arg;
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Mismatch, Verdict};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::{ActState, Run};
use crate::jobs::step::{JobProgress, JobStep};
use crate::schema::shape::{Effect, Op};
use crate::text::int;
use crate::value::Value;
use crate::value::to_json::{Raw, ToJson, written};
use crate::value::typed::{Call, Typed};
use std::time::Duration;

/// The result of a part of a job, or why it halts.
pub(crate) type Flow<T> = Result<T, Halt>;

/// Why a job halts.
pub(crate) enum Halt {
    /// For a step of the shell.
    Step(Box<JobStep>),
    /// For so long, with what to show meanwhile.
    Wait(Duration, Option<JobProgress>),
    /// Its time is over.
    TimedOut,
    /// For good.
    Failed(Error),
}

/// What is known, and saved under a name.
pub(crate) trait Fact: Typed + ToJson {}

impl<T: Typed + ToJson> Fact for T {}

/// What an answer says of what is waited or looked for.
pub(crate) enum Judged<F> {
    /// It is there.
    Ready(F),
    /// It is not there.
    Pending(Option<JobProgress>),
    /// The call failed.
    Failed(Error),
    /// It is not there, and will not be.
    Missing(&'static str),
    /// It is there in a way that the job cannot go on with.
    Refused(&'static str),
}

impl<F> Judged<F> {
    pub(super) fn map<T>(self, map: impl FnOnce(F) -> T) -> Judged<T> {
        match self {
            Self::Ready(fact) => Judged::Ready(map(fact)),
            Self::Pending(progress) => Judged::Pending(progress),
            Self::Failed(error) => Judged::Failed(error),
            Self::Missing(why) => Judged::Missing(why),
            Self::Refused(why) => Judged::Refused(why),
        }
    }
}

/// Between two polls.
pub(super) const POLL: Duration = Duration::from_secs(10);

/// What an error names that is about a change which is not in the plan.
pub(super) const PLAN: &str = "plan";

/// How often one looks for what a call may have done.
const LOOKS: u32 = 6;

/// How many calls may fail one after the other.
const FAILURES: u32 = 10;

/// How long to wait after a refusal for too many calls, at least.
const LIMITED: Duration = Duration::from_secs(60);

impl Run {
    /// Reads something once.
    pub(super) fn read<C: Call, F: Fact>(
        &mut self,
        name: &str,
        call: &C,
        take: impl FnOnce(C::Answer) -> F,
    ) -> Flow<F> {
        self.poll(name, call, |answer| answer.map_or_else(Judged::Failed, |answer| Judged::Ready(take(answer))))
    }

    /// Reads something until it is as it should be.
    pub(super) fn poll<C: Call, F: Fact>(
        &mut self,
        name: &str,
        call: &C,
        judge: impl FnOnce(Result<C::Answer, Error>) -> Judged<F>,
    ) -> Flow<F> {
        if let Some(fact) = self.fact(name)? {
            return Ok(fact);
        }
        let Some(answer) = self.answer_to(name) else { return Err(self.ask(name, C::OP, call.args())) };
        match judge(answer.and_then(|value| self.typed::<C>(&value))) {
            Judged::Ready(fact) => {
                self.passing.failures = 0;
                self.keep(name, &fact);
                Ok(fact)
            }
            Judged::Pending(progress) => {
                self.passing.failures = 0;
                self.passing.unlocked = self.passing.unlocked.saturating_add(1);
                Err(Halt::Wait(POLL, progress))
            }
            Judged::Failed(error) => Err(self.failure(error)),
            Judged::Missing(why) => Err(self.refuse(Code::NotFound, why)),
            Judged::Refused(why) => Err(self.refuse(Code::Service, why)),
        }
    }

    /// Shows the plan and waits until it is agreed to. After that nothing else may be changed.
    pub(super) fn agree(&mut self, plan: impl FnOnce() -> Plan) -> Flow<()> {
        if self.agreed {
            return Ok(());
        }
        if self.passing.shown {
            self.agreed = true;
            return Ok(());
        }
        self.passing.shown = true;
        let plan = self.plan.get_or_insert_with(plan).clone();
        Err(Halt::Step(Box::new(JobStep::Plan(plan))))
    }

    /// Makes a call that changes something. It is sent again only where the service refused it or never got it. Nothing, if it
    /// may have been carried out: then it is to be looked for, and never sent again.
    ///
    /// `take` keeps what is to be known of the answer; of a refusal, if that is as good as an answer. What is secret in the answer
    /// is handed over before anything else.
    pub(super) fn act<C: Call, F: Fact>(
        &mut self,
        key: &str,
        call: &C,
        take: impl FnOnce(&mut Self, Result<C::Answer, &Error>) -> Option<F>,
    ) -> Flow<Option<F>> {
        let answer = match self.acts.get(key) {
            None => {
                let args = call.args();
                self.check_planned(key, C::OP, &args)?;
                if self.time_left().is_zero() {
                    return Err(Halt::TimedOut);
                }
                (self.passing.locked, self.passing.unlocked) = (false, 0);
                self.acts.insert(key.to_owned(), ActState::Sent);
                return Err(self.ask(key, C::OP, args));
            }
            Some(ActState::Sent) => self.answer_to(key),
            Some(ActState::Done) => return self.fact(key),
            Some(ActState::Unknown) => return Ok(None),
        };
        match answer {
            None => Ok(self.unknown_since(key, None)),
            Some(Err(error)) if error.verdict() == Verdict::Unknown => {
                let unknown = self.unknown_since(key, Some(error.clone()));
                if error.code() == Code::Cancelled { Err(Halt::Failed(error)) } else { Ok(unknown) }
            }
            Some(Err(error)) => match take(self, Err(&error)) {
                Some(fact) => Ok(Some(self.did(key, fact))),
                None => {
                    self.passing.fresh = None;
                    self.acts.shift_remove(key);
                    Err(if error.retryable() { self.failure(error) } else { Halt::Failed(error) })
                }
            },
            Some(Ok(value)) => {
                self.give_secrets_of(&C::OP.returns, &value);
                let fact = match self.typed::<C>(&value).map(|answer| take(self, Ok(answer))) {
                    Ok(Some(fact)) => Some(self.did(key, fact)),
                    Ok(None) => self.unknown_since(key, None),
                    Err(error) => self.unknown_since(key, Some(error)),
                };
                self.hand_over()?;
                Ok(fact)
            }
        }
    }

    /// Looks for what a call may have done. Nothing, if it is not seen after a minute.
    pub(super) fn look<C: Call, F: Fact>(
        &mut self,
        key: &str,
        call: &C,
        judge: impl FnOnce(Result<C::Answer, Error>) -> Judged<F>,
    ) -> Flow<Option<F>> {
        let name = format!("look {key}");
        if self.fact::<bool>(&name)?.is_some() {
            return Ok(None);
        }
        let Some(answer) = self.answer_to(&name) else { return Err(self.ask(&name, C::OP, call.args())) };
        // What was read before this is older than what may be seen here.
        self.passing.fresh = None;
        match judge(answer.and_then(|value| self.typed::<C>(&value))) {
            Judged::Ready(fact) => {
                (self.passing.looks, self.passing.failures) = (0, 0);
                Ok(Some(self.did(key, fact)))
            }
            Judged::Pending(_) if self.passing.looks >= LOOKS => {
                (self.passing.looks, self.passing.failures) = (0, 0);
                self.keep(&name, &false);
                Ok(None)
            }
            Judged::Pending(progress) => {
                self.passing.looks = self.passing.looks.saturating_add(1);
                let progress = progress.unwrap_or_else(|| JobProgress::new(format!("looking whether {key} was done")));
                Err(Halt::Wait(POLL, Some(progress)))
            }
            Judged::Failed(error) => Err(self.failure(error)),
            Judged::Missing(why) => Err(self.refuse(Code::NotFound, why)),
            Judged::Refused(why) => Err(self.refuse(Code::Service, why)),
        }
    }

    /// Makes a call that sets something, and sends it again until it is known to be set: the same again changes nothing more.
    pub(super) fn set<C: Call>(&mut self, key: &str, call: &C) -> Flow<()> {
        if self.acts.get(key) == Some(&ActState::Done) {
            return Ok(());
        }
        match self.answer_to(key) {
            None => {
                let args = call.args();
                self.check_planned(key, C::OP, &args)?;
                if self.time_left().is_zero() {
                    return Err(Halt::TimedOut);
                }
                // A refusal says nothing of what was sent before.
                let state = if self.acts.contains_key(key) { ActState::Unknown } else { ActState::Sent };
                self.acts.insert(key.to_owned(), state);
                Err(self.ask(key, C::OP, args))
            }
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

    /// The end of a job that cannot go on without the outcome of a call.
    pub(super) fn cannot_tell(&self, key: &str) -> Halt {
        let why = format!("the outcome of {key} is unknown and nothing of it is seen; it is not sent again");
        Halt::Failed(match &self.passing.why_unknown {
            Some(error) => error.clone().with_hint(&why),
            None => self.draft(Code::Transport, why).unknown().own_words(),
        })
    }

    /// Why the job cannot go on.
    pub(super) fn refuse(&self, code: Code, why: impl Into<String>) -> Halt {
        Halt::Failed(self.draft(code, why).own_words())
    }

    /// A parameter is invalid.
    pub(super) fn invalid(&self, param: &str, why: &str) -> Halt {
        Halt::Failed(Error::invalid(self.spec.name, param, why))
    }

    /// Whether the machine was found locked since the last call that acts.
    pub(super) const fn was_locked(&self) -> bool {
        self.passing.locked
    }

    /// How often it was found unlocked since then.
    pub(super) const fn times_unlocked(&self) -> u32 {
        self.passing.unlocked
    }

    /// What is known under a name.
    fn fact<F: Fact>(&self, name: &str) -> Flow<Option<F>> {
        let Some(json) = self.facts.get(name) else { return Ok(None) };
        let shape = const { &<F as Typed>::SHAPE };
        match Value::from_json(json.0.clone(), shape).and_then(|value| value.read()) {
            Ok(fact) => Ok(Some(fact)),
            Err(mismatch) => Err(Halt::Failed(malformed(&mismatch.under(name).under("facts")))),
        }
    }

    /// Takes back what is known under a name: it is to be read again.
    pub(super) fn forget(&mut self, name: &str) {
        self.facts.shift_remove(name);
    }

    fn keep<F: Fact>(&mut self, name: &str, fact: &F) {
        let json = written(fact);
        self.facts.insert(name.to_owned(), Raw(json));
    }

    fn did<F: Fact>(&mut self, key: &str, fact: F) -> F {
        self.passing.failures = 0;
        self.keep(key, &fact);
        self.acts.insert(key.to_owned(), ActState::Done);
        fact
    }

    fn unknown_since<F>(&mut self, key: &str, error: Option<Error>) -> Option<F> {
        self.acts.insert(key.to_owned(), ActState::Unknown);
        self.passing.why_unknown = error.map(Error::unknown);
        None
    }

    /// The answer to the call of that name, if it is the one that was out.
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

    fn typed<C: Call>(&self, value: &Value) -> Result<C::Answer, Error> {
        value.read::<C::Answer>().map_err(|mismatch| {
            let mut mismatch = *mismatch;
            // What was found may be secret.
            mismatch.found = "something else".to_owned();
            self.draft(Code::Decode, format!("cannot decode the answer of {}: {mismatch}", C::OP.id)).own_words()
        })
    }

    /// What follows a call that failed, and did nothing.
    fn failure(&mut self, error: Error) -> Halt {
        match error.code() {
            Code::Locked => {
                (self.passing.locked, self.passing.failures) = (true, 0);
                Halt::Wait(POLL, Some(JobProgress::of_lock(error.progress())))
            }
            Code::RateLimited => {
                let wait = error.retry_after().unwrap_or_default().max(LIMITED);
                Halt::Wait(wait, Some(JobProgress::new("too many calls: waiting")))
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

    /// Refuses to change what is not in the plan.
    fn check_planned(&self, key: &str, op: &Op, args: &[Option<Arg>]) -> Flow<()> {
        let item = self.plan.iter().flat_map(Plan::changes).find(|item| item.key == key && self.agreed);
        let named = |id: &str| {
            args.iter().flatten().any(|arg| match arg {
                Arg::Text(text) => text == id,
                Arg::Int(number) => int::text(*number) == id,
                _ => false,
            })
        };
        let planned = item.is_some_and(|item| {
            let deletes = op.effect != Effect::Destroys || item.verb == PlanVerb::Deletes;
            deletes && item.call == op.id && item.id.as_deref().is_none_or(named)
        });
        if planned { Ok(()) } else { Err(self.invalid(PLAN, &format!("{key} is not in the plan"))) }
    }
}

/// Up to 2, 4, 8 ... 60 seconds, and at least half of that.
fn back_off(failures: u32, random: u32) -> Duration {
    let most = 2_000_u64.saturating_mul(2_u64.saturating_pow(failures.saturating_sub(1))).min(60_000);
    let jitter = (most / 2).saturating_mul(random.into()) >> 32;
    Duration::from_millis((most / 2).saturating_add(jitter))
}

/// The error of a saved text that is not one.
pub(super) fn malformed(mismatch: &Mismatch) -> Error {
    let why = format!("expected {} in the saved job, found something else", mismatch.expected);
    Error::invalid("resume", &mismatch.path, &why)
}
