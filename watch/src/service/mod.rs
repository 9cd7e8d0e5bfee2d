//! The service: rounds of all accounts, and the delivery of what they find.
//!
//! [`Service`] does one round or one delivery at a time that its caller says, so tests step through months; [`run`] calls it
//! from threads by the system's clock, until it is stopped. Whatever is decided is in the store before anything else happens:
//! nothing is kept in memory that a restart would miss.

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

/// For how long an account belongs to the worker that has asked it last.
const LEASE: u64 = 300;

/// How long to wait for an account that another worker has, or for a store that fails.
const AGAIN: u64 = 60;

/// How often a part may not be read before its metrics are unknown.
const MISSED: u64 = 3;

/// The class of an error of this machine.
const UNKNOWN: &str = "local";

/// An account that is watched.
pub trait Watched: Send + Sync {
    /// Its name.
    fn name(&self) -> &str;

    /// Asks what is due by the state that was saved last, and judges it.
    ///
    /// # Errors
    /// If the saved state cannot be read, in words.
    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String>;

    /// How urgent the worst of what lasts is, by the state that was saved last.
    fn worst(&self, saved: &str) -> Option<Severity>;
}

/// A turn of an account.
pub struct Turn {
    /// What was read; absent if nothing was due.
    pub round: Option<Round>,
    /// What is to be reported.
    pub events: Vec<Event>,
    /// The state that is saved.
    pub state: String,
    /// When something is due next, Unix seconds, UTC.
    pub next_at: u64,
    /// How urgent the worst of what lasts is.
    pub worst: Option<Severity>,
    /// Whether the clock has gone on evenly for so long that its time is trusted.
    pub is_clock_trusted: bool,
}

/// What a turn came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// When the account is due next, Unix seconds, UTC.
    pub next_at: u64,
    /// How urgent the worst of what lasts is.
    pub worst: Option<Severity>,
    /// How many events it found.
    pub events: usize,
    /// The class of the first error, where something could not be read or kept.
    pub failure: Option<String>,
}

/// A channel with its name.
pub struct Outlet {
    /// Its name in the settings.
    pub name: String,
    /// What it gets, and when.
    pub policy: Policy,
    /// How it is delivered.
    pub channel: Box<dyn Channel>,
}

/// Whether an account's last turn could not use the history.
type HasFailed = AtomicBool;

/// How the delivery of an event went, which is still to be written down.
type Unsettled = Mutex<Option<(String, Settled)>>;

/// What all threads share.
pub struct Service {
    accounts: Vec<(Box<dyn Watched>, HasFailed)>,
    outlets: Vec<(Outlet, Unsettled)>,
    /// When the last digest of each channel was due that is made, or is not to be made.
    digests: Vec<AtomicU64>,
    store: Mutex<History>,
    /// The name of this process among the workers.
    worker: String,
    keep: Retention,
    log: Log,
    metrics: Metrics,
    /// Whether the last round was by a clock that is trusted.
    is_clock_trusted: AtomicBool,
}

impl Service {
    /// A service that has not asked anything.
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

    /// What is known by now.
    pub const fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Has the metrics show what is known from before, until rounds say more.
    pub(crate) fn begin_metrics(&self, now: u64) {
        let latest = self.store().latest(now.saturating_sub(self.metrics.keep_seconds()));
        let latest = latest.unwrap_or_else(|error| {
            self.log.line(now, Level::Error, "the history cannot be read", &[("error", json!(error.to_string()))]);
            Vec::new()
        });
        self.metrics.begin(self.accounts.iter().map(|(watched, _)| watched.name()), &latest);
    }

    /// How many accounts it has.
    pub fn accounts(&self) -> usize {
        self.accounts.len()
    }

    /// How many channels it has.
    pub fn channels(&self) -> usize {
        self.outlets.len()
    }

    /// Logs something that concerns all of it.
    pub fn note(&self, message: &str, facts: &[(&str, Value)]) {
        self.log.line(clock(), Level::Info, message, facts);
    }

    /// Does the turn of an account. `is_stopped` is asked after it: what was being read then is not kept.
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

    /// Nothing if the service was stopped.
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

    /// Whether an account's last turn could not use the history.
    pub(crate) fn has_failed(&self) -> bool {
        self.accounts.iter().any(|(_, has_failed)| has_failed.load(Ordering::Relaxed))
    }

    /// Does a step of thinning and removing what is old. Whether there is more to do: nothing by a clock that may be years ahead.
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

    /// Takes over at once what a process before this one had when it was killed, where no other one works with the history.
    pub fn enter(&self, now: u64) {
        if let Err(error) = self.store().enter() {
            let facts = [("error", json!(error.to_string()))];
            self.log.line(now, Level::Warning, "what another process had is free when its leases are over", &facts);
        }
    }

    /// Gives the accounts back to other workers.
    pub fn release(&self, now: u64) {
        for (watched, _) in &self.accounts {
            // What cannot be given back is free when its lease is over.
            if self.store().lease(watched.name(), &self.worker, now, now).is_err() {
                return;
            }
        }
    }

    /// An event with the channels that it is for.
    fn addressed(&self, event: Event, now: u64) -> Addressed {
        let is_for = |outlet: &&Outlet| outlet.policy.due(&event, now) != Due::Never;
        let outlets = self.outlets.iter().map(|(outlet, _)| outlet);
        let channels = outlets.filter(is_for).map(|outlet| outlet.name.clone()).collect();
        Addressed { event, channels }
    }

    /// Logs what a round found.
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

/// A name that no other process has, on this machine or another one.
fn worker() -> String {
    format!("{}-{:016x}", std::process::id(), RandomState::new().hash_one(clock()))
}
