//! Determines the billing cycle that a traffic reading belongs to.
//!
//! A falling counter marks a new cycle: services give no other sign. The date of the next reset confirms it, but counts
//! alone only after a long gap between readings, and not within a day of the reset: on Vultr it is computed from this
//! machine's clock, which may be hours ahead of the service, and on KiwiVM it may move before or after the counter falls.

use crate::reading::Traffic;
use serde::{Deserialize, Serialize};

const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// The minimum shift of the reset date that means another cycle. Cycles last months; a smaller shift is a correction.
const ANOTHER: u64 = 14 * DAY;

/// The gap between readings after which a cycle may have ended although the counter did not fall, seconds.
const LONG: u64 = 6 * HOUR;

/// The gap between readings after which a counter without a reset date belongs to another cycle, seconds.
const LONGER: u64 = 32 * DAY;

/// The traffic counter of a machine and its cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Meter {
    /// The number of the cycle: the day on which it ends, or on which it was first seen, in days since 1970. Always greater
    /// than that of the previous cycle. It is part of the alert ids, so it is derived from what the service reports.
    pub label: u64,
    /// The traffic used, bytes.
    counter: Option<u64>,
    /// The traffic allowed, bytes.
    pub allowed: Option<u64>,
    /// The end of the cycle.
    resets_at: Option<u64>,
    /// The time of the last reading by a trusted clock.
    at: Option<u64>,
    /// Whether the reset date moved between two readings while the counter has not fallen yet.
    lags: bool,
    /// Whether the last reading was implausible, so that it must be confirmed.
    doubted: bool,
}

/// The meaning of a reading for the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// The cycle continues.
    Same,
    /// A new cycle has begun.
    Next,
    /// The cycle continues, with more traffic allowed.
    Raised,
    /// Undecided: nothing in this reading is judged.
    Doubt,
}

impl Meter {
    /// Returns the meter of an unknown machine, whose cycles are numbered above `label`.
    pub(super) fn after(label: u64) -> Self {
        Self { label, ..Self::default() }
    }

    /// Evaluates a reading. `is_idle`: no alert was raised in this cycle, so beginning another one repeats no alert.
    pub(super) fn turn(&mut self, traffic: &Traffic, at: u64, is_settled: bool, is_idle: bool) -> Turn {
        let counter = traffic.used_bytes.or_else(|| Some(traffic.in_bytes?.saturating_add(traffic.out_bytes?)));
        let Some(counter) = counter else { return Turn::Doubt };
        let turn = match self.counter {
            None => Turn::Next,
            Some(last) => self.compare(self.scaled(last, traffic), counter, traffic, at, is_settled, is_idle),
        };
        if turn == Turn::Doubt {
            return turn;
        }
        if matches!(turn, Turn::Next | Turn::Raised) {
            let day = traffic.resets_at.unwrap_or(at).checked_div(DAY).unwrap_or_default();
            self.label = day.max(self.label.saturating_add(1));
            self.lags = false;
        }
        self.doubted = false;
        self.counter = Some(counter);
        self.allowed = traffic.allowed_bytes.or(self.allowed);
        if let Some(date) = traffic.resets_at
            && (turn == Turn::Next || self.is_end(date, is_settled))
        {
            self.resets_at = Some(date);
        }
        if is_settled {
            self.at = Some(at);
        }
        turn
    }

    /// Whether the cycle of the last reading may still continue without a newer reading.
    pub(super) fn may_go_on(&self, at: u64, is_settled: bool) -> bool {
        self.at.is_some_and(|last| !is_settled || at.saturating_sub(last) <= LONGER)
    }

    /// Whether a date can be the end of this cycle: a correction, or an earlier date than a wrong clock yielded.
    fn is_end(&self, date: u64, is_settled: bool) -> bool {
        self.resets_at.is_none_or(|end| date.abs_diff(end) < ANOTHER || is_settled && date < end)
    }

    /// Scales the last counter to the traffic now allowed: KiwiVM multiplies both by the multiplier of the location, so a
    /// smaller multiplier must not look like a falling counter.
    fn scaled(&self, last: u64, traffic: &Traffic) -> u64 {
        let Some((before, now)) = self.allowed.zip(traffic.allowed_bytes).filter(|(before, now)| now < before) else {
            return last;
        };
        let scaled = u128::from(last).saturating_mul(now.into()).checked_div(before.into());
        scaled.and_then(|scaled| u64::try_from(scaled).ok()).unwrap_or(last)
    }

    fn compare(
        &mut self,
        last: u64,
        counter: u64,
        traffic: &Traffic,
        at: u64,
        is_settled: bool,
        is_idle: bool,
    ) -> Turn {
        let dates = self.resets_at.zip(traffic.resets_at);
        let has_moved = dates.is_some_and(|(before, now)| now >= before.saturating_add(ANOTHER));
        let unread = self.at.map_or(0, |last| at.saturating_sub(last));
        let corrected = last.saturating_sub(last / 10);
        if counter < last && has_moved {
            // While the clock cannot be trusted, a small decrease counts as a correction, not as a reset.
            return if is_settled || counter < corrected { Turn::Next } else { Turn::Doubt };
        }
        // Without a date, any decrease indicates a reset; with one, a small decrease is a correction.
        let kept = if dates.is_some() { last / 2 } else { corrected };
        let is_more = !is_idle && self.allowed.zip(traffic.allowed_bytes).is_some_and(|(before, now)| now > before);
        if counter < kept {
            return self.believe(Turn::Next);
        }
        if has_moved && is_idle {
            return Turn::Next;
        }
        let is_past = self.resets_at.is_some_and(|end| at >= end.saturating_add(DAY));
        if has_moved && is_past && unread > LONG && !self.lags || dates.is_none() && unread > LONGER {
            return if is_settled { Turn::Next } else { Turn::Doubt };
        }
        if dates.is_some() {
            self.lags = has_moved;
        }
        if is_more {
            return self.believe(Turn::Raised);
        }
        Turn::Same
    }

    /// Accepts an implausible reading when it is read for the second time in a row.
    const fn believe(&mut self, turn: Turn) -> Turn {
        if std::mem::replace(&mut self.doubted, true) { turn } else { Turn::Doubt }
    }
}
