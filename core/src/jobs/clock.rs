//! The time of a job: that of the shell's clock, which may be set back or not move at all.

use std::time::Duration;

/// A clock that never goes back, and goes on by each wait at least: a lock that never ends meets the job's time-out whatever
/// the shell's clock does.
#[derive(Default)]
pub(super) struct Clock {
    /// The time, since 1970.
    now: Duration,
    /// The least time of the next step: a wait is over then.
    due: Duration,
    /// How far it is ahead of the shell's clock.
    ahead: Duration,
    /// The time of the first step, and how much of the job's time had passed by then.
    first: Option<(Duration, Duration)>,
}

impl Clock {
    /// Goes on to the time of a step. `began` is when the job began, if that was before, seconds since 1970.
    pub(super) fn tick(&mut self, unix: Duration, began: Option<u64>) -> Duration {
        let time = unix.saturating_add(self.ahead);
        self.now = time.max(self.due);
        self.ahead = self.ahead.saturating_add(self.now.saturating_sub(time));
        self.due = self.now;
        let passed = || began.map_or(Duration::ZERO, |began| self.now.saturating_sub(Duration::from_secs(began)));
        self.first.get_or_insert_with(|| (self.now, passed()));
        self.now
    }

    /// Nothing is to be done for so long.
    pub(super) const fn wait(&mut self, time: Duration) {
        self.due = self.now.saturating_add(time);
    }

    /// How much of the job's time has passed.
    pub(super) fn passed(&self) -> Duration {
        let (first, before) = self.first.unwrap_or_default();
        before.saturating_add(self.now.saturating_sub(first))
    }
}
