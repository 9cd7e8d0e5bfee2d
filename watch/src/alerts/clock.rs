//! How far the time that rounds are stamped with can be trusted.
//!
//! A machine that watches sleeps, and its clock is put right: after either nothing that depends on the time is judged until
//! the clock has gone on evenly for an hour. So a clock that is wrong for less than that raises and ends nothing.

use serde::{Deserialize, Serialize};

/// How long the clock has to go on evenly, and the greatest step that is even whatever the steps before it were, seconds.
const HOUR: u64 = 3600;

/// How far a clock may go back when it is set by the network all the time, seconds.
const SLACK: u64 = 60;

/// The times of the rounds so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Clock {
    /// The time of the last round.
    at: Option<u64>,
    /// How long before it the one before was, if rounds may be so far apart.
    step: u64,
    /// Whether the clock went back, and has not gone on evenly for long enough since.
    was_back: bool,
    /// For how long the clock has gone on evenly.
    even: u64,
}

impl Clock {
    /// The time of a further round. Returns the seconds since the one before: 0 if the clock was set, or it slept.
    pub(super) fn round(&mut self, at: u64) -> u64 {
        let Some(last) = self.at.replace(at) else { return 0 };
        let step = at.saturating_sub(last);
        let is_back = at.saturating_add(SLACK) < last;
        // Where rounds are made by cron each is a long step, as the ones before.
        let is_even = !is_back && step <= self.step.saturating_mul(2).max(HOUR);
        self.even = if is_even { self.even.saturating_add(step).min(HOUR) } else { 0 };
        self.was_back = is_back || self.was_back && !self.is_settled();
        // A long step after that is the clock that is put right, and one after a short step is sleep, or a wrong time.
        let is_rhythm = !self.was_back && !(1..=HOUR).contains(&self.step);
        self.step = if step > HOUR && !is_rhythm { 0 } else { step };
        if is_even { step } else { 0 }
    }

    /// Whether what depends on the time may be judged.
    pub(super) const fn is_settled(&self) -> bool {
        self.even >= HOUR
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;

    fn settled(times: &[u64]) -> Vec<bool> {
        let mut clock = Clock::default();
        let settled = |at: &u64| {
            clock.round(*at);
            clock.is_settled()
        };
        times.iter().map(settled).collect()
    }

    #[test]
    fn a_clock_settles_within_an_hour() {
        assert_eq!(settled(&[0, 1800, 3600, 5400]), [false, false, true, true]);
        assert_eq!(settled(&[0, 3600, 3550, 3600]), [false, true, true, true]);
    }

    #[test]
    fn a_jump_unsettles_it() {
        assert_eq!(settled(&[0, 3600, 40_000, 41_000, 43_600]), [false, true, false, false, true]);
        assert_eq!(settled(&[90_000, 93_600, 10, 20, 3620]), [false, true, false, false, true]);
    }

    #[test]
    fn a_clock_that_is_put_right_is_no_rhythm() {
        let back = [1_000_000, 1_003_600, 3600, 5400, 1_007_200];
        assert_eq!(settled(&[&back[..], &[1_500_000, 1_501_800]].concat())[4..], [false, false, false]);
        assert_eq!(settled(&[&back[..], &[1_009_000, 1_010_800]].concat())[4..], [false, false, true]);
    }

    #[test]
    fn two_wrong_times_are_no_rhythm() {
        assert_eq!(settled(&[0, 3600, 1_000_000, 1_900_000, 1_901_800]), [false, true, false, false, false]);
    }

    #[test]
    fn rounds_made_each_day_are_even() {
        assert_eq!(settled(&[0, 86_400, 172_800, 259_300]), [false, false, true, true]);
    }
}
