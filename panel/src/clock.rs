//! The clock, which tests can replace.

use std::time::{Duration, Instant, SystemTime};

/// A clock.
pub trait Clock: Send + Sync {
    /// Returns the time since an arbitrary start. It never decreases.
    fn elapsed(&self) -> Duration;

    /// Returns the time since 1970, UTC.
    fn unix(&self) -> Duration;
}

/// The clock of the system.
pub struct SystemClock(Instant);

impl SystemClock {
    /// Returns a clock that starts at the present time.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn unix(&self) -> Duration {
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }
}
