//! When which parts of an account are asked: a pure schedule.
//!
//! Each part has a grid of times, which begins elsewhere for each account, so that many accounts are asked one after the other
//! and parts that share a call are asked together. Who slept asks once, not for each time that passed.

use crate::config::Intervals;
use crate::hash::stable_hash;
use serde::{Deserialize, Serialize};

const DAY: u64 = 86_400;

/// How many calls of KiwiVM's 20,000 a day watching may make: 5 % (K17). 50 of the 1,000 in 15 minutes are never reached by then.
const DAILY_CALLS: u64 = 1000;

/// Within how many seconds an account is asked for the first time.
const FIRST: u64 = 60;

/// The longest time between two rounds of an account that cannot be read, unless its own interval is longer, seconds.
const LONGEST_PAUSE: u64 = 3600;

/// What a round asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Traffic.
    pub usage: bool,
    /// What is wrong.
    pub problems: bool,
    /// Whether machines run.
    pub state: bool,
    /// The newest snapshots.
    pub snapshots: bool,
    /// What is left of the budget of calls.
    pub budget: bool,
}

impl Parts {
    /// All that can be asked of an API.
    pub fn of(api: &str) -> Self {
        Self { usage: true, problems: true, state: true, snapshots: api != "cvm", budget: api == "kiwivm" }
    }

    /// In the order of [`Plan::intervals`].
    const fn array(self) -> [bool; 5] {
        [self.usage, self.problems, self.state, self.snapshots, self.budget]
    }

    const fn from_array([usage, problems, state, snapshots, budget]: [bool; 5]) -> Self {
        Self { usage, problems, state, snapshots, budget }
    }
}

/// How often the parts of an account are asked, and where its grid of times begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Seconds; nothing for what its API does not have.
    intervals: [Option<u64>; 5],
    offset: u64,
}

/// What was asked when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Since when there is one.
    since: u64,
    /// When each part was asked last.
    asked: [Option<u64>; 5],
    /// How many rounds in a row could read nothing.
    failures: u32,
}

impl Plan {
    /// The plan of an account, by the intervals that are wished for. On KiwiVM all of them become longer if they would take more
    /// than 5 % of the budget of calls.
    pub fn new(account: &str, api: &str, wished: &Intervals) -> Self {
        let has = Parts::of(api).array();
        let [usage, problems, state, snapshots, budget] =
            [wished.usage, wished.problems, wished.state, wished.snapshots, wished.budget].map(|span| span.seconds());
        // On CVM problems are a call for each machine, as states are, and the same one.
        let problems = if api == "cvm" { problems.max(state) } else { problems };
        // Times that are multiples of the shortest one coincide.
        let base = usage.min(problems).min(state);
        let multiples = [usage, problems, state, snapshots, budget].map(|seconds| seconds.div_ceil(base.max(1)).max(1));
        let base = if api == "kiwivm" { longer(base, multiples) } else { base };
        let interval = |(has, multiple): (bool, u64)| has.then(|| base.saturating_mul(multiple));
        let mut parts = has.into_iter().zip(multiples).map(interval);
        Self { intervals: std::array::from_fn(|_| parts.next().flatten()), offset: stable_hash(account) }
    }

    /// The seconds between two times at which each part is asked: traffic, problems, states, snapshots, budget.
    pub const fn intervals(&self) -> [Option<u64>; 5] {
        self.intervals
    }

    /// The first time of a grid after another time.
    fn after(&self, interval: u64, at: u64) -> u64 {
        let begin = self.offset.checked_rem(interval).unwrap_or_default();
        let from = at.saturating_add(interval).saturating_sub(begin);
        let phase = from.checked_rem(interval).unwrap_or_default();
        at.saturating_add(interval).saturating_sub(phase).max(at.saturating_add(1))
    }
}

/// The shortest interval that keeps within the budget. Of KiwiVM each part is a call, but that traffic and problems share one,
/// and problems take one more where a policy is violated.
fn longer(base: u64, [usage, problems, state, snapshots, budget]: [u64; 5]) -> u64 {
    // Calls in a million of the shortest interval.
    let rate = |multiple: u64| 1_000_000_u64.div_ceil(multiple.max(1));
    let (often, seldom) = (usage.min(problems), usage.max(problems));
    // They share the call where they are asked together.
    let apart = if seldom.is_multiple_of(often) { 0 } else { rate(seldom) };
    let rates = [rate(often), apart, rate(problems), rate(state), rate(snapshots), rate(budget)];
    let rate = rates.into_iter().fold(0, u64::saturating_add);
    base.max(rate.saturating_mul(DAY).div_ceil(DAILY_CALLS.saturating_mul(1_000_000)))
}

impl Schedule {
    /// The schedule of an account that nothing was asked of yet.
    pub const fn new(now: u64) -> Self {
        Self { since: now, asked: [None; 5], failures: 0 }
    }

    /// When the next round is due, and what it asks if it is made then, or now where that is later.
    pub fn next(&self, plan: &Plan, now: u64) -> (u64, Parts) {
        let mut due = [None; 5];
        for ((due, interval), asked) in due.iter_mut().zip(plan.intervals).zip(self.asked) {
            *due = interval.map(|interval| match asked {
                None => self.since.min(now).saturating_add(plan.offset.checked_rem(FIRST).unwrap_or_default()),
                // A clock that was put back does not keep anything from being asked.
                Some(asked) => plan.after(interval, asked.min(now).saturating_add(self.apart(asked, interval))),
            });
        }
        let first = due.into_iter().flatten().min().unwrap_or(u64::MAX);
        let at = first.max(self.paused_until(plan, now));
        let time = at.max(now);
        (at, Parts::from_array(due.map(|due| due.is_some_and(|due| due <= time))))
    }

    /// How long after it was asked the grid of a part counts: the first time is beside the grid, and what is read twice in a
    /// minute says nothing about what lasts.
    const fn apart(&self, asked: u64, interval: u64) -> u64 {
        if asked.saturating_sub(self.since) <= FIRST { interval / 2 } else { 0 }
    }

    /// When something was asked last, Unix seconds, UTC; nothing if that was never.
    pub fn asked_at(&self) -> Option<u64> {
        self.asked.into_iter().flatten().max()
    }

    /// Writes down that a round was made. `is_failure`: nothing could be read.
    pub fn made(&mut self, parts: Parts, now: u64, is_failure: bool) {
        for (asked, is_asked) in self.asked.iter_mut().zip(parts.array()) {
            if is_asked {
                *asked = Some(now);
            }
        }
        self.failures = if is_failure { self.failures.saturating_add(1) } else { 0 };
    }

    /// Until when an account is left alone that could not be read: each time for twice as long.
    fn paused_until(&self, plan: &Plan, now: u64) -> u64 {
        let (Some(last), Some(interval)) = (self.asked_at(), plan.intervals.into_iter().flatten().min()) else {
            return 0;
        };
        let Some(doublings) = self.failures.checked_sub(1) else { return 0 };
        let pause = interval.saturating_mul(1_u64.checked_shl(doublings).unwrap_or(u64::MAX));
        last.min(now).saturating_add(pause.min(LONGEST_PAUSE.max(interval)))
    }
}
