//! What is known of an account by now, part by part, with the time at which each part was read last.

use crate::reading::{BudgetLeft, Reading, Round, Traffic};
use crate::store::Latest;
use std::collections::{BTreeMap, BTreeSet};
use vpswire::fleet::machines::{Machine, State};
use vpswire::fleet::problems::Problem;

/// Something that was read, and when.
#[derive(Clone, Debug)]
pub(super) struct Held<T> {
    value: T,
    at: u64,
}

/// The limits of what is shown: the present time, and for how long a value is shown that is not read again.
#[derive(Clone, Copy)]
pub(super) struct Age {
    pub(super) now: u64,
    pub(super) keep_seconds: u64,
}

impl Age {
    /// What is held, unless it is too old. A time to come is one of a clock that was set back.
    pub(super) fn fresh<T>(self, held: &Option<Held<T>>) -> Option<&T> {
        let is_fresh = |held: &&Held<T>| self.now.saturating_sub(held.at) <= self.keep_seconds;
        held.as_ref().filter(is_fresh).map(|held| &held.value)
    }
}

/// What is known of an account.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownAccount {
    pub(super) api: String,
    pub(super) machines: BTreeMap<String, KnownMachine>,
    pub(super) problems: Option<Held<Vec<Problem>>>,
    pub(super) newest_snapshot: Option<Held<Option<u64>>>,
    pub(super) budget: Option<Held<Vec<BudgetLeft>>>,
    /// When all that was asked was read last.
    pub(super) last_success: Option<u64>,
    pub(super) rounds: u64,
    /// How many failures there were, by their class.
    pub(super) failures: BTreeMap<String, u64>,
}

/// What is known of a machine.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownMachine {
    pub(super) label: Option<String>,
    pub(super) traffic: Option<Held<Traffic>>,
    pub(super) state: Option<Held<State>>,
    pub(super) problems: Option<Held<Vec<Problem>>>,
    pub(super) newest_snapshot: Option<Held<Option<u64>>>,
    /// What its service says of it where its machines are listed.
    pub(super) listed: Option<Held<Machine>>,
}

impl KnownAccount {
    /// Takes what a round learned, and how machines are listed if that is wanted. What it did not learn stays as it was.
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
    /// Takes what is known from before.
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

/// The state that a word means.
fn state(word: &str) -> State {
    let known = [State::Running, State::Stopped, State::Pending, State::Locked, State::Suspended, State::Unlisted];
    known.into_iter().find(|state| state.as_str() == word).unwrap_or_else(|| State::Other(word.to_owned()))
}

fn hold<T: Clone>(held: &mut Option<Held<T>>, read: &Option<T>, at: u64) {
    if let Some(value) = read {
        *held = Some(Held { value: value.clone(), at });
    }
}
