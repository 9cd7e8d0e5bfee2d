//! The last reading of each part of an account, with its time.

use crate::reading::{BudgetLeft, Reading, Round, Traffic};
use crate::store::Latest;
use std::collections::{BTreeMap, BTreeSet};
use vpswire::fleet::machines::{Machine, State};
use vpswire::fleet::problems::Problem;

/// A value that was read, and the time of the reading.
#[derive(Clone, Debug)]
pub(super) struct Held<T> {
    value: T,
    at: u64,
}

/// The age limit of values: the present time, and the age at which a value is dropped unless it is read again.
#[derive(Clone, Copy)]
pub(super) struct Age {
    pub(super) now: u64,
    pub(super) keep_seconds: u64,
}

impl Age {
    /// Returns the value, unless it is too old. A time in the future was recorded before the clock was set back.
    pub(super) fn fresh<T>(self, held: &Option<Held<T>>) -> Option<&T> {
        let is_fresh = |held: &&Held<T>| self.now.saturating_sub(held.at) <= self.keep_seconds;
        held.as_ref().filter(is_fresh).map(|held| &held.value)
    }
}

/// The latest facts of an account.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownAccount {
    pub(super) api: String,
    pub(super) machines: BTreeMap<String, KnownMachine>,
    pub(super) problems: Option<Held<Vec<Problem>>>,
    pub(super) newest_snapshot: Option<Held<Option<u64>>>,
    pub(super) budget: Option<Held<Vec<BudgetLeft>>>,
    /// The time of the last reading without failures.
    pub(super) last_success: Option<u64>,
    pub(super) rounds: u64,
    /// The number of failures, by class.
    pub(super) failures: BTreeMap<String, u64>,
}

/// The latest facts of a machine.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownMachine {
    pub(super) label: Option<String>,
    pub(super) traffic: Option<Held<Traffic>>,
    pub(super) state: Option<Held<State>>,
    pub(super) problems: Option<Held<Vec<Problem>>>,
    pub(super) newest_snapshot: Option<Held<Option<u64>>>,
    /// The machine's record in the list of its service.
    pub(super) listed: Option<Held<Machine>>,
}

impl KnownAccount {
    /// Updates the facts from a round, and the listed records if `keeps_listed`. Facts that are not in the round stay
    /// unchanged.
    pub(super) fn take(&mut self, round: &Round, keeps_listed: bool) {
        let at = round.at;
        self.api.clone_from(&round.api);
        if round.is_complete {
            let named = round.machines.iter().map(|reading| &reading.machine);
            let failed = round.failures.iter().filter_map(|failed| failed.machine.as_ref());
            let there: BTreeSet<_> = named.chain(failed).collect();
            self.machines.retain(|machine, _| there.contains(machine));
        }
        for reading in &round.machines {
            let machine = self.machines.entry(reading.machine.clone()).or_default();
            machine.take(reading, at);
            if keeps_listed {
                hold(&mut machine.listed, &reading.listed, at);
            }
        }
        hold(&mut self.problems, &round.problems, at);
        hold(&mut self.newest_snapshot, &round.newest_snapshot, at);
        hold(&mut self.budget, &round.budget, at);
        self.rounds = self.rounds.saturating_add(1);
        if round.failures.is_empty() {
            self.last_success = Some(at);
        }
        for failed in &round.failures {
            let count = self.failures.entry(failed.code.clone()).or_default();
            *count = count.saturating_add(1);
        }
    }
}

impl KnownMachine {
    /// Takes the facts stored before the start.
    pub(super) fn begin(&mut self, latest: &Latest) {
        self.label.clone_from(&latest.label);
        self.traffic = latest.traffic.clone().map(|(at, value)| Held { value, at });
        self.state = latest.state.as_ref().map(|(at, word)| Held { value: state(word), at: *at });
    }

    fn take(&mut self, reading: &Reading, at: u64) {
        if reading.label.is_some() {
            self.label.clone_from(&reading.label);
        }
        hold(&mut self.traffic, &reading.traffic, at);
        hold(&mut self.state, &reading.state, at);
        hold(&mut self.problems, &reading.problems, at);
        hold(&mut self.newest_snapshot, &reading.newest_snapshot, at);
    }
}

/// Returns the state with a name.
fn state(word: &str) -> State {
    let known = [State::Running, State::Stopped, State::Pending, State::Locked, State::Suspended, State::Unlisted];
    known.into_iter().find(|state| state.as_str() == word).unwrap_or_else(|| State::Other(word.to_owned()))
}

fn hold<T: Clone>(held: &mut Option<Held<T>>, read: &Option<T>, at: u64) {
    if let Some(value) = read {
        *held = Some(Held { value: value.clone(), at });
    }
}
