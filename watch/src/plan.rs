//! Schedules the readings of an account's parts: pure, without a clock.
//!
//! Each part has a grid of times with an offset per account, so that accounts are read at different times, and parts that
//! share a call are read together. After the machine slept, each part is read once, not once for each missed time.

use crate::config::Intervals;
use crate::hash::stable_hash;
use serde::{Deserialize, Serialize};

const DAY: u64 = 86_400;

/// The maximum number of calls per day for one account, of KiwiVM's 20,000: 5 % (K17). The calls then never reach 50 of the
/// 1,000 in 15 minutes.
const DAILY_CALLS: u64 = 1000;

/// The time within which a new account is read first, seconds.
const FIRST: u64 = 60;

/// The longest pause between two rounds of an unreadable account, unless its own interval is longer, seconds.
const LONGEST_PAUSE: u64 = 3600;

/// The parts of an account to read in a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Traffic.
    pub usage: bool,
    /// Problems.
    pub problems: bool,
    /// The states of the machines.
    pub state: bool,
    /// The newest snapshots.
    pub snapshots: bool,
    /// The remaining budget of calls.
    pub budget: bool,
}

impl Parts {
    /// Returns all parts that an API provides.
    pub fn of(api: &str) -> Self {
        Self { usage: true, problems: true, state: true, snapshots: api != "cvm", budget: api == "kiwivm" }
    }

    /// Returns the parts in the order of [`Plan::intervals`].
    const fn array(self) -> [bool; 5] {
        [self.usage, self.problems, self.state, self.snapshots, self.budget]
    }

    const fn from_array([usage, problems, state, snapshots, budget]: [bool; 5]) -> Self {
        Self { usage, problems, state, snapshots, budget }
    }
}

/// The intervals at which the parts of an account are read, and the offset of its grid of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The intervals, seconds; `None` for a part that the API does not provide.
    intervals: [Option<u64>; 5],
    offset: u64,
}

/// The times of the previous readings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The time at which the schedule was created.
    since: u64,
    /// The time of each part's last reading.
    asked: [Option<u64>; 5],
    /// The number of consecutive rounds in which nothing could be read.
    failures: u32,
}

impl Plan {
    /// Creates the plan of an account from the requested intervals. On KiwiVM all of them are extended if they would use
    /// more than 5 % of the call budget.
    pub fn new(account: &str, api: &str, wished: &Intervals) -> Self {
        let has = Parts::of(api).array();
        let [usage, problems, state, snapshots, budget] =
            [wished.usage, wished.problems, wished.state, wished.snapshots, wished.budget].map(|span| span.seconds());
        // On CVM problems and states need the same call for each machine.
        let problems = if api == "cvm" { problems.max(state) } else { problems };
        // Intervals that are multiples of the shortest one coincide.
        let base = usage.min(problems).min(state);
        let multiples = [usage, problems, state, snapshots, budget].map(|seconds| seconds.div_ceil(base.max(1)).max(1));
        let base = if api == "kiwivm" { longer(base, multiples) } else { base };
        let interval = |(has, multiple): (bool, u64)| has.then(|| base.saturating_mul(multiple));
        let mut parts = has.into_iter().zip(multiples).map(interval);
        Self { intervals: std::array::from_fn(|_| parts.next().flatten()), offset: stable_hash(account) }
    }

    /// Returns the intervals of the parts, seconds: traffic, problems, states, snapshots, budget.
    pub const fn intervals(&self) -> [Option<u64>; 5] {
        self.intervals
    }

    /// Returns the first time of a grid after another time.
    fn after(&self, interval: u64, at: u64) -> u64 {
        let begin = self.offset.checked_rem(interval).unwrap_or_default();
        let from = at.saturating_add(interval).saturating_sub(begin);
        let phase = from.checked_rem(interval).unwrap_or_default();
        at.saturating_add(interval).saturating_sub(phase).max(at.saturating_add(1))
    }
}

/// Returns the shortest interval that stays within the budget. On KiwiVM each part is a call, except that traffic and
/// problems share one, and problems need another one if a policy is violated.
fn longer(base: u64, [usage, problems, state, snapshots, budget]: [u64; 5]) -> u64 {
    // Calls per million of the shortest interval.
    let rate = |multiple: u64| 1_000_000_u64.div_ceil(multiple.max(1));
    let (often, seldom) = (usage.min(problems), usage.max(problems));
    // They share the call when they are read together.
    let apart = if seldom.is_multiple_of(often) { 0 } else { rate(seldom) };
    let rates = [rate(often), apart, rate(problems), rate(state), rate(snapshots), rate(budget)];
    let rate = rates.into_iter().fold(0, u64::saturating_add);
    base.max(rate.saturating_mul(DAY).div_ceil(DAILY_CALLS.saturating_mul(1_000_000)))
}

impl Schedule {
    /// Creates the schedule of an account that was never read.
    pub const fn new(now: u64) -> Self {
        Self { since: now, asked: [None; 5], failures: 0 }
    }

    /// Returns the time of the next round, and the parts to read at that time, or now if that is later.
    pub fn next(&self, plan: &Plan, now: u64) -> (u64, Parts) {
        let mut due = [None; 5];
        for ((due, interval), asked) in due.iter_mut().zip(plan.intervals).zip(self.asked) {
            *due = interval.map(|interval| match asked {
                None => self.since.min(now).saturating_add(plan.offset.checked_rem(FIRST).unwrap_or_default()),
                // A clock that was set back must not delay a reading.
                Some(asked) => plan.after(interval, asked.min(now).saturating_add(self.apart(asked, interval))),
            });
        }
        let first = due.into_iter().flatten().min().unwrap_or(u64::MAX);
        let at = first.max(self.paused_until(plan, now));
        let time = at.max(now);
        (at, Parts::from_array(due.map(|due| due.is_some_and(|due| due <= time))))
    }

    /// Returns the delay after a reading until the part's grid applies: the first reading is not on the grid, and two
    /// readings within a minute say nothing about lasting conditions.
    const fn apart(&self, asked: u64, interval: u64) -> u64 {
        if asked.saturating_sub(self.since) <= FIRST { interval / 2 } else { 0 }
    }

    /// Returns the time of the last reading, Unix seconds, UTC.
    pub fn asked_at(&self) -> Option<u64> {
        self.asked.into_iter().flatten().max()
    }

    /// Records a round. `is_failure`: nothing could be read.
    pub fn made(&mut self, parts: Parts, now: u64, is_failure: bool) {
        for (asked, is_asked) in self.asked.iter_mut().zip(parts.array()) {
            if is_asked {
                *asked = Some(now);
            }
        }
        self.failures = if is_failure { self.failures.saturating_add(1) } else { 0 };
    }

    /// Returns the end of the pause of an unreadable account. The pause doubles with each failure.
    fn paused_until(&self, plan: &Plan, now: u64) -> u64 {
        let (Some(last), Some(interval)) = (self.asked_at(), plan.intervals.into_iter().flatten().min()) else {
            return 0;
        };
        let Some(doublings) = self.failures.checked_sub(1) else { return 0 };
        let pause = interval.saturating_mul(1_u64.checked_shl(doublings).unwrap_or(u64::MAX));
        last.min(now).saturating_add(pause.min(LONGEST_PAUSE.max(interval)))
    }
}
