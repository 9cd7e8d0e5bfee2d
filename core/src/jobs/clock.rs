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
    /// The time of the first step.
    first: Option<Duration>,
}

impl Clock {
    /// Goes on to the time of a step.
    pub(super) fn tick(&mut self, unix: Duration) -> Duration {
        let time = unix.saturating_add(self.ahead);
        self.now = time.max(self.due);
        self.ahead = self.ahead.saturating_add(self.now.saturating_sub(time));
        self.due = self.now;
        self.first.get_or_insert(self.now);
        self.now
    }

    /// Nothing is to be done for so long.
    pub(super) const fn wait(&mut self, time: Duration) {
        self.due = self.now.saturating_add(time);
    }

    /// How long it is since the first step.
    pub(super) fn passed(&self) -> Duration {
        self.now.saturating_sub(self.first.unwrap_or_default())
    }
}
