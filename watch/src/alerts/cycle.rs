//! Which billing cycle a reading of traffic belongs to.
//!
//! A counter that falls has begun again: no service says so otherwise. The date of the next reset corroborates it, and is of
//! use alone only where nobody looked for long, and not within a day: on Vultr it is computed from the clock of this machine,
//! which may be hours ahead of the service, and on KiwiVM it may move before the counter falls, or after.

use crate::reading::Traffic;
use serde::{Deserialize, Serialize};

const HOUR: u64 = 3600;
const DAY: u64 = 86_400;

/// How far the date of the reset moves if it is another one. Cycles are months; less is a date that was put right.
const ANOTHER: u64 = 14 * DAY;

/// After how long without a reading a cycle may have passed in which the counter rose beyond where it was.
const LONG: u64 = 6 * HOUR;

/// After how long without a reading a counter without a date is of another cycle.
const LONGER: u64 = 32 * DAY;

/// The counter of a machine and its cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Meter {
    /// The day on which the cycle ends, or began to be watched, in days since 1970; greater than that of the cycle before.
    /// It is part of the ids of its alerts, so it comes from what the service says.
    pub label: u64,
    /// What is used, bytes.
    counter: Option<u64>,
    /// What is allowed, bytes.
    pub allowed: Option<u64>,
    /// When the cycle ends.
    resets_at: Option<u64>,
    /// When it was read last by a clock that is trusted.
    at: Option<u64>,
    /// Whether the date moved between two readings, and the counter is still to fall.
    lags: bool,
    /// Whether the last reading said what was too odd to be believed once.
    doubted: bool,
}

/// What a reading means for the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It goes on.
    Same,
    /// Another one has begun.
    Next,
    /// It goes on, with more traffic allowed.
    Raised,
    /// That cannot be said yet: nothing of this reading is judged.
    Doubt,
}

impl Meter {
    /// A meter of a machine that nothing is known of, whose cycles have greater numbers than this.
    pub(super) fn after(label: u64) -> Self {
        Self { label, ..Self::default() }
    }

    /// Takes a reading. `is_idle`: no alert of this cycle has been raised, so another cycle repeats none.
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

    /// Whether the cycle of the last reading may go on, without one since.
    pub(super) fn may_go_on(&self, at: u64, is_settled: bool) -> bool {
        self.at.is_some_and(|last| !is_settled || at.saturating_sub(last) <= LONGER)
    }

    /// Whether a date may be the end of this cycle: one that was put right, or an earlier one than a wrong clock had.
    fn is_end(&self, date: u64, is_settled: bool) -> bool {
        self.resets_at.is_none_or(|end| date.abs_diff(end) < ANOTHER || is_settled && date < end)
    }

    /// The last counter by what is allowed since: KiwiVM multiplies both by what its place says, so a smaller multiplier is no
    /// counter that falls.
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
            // A correction, while the date is of a clock that may be wrong, is no reset.
            return if is_settled || counter < corrected { Turn::Next } else { Turn::Doubt };
        }
        // Without a date a fall is all that shows a reset; with one, what is smaller is a correction.
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

    /// What is odd is believed when it is read a second time in a row.
    const fn believe(&mut self, turn: Turn) -> Turn {
        if std::mem::replace(&mut self.doubted, true) { turn } else { Turn::Doubt }
    }
}
