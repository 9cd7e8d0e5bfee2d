//! The service: rounds of all accounts, and the delivery of their events.
//!
//! [`Service`] performs single rounds and deliveries at times given by its caller, so that tests can simulate months;
//! [`run`] calls it from threads by the system's clock until it is stopped. Every decision is stored before anything else
//! happens: no state is in memory only that a restart would lose.

pub mod account;
pub mod clock;
pub mod log;
pub mod shard;

pub mod deliver;
mod digest;
pub mod pages;
mod queue;
pub mod run;

use crate::channels::{Channel, Due, Policy};
use crate::config::Settings;
use crate::event::{Event, Severity};
use crate::history::{History, Retention};
use crate::metrics::Metrics;
use crate::reading::Round;
use crate::store::{Addressed, Commit, Settled, Store, StoreError};
use clock::clock;
use log::{Level, Log};
use serde_json::{Value, json};
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use vpswire::Code;

/// The lease of an account for the worker that read it last, seconds.
const LEASE: u64 = 300;

/// The wait for an account that another worker holds, or for a failing store, seconds.
const AGAIN: u64 = 60;

/// The number of failed readings of a part after which its metrics are unknown.
const MISSED: u64 = 3;

/// The class of local errors.
const UNKNOWN: &str = "local";

/// A watched account.
pub trait Watched: Send + Sync {
    /// Returns the name of the account.
    fn name(&self) -> &str;

    /// Reads the parts that are due according to the saved state, and judges them.
    ///
    /// # Errors
    /// If the saved state cannot be read. The text describes the error.
    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String>;

    /// Returns the severity of the worst open alert in the saved state.
    fn worst(&self, saved: &str) -> Option<Severity>;
}

/// The result of a turn of an account.
pub struct Turn {
    /// The readings; absent if nothing was due.
    pub round: Option<Round>,
    /// The events to report.
    pub events: Vec<Event>,
    /// The new state to save.
    pub state: String,
    /// The time at which the next part is due, Unix seconds, UTC.
    pub next_at: u64,
    /// The severity of the worst open alert.
    pub worst: Option<Severity>,
    /// Whether the clock has run evenly for long enough to be trusted.
    pub is_clock_trusted: bool,
}

/// The summary of a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The time at which the account is due next, Unix seconds, UTC.
    pub next_at: u64,
    /// The severity of the worst open alert.
    pub worst: Option<Severity>,
    /// The number of new events.
    pub events: usize,
    /// The class of the first error, if something could not be read or stored.
    pub failure: Option<String>,
}

/// A channel with its name.
pub struct Outlet {
    /// The name in the settings.
    pub name: String,
    /// The events that the channel receives, and when.
    pub policy: Policy,
    /// The means of delivery.
    pub channel: Box<dyn Channel>,
}

/// Whether the account's last turn could not use the history.
type HasFailed = AtomicBool;

/// The outcome of a delivery that is not recorded yet, with the event's id.
type Unsettled = Mutex<Option<(String, Settled)>>;

/// The state that all threads share.
pub struct Service {
    accounts: Vec<(Box<dyn Watched>, HasFailed)>,
    outlets: Vec<(Outlet, Unsettled)>,
    /// For each channel, the due time of the last digest that needs no further work.
    digests: Vec<AtomicU64>,
    store: Mutex<History>,
    /// The name of this process as a worker.
    worker: String,
    keep: Retention,
    log: Log,
    metrics: Metrics,
    /// Whether the last round was timed by a trusted clock.
    is_clock_trusted: AtomicBool,
}

impl Service {
    /// Creates a service that has read nothing.
    pub fn new(
        accounts: Vec<Box<dyn Watched>>,
        outlets: Vec<Outlet>,
        store: History,
        settings: &Settings,
        log: Log,
    ) -> Self {
        let keep = &settings.keep;
        let keep = Retention { points: keep.points.seconds(), hours: keep.hours.seconds() };
        let metrics = Metrics::new(settings.intervals.longest().saturating_mul(MISSED), settings.bandwagon_metrics);
        let (store, is_clock_trusted) = (Mutex::new(store), AtomicBool::new(false));
        let accounts = accounts.into_iter().map(|watched| (watched, HasFailed::new(false))).collect();
        let digests = outlets.iter().map(|_| AtomicU64::default()).collect();
        let outlets = outlets.into_iter().map(|outlet| (outlet, Unsettled::default())).collect();
        Self { accounts, outlets, digests, store, worker: worker(), keep, log, metrics, is_clock_trusted }
    }

    /// Returns the latest facts.
    pub const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Initialises the metrics with the stored facts, which are used until rounds update them.
    pub(crate) fn begin_metrics(&self, now: u64) {
        let latest = self.store().latest(now.saturating_sub(self.metrics.keep_seconds()));
        let latest = latest.unwrap_or_else(|error| {
            self.log.line(now, Level::Error, "the history cannot be read", &[("error", json!(error.to_string()))]);
            Vec::new()
        });
        self.metrics.begin(self.accounts.iter().map(|(watched, _)| watched.name()), &latest);
    }

    /// Returns the number of accounts.
    pub fn accounts(&self) -> usize {
        self.accounts.len()
    }

    /// Returns the number of channels.
    pub fn channels(&self) -> usize {
        self.outlets.len()
    }

    /// Logs a message about the service as a whole.
    pub fn note(&self, message: &str, facts: &[(&str, Value)]) {
        self.log.line(clock(), Level::Info, message, facts);
    }

    /// Performs the turn of an account. `is_stopped` is called afterwards: a turn that was interrupted is not stored.
    pub fn turn(&self, account: usize, now: u64, is_stopped: &dyn Fn() -> bool) -> Outcome {
        let later = |failure: &str| Outcome {
            next_at: now.saturating_add(AGAIN),
            worst: None,
            events: 0,
            failure: Some(failure.to_owned()),
        };
        let Some((watched, has_failed)) = self.accounts.get(account) else { return later(UNKNOWN) };
        let result = self.try_turn(watched.as_ref(), now, is_stopped);
        has_failed.store(matches!(result, Err(StoreError::Unusable(_))), Ordering::Relaxed);
        match result {
            Ok(outcome) => outcome.unwrap_or_else(|| later(Code::Cancelled.as_str())),
            Err(error) => {
                let facts = [("account", json!(watched.name())), ("error", json!(error.to_string()))];
                self.log.line(now, Level::Error, "the round is not kept", &facts);
                later(UNKNOWN)
            }
        }
    }

    /// Returns `None` if the service was stopped.
    fn try_turn(
        &self,
        watched: &dyn Watched,
        now: u64,
        is_stopped: &dyn Fn() -> bool,
    ) -> Result<Option<Outcome>, StoreError> {
        let name = watched.name();
        let (is_ours, saved) = {
            let mut store = self.store();
            (store.lease(name, &self.worker, now, now.saturating_add(LEASE))?, store.state(name)?)
        };
        if !is_ours {
            let worst = saved.and_then(|saved| watched.worst(&saved));
            return Ok(Some(Outcome { next_at: now.saturating_add(AGAIN), worst, events: 0, failure: None }));
        }
        let turn = watched.turn(saved.as_deref(), now).map_err(StoreError::Unusable)?;
        if is_stopped() {
            return Ok(None);
        }
        let Turn { next_at, worst, .. } = turn;
        let Some(round) = &turn.round else {
            return Ok(Some(Outcome { next_at, worst, events: 0, failure: None }));
        };
        let events: Vec<_> = turn.events.into_iter().map(|event| self.addressed(event, now)).collect();
        let commit = Commit { worker: &self.worker, round, state: &turn.state, events: &events };
        self.store().commit(&commit)?;
        self.is_clock_trusted.store(turn.is_clock_trusted, Ordering::Relaxed);
        self.metrics.observe(round);
        self.report(now, round, &events);
        let failure = round.failures.first().map(|failed| failed.code.clone());
        Ok(Some(Outcome { next_at, worst, events: events.len(), failure }))
    }

    /// Whether any account's last turn could not use the history.
    pub(crate) fn has_failed(&self) -> bool {
        self.accounts.iter().any(|(_, has_failed)| has_failed.load(Ordering::Relaxed))
    }

    /// Performs a step of thinning and removing old data, and returns whether more remains. Does nothing by an untrusted
    /// clock, which may be years ahead.
    pub fn tidy(&self, now: u64) -> bool {
        if !self.is_clock_trusted.load(Ordering::Relaxed) {
            return false;
        }
        let result = self.store().tidy(now, &self.keep);
        result.unwrap_or_else(|error| {
            self.log.line(now, Level::Error, "the history is not tidied", &[("error", json!(error.to_string()))]);
            false
        })
    }

    /// Takes over the accounts and deliveries of a killed process, if no other process works with the history.
    pub fn enter(&self, now: u64) {
        if let Err(error) = self.store().enter() {
            let facts = [("error", json!(error.to_string()))];
            self.log.line(now, Level::Warning, "what another process had is free when its leases are over", &facts);
        }
    }

    /// Releases the accounts for other workers.
    pub fn release(&self, now: u64) {
        for (watched, _) in &self.accounts {
            // An account that cannot be released becomes free when its lease expires.
            if self.store().lease(watched.name(), &self.worker, now, now).is_err() {
                return;
            }
        }
    }

    /// Assigns an event to the channels that receive it.
    fn addressed(&self, event: Event, now: u64) -> Addressed {
        let is_for = |outlet: &&Outlet| outlet.policy.due(&event, now) != Due::Never;
        let outlets = self.outlets.iter().map(|(outlet, _)| outlet);
        let channels = outlets.filter(is_for).map(|outlet| outlet.name.clone()).collect();
        Addressed { event, channels }
    }

    /// Logs the results of a round.
    fn report(&self, now: u64, round: &Round, events: &[Addressed]) {
        let account = || json!(round.account);
        for failed in &round.failures {
            let facts = [
                ("account", account()),
                ("machine", json!(failed.machine)),
                ("call", json!(failed.call)),
                ("code", json!(failed.code)),
                ("error", json!(failed.message)),
            ];
            self.log.line(now, Level::Warning, "cannot be read", &facts);
        }
        for Addressed { event, .. } in events {
            let facts = [
                ("account", account()),
                ("machine", json!(event.machine)),
                ("kind", json!(event.kind)),
                ("change", json!(event.change)),
                ("severity", json!(event.severity)),
                ("event", json!(event.id)),
                ("title", json!(event.title)),
            ];
            self.log.line(now, Level::Info, "event", &facts);
        }
    }

    fn store(&self) -> MutexGuard<'_, History> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns a worker name that is unique among all processes on all machines.
fn worker() -> String {
    format!("{}-{:016x}", std::process::id(), RandomState::new().hash_one(clock()))
}
