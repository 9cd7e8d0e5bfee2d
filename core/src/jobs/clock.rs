//! The time of a job: that of the shell's clock, which may be set back or not advance at all.

use std::time::Duration;

/// A clock that never goes back, and advances at least by each wait: a lock that never ends reaches the job's time-out
/// whatever the shell's clock does.
#[derive(Default)]
pub(super) struct Clock {
    /// The time, since 1970.
    now: Duration,
    /// The earliest time of the next step: the end of the wait.
    due: Duration,
    /// The time by which it is ahead of the shell's clock.
    ahead: Duration,
    /// The time of the first step.
    first: Option<Duration>,
}

impl Clock {
    /// Advances to the time of a step.
    pub(super) fn tick(&mut self, unix: Duration) -> Duration {
        let time = unix.saturating_add(self.ahead);
        self.now = time.max(self.due);
        self.ahead = self.ahead.saturating_add(self.now.saturating_sub(time));
        self.due = self.now;
        self.first.get_or_insert(self.now);
        self.now
    }

    /// Notes that the job waits for that time.
    pub(super) const fn wait(&mut self, time: Duration) {
        self.due = self.now.saturating_add(time);
    }

    /// Returns the time since the first step.
    pub(super) fn passed(&self) -> Duration {
        self.now.saturating_sub(self.first.unwrap_or_default())
    }
}
