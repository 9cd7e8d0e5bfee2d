//! Decides whether the clock by which rounds are timed can be trusted.
//!
//! The machine that runs the watch may sleep, and its clock may be corrected. After either, nothing that depends on the
//! time is judged until the clock has run evenly for an hour. A clock that is wrong for less than that therefore neither
//! raises nor ends an alert.

use serde::{Deserialize, Serialize};

/// The time for which the clock must run evenly, and the longest step that always counts as even, seconds.
const HOUR: u64 = 3600;

/// The maximum backward step that counts as an ordinary network adjustment, seconds.
const SLACK: u64 = 60;

/// The times of the previous rounds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Clock {
    /// The time of the last round.
    at: Option<u64>,
    /// The interval between the last two rounds, if rounds can be that far apart; otherwise 0.
    step: u64,
    /// Whether the clock went back and has not run evenly for long enough since.
    was_back: bool,
    /// The time for which the clock has run evenly, seconds.
    even: u64,
}

impl Clock {
    /// Records a round. Returns the seconds since the previous one: 0 if the clock was set or the machine slept.
    pub(super) fn round(&mut self, at: u64) -> u64 {
        let Some(last) = self.at.replace(at) else { return 0 };
        let step = at.saturating_sub(last);
        let is_back = at.saturating_add(SLACK) < last;
        // When cron starts the rounds, every step is long, and so was the previous one.
        let is_even = !is_back && step <= self.step.saturating_mul(2).max(HOUR);
        self.even = if is_even { self.even.saturating_add(step).min(HOUR) } else { 0 };
        self.was_back = is_back || self.was_back && !self.is_settled();
        // A long step after a backward one is a correction of the clock; after a short step it is sleep or a wrong time.
        let is_rhythm = !self.was_back && !(1..=HOUR).contains(&self.step);
        self.step = if step > HOUR && !is_rhythm { 0 } else { step };
        if is_even { step } else { 0 }
    }

    /// Whether conditions that depend on the time can be judged.
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
