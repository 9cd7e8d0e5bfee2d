//! Retries, back-off and pacing: decides when to send, to wait and to stop. The shell, which owns the socket, carries it
//! out.
//!
//! There is no clock or random generator: the caller passes a [`Moment`] to every step.

mod pace;
mod policy;
mod retry;

use crate::dialect::wire::{Head, Request, Response};
use crate::error::draft::Draft;
use crate::error::retry::Outlook;
use crate::error::{Code, Error, Verdict};
use crate::exchange::pace::Pace;
#[doc(hidden)]
pub use crate::exchange::policy::Given;
pub use crate::exchange::policy::Policy;
use crate::exchange::retry::{Budget, wait};
use crate::request::prepared::Prepared;
use crate::response::decode::{read, too_large};
use crate::schema::shape::Effect;
use crate::value::Value;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The caller's time and randomness at a step.
#[derive(Clone, Copy, Debug, Default)]
pub struct Moment {
    /// Time on a monotonic clock, from any starting point.
    pub elapsed: Duration,
    /// Time since 1970 UTC.
    pub unix: Duration,
    /// A random number.
    pub random: u32,
}

/// The next thing to do.
#[derive(Debug)]
pub enum Step {
    /// Send this request and report the outcome.
    Send(Request),
    /// Wait for this time, then report [`Event::Waited`].
    Wait(Duration),
    /// The call is over.
    Done(Result<Value, Error>),
}

/// The outcome of a step.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event {
    /// The wait is over.
    Waited,
    /// A complete response arrived.
    Answered(Response),
    /// A response arrived whose body is larger than [`Policy::max_body`]; only its head is kept.
    TooLarge(Head),
    /// No complete response arrived.
    Failed(Failure),
    /// A response broke off within its body: the failure, and the decompressed part of the body, which the error keeps.
    Interrupted(Failure, Vec<u8>),
    /// The caller cancelled.
    Cancelled {
        /// Whether a byte of the request may have left.
        sent: bool,
    },
}

/// The reason why no complete response arrived.
#[derive(Debug)]
pub struct Failure {
    /// The kind of the failure.
    pub kind: FailureKind,
    /// Whether a byte of the request may have been sent. If this cannot be known, use `true`.
    pub sent: bool,
    /// A description of the failure, without secrets.
    pub detail: String,
}

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FailureKind {
    /// The connection could not be made, or broke.
    Broken,
    /// The server's certificate or TLS is not acceptable; a retry will not help.
    Tls,
    /// The time-out passed.
    Timeout,
    /// The body is larger than the limit.
    TooLarge,
}

/// The state that the calls of one client share: the pace and the retry budget.
#[derive(Debug, Default)]
pub struct Shared(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    pace: Pace,
    budget: Budget,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The event that an exchange expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    New,
    Waiting,
    Sending,
    Over,
}

/// A call in progress.
#[derive(Debug)]
pub struct Exchange {
    prepared: Arc<Prepared>,
    policy: Policy,
    retries: u32,
    turn: Turn,
    /// Whether the call was sent before.
    sent: bool,
    /// The slot that it waits for, so that the account stays under its limit.
    slot: Option<Duration>,
    /// The reason why the call is about to be retried.
    last_error: Option<Error>,
    /// Whether an earlier attempt may have been executed.
    unknown: bool,
    /// The status and headers of the last answer.
    head: Option<Head>,
}

impl Exchange {
    /// Begins a call.
    ///
    /// # Errors
    /// `ReadOnly` if the policy forbids the call.
    pub fn new(prepared: impl Into<Arc<Prepared>>, policy: Policy) -> Result<Self, Error> {
        let prepared = prepared.into();
        if policy.read_only && prepared.effect != Effect::Reads {
            return Err(read_only(&prepared));
        }
        Ok(Self {
            prepared,
            policy,
            retries: 0,
            turn: Turn::New,
            sent: false,
            slot: None,
            last_error: None,
            unknown: false,
            head: None,
        })
    }

    /// Returns the call.
    pub fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// Returns the error that the call is about to be retried for; `None` if it waits for its turn.
    pub const fn last_error(&self) -> Option<&Error> {
        self.last_error.as_ref()
    }

    /// Returns the status and headers of the last answer, if there was one.
    pub const fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// Returns the number of retries so far.
    pub const fn retries(&self) -> u32 {
        self.retries
    }

    /// Returns the first step. A second start is refused, as [`Exchange::step`] refuses an unexpected event.
    pub fn start(&mut self, shared: &Shared, now: Moment) -> Step {
        let step = match self.turn {
            Turn::New => self.send_when_due(shared, now),
            _ => self.out_of_turn(shared),
        };
        self.await_outcome(step)
    }

    /// Returns the next step, after the outcome of the last one. An event that does not match that step could have the
    /// call sent twice, so it ends the call with `InvalidParams`. Cancelling is possible at any time before the end.
    pub fn step(&mut self, event: Event, shared: &Shared, now: Moment) -> Step {
        let is_in_turn = match event {
            Event::Waited => self.turn == Turn::Waiting,
            Event::Cancelled { .. } => self.turn != Turn::Over,
            _ => self.turn == Turn::Sending,
        };
        let step = if is_in_turn { self.follow(event, shared, now) } else { self.out_of_turn(shared) };
        self.await_outcome(step)
    }

    fn await_outcome(&mut self, step: Step) -> Step {
        self.turn = match step {
            Step::Send(_) => Turn::Sending,
            Step::Wait(_) => Turn::Waiting,
            Step::Done(_) => Turn::Over,
        };
        self.sent |= self.turn == Turn::Sending;
        step
    }

    fn follow(&mut self, event: Event, shared: &Shared, now: Moment) -> Step {
        match event {
            Event::Waited => match self.last_error.take() {
                Some(_) => self.send_when_due(shared, now),
                None => {
                    if let Some(slot) = self.slot.take() {
                        shared.state().pace.used(slot);
                    }
                    self.send()
                }
            },
            Event::Answered(response) => {
                let (head, body) = response.split();
                self.answered(head, Some(body), shared, now)
            }
            Event::TooLarge(head) => self.answered(head, None, shared, now),
            Event::Failed(failure) => {
                let error = self.failed(failure);
                self.again_or_done(error, shared, now)
            }
            Event::Interrupted(failure, body) => {
                let error = self.failed(failure).with_raw(Arc::new(body), &self.prepared.secrets);
                self.again_or_done(error, shared, now)
            }
            Event::Cancelled { sent } => {
                self.give_slot_back(shared);
                Step::Done(Err(self.cancelled(sent)))
            }
        }
    }

    /// Returns the step after an answer; the body is missing if it is too large.
    fn answered(&mut self, head: Head, body: Option<Vec<u8>>, shared: &Shared, now: Moment) -> Step {
        let answer = read(&self.prepared, &head, body, self.policy.max_body, now.unix)
            .map_err(|error| error.with_headers(&head.headers, &self.prepared.secrets));
        self.head = Some(head);
        match answer {
            Ok(value) => {
                shared.state().budget.give_back();
                Step::Done(Ok(value))
            }
            Err(error) => self.again_or_done(error, shared, now),
        }
    }

    fn send_when_due(&mut self, shared: &Shared, now: Moment) -> Step {
        if let Some(interval) = self.prepared.pace.filter(|_| self.policy.pace) {
            let slot = shared.state().pace.take(now.elapsed, interval);
            if slot > now.elapsed {
                self.slot = Some(slot);
                return Step::Wait(slot.saturating_sub(now.elapsed));
            }
            shared.state().pace.used(slot);
        }
        self.send()
    }

    fn give_slot_back(&mut self, shared: &Shared) {
        if let Some(slot) = self.slot.take() {
            shared.state().pace.give_back(slot);
        }
    }

    fn send(&self) -> Step {
        Step::Send(self.prepared.request.clone())
    }

    #[cold]
    fn cancelled(&self, sent: bool) -> Error {
        let verdict = if sent && self.turn == Turn::Sending { Verdict::Unknown } else { Verdict::NotSent };
        let draft = Draft::new(Code::Cancelled, verdict, self.prepared.call(), "cancelled by the caller");
        self.finished(draft.own_words())
    }

    /// Ends the call because the caller's loop is wrong. The outcome of a request that was sent is unknown.
    #[cold]
    fn out_of_turn(&mut self, shared: &Shared) -> Step {
        self.give_slot_back(shared);
        self.unknown |= self.sent;
        let why = "expected the outcome of the previous step of a call in progress";
        Step::Done(Err(self.finished(Error::invalid(self.prepared.call(), "step", why))))
    }

    #[cold]
    fn failed(&self, failure: Failure) -> Error {
        let verdict = if failure.sent { Verdict::Unknown } else { Verdict::NotSent };
        let call = self.prepared.call();
        let code = match failure.kind {
            FailureKind::TooLarge => return too_large(call, Verdict::Unknown, self.policy.max_body).own_words(),
            FailureKind::Timeout => Code::Timeout,
            FailureKind::Broken | FailureKind::Tls => Code::Transport,
        };
        let draft = Draft::new(code, verdict, call, failure.detail);
        let draft = if failure.kind == FailureKind::Tls { draft.with_outlook(Outlook::Permanent) } else { draft };
        draft.masked(&self.prepared.secrets)
    }

    #[cold]
    fn again_or_done(&mut self, error: Error, shared: &Shared, now: Moment) -> Step {
        let Some(wait) = wait(self.prepared.effect, &error, &self.policy, self.retries, now.random) else {
            return Step::Done(Err(self.finished(error)));
        };
        if !shared.state().budget.take() {
            let error = self.finished(error);
            return Step::Done(Err(error.with_hint("not retried: retry budget exhausted")));
        }
        self.retries = self.retries.saturating_add(1);
        self.unknown |= error.verdict() == Verdict::Unknown;
        self.last_error = Some(error);
        Step::Wait(wait)
    }

    /// Keeps the outcome unknown if an earlier attempt may have been executed, whatever happened later.
    fn finished(&self, error: Error) -> Error {
        let changes = self.prepared.effect != Effect::Reads;
        self.prepared.finished(if self.unknown && changes { error.unknown() } else { error })
    }
}

/// Makes the error for a call that a read-only client must not make.
#[cold]
fn read_only(prepared: &Prepared) -> Error {
    let does = match prepared.effect {
        Effect::Reads | Effect::Sets => "changes a setting",
        Effect::Acts => "acts on a machine",
        Effect::Destroys => "destroys something",
        Effect::Bills => "costs money or creates something",
    };
    let why = format!("refused: this client is read-only and the call {does}");
    Draft::new(Code::ReadOnly, Verdict::NotSent, prepared.call(), why).own_words()
}
