//! The clock for time-outs and pacing. It is the system's, or in a test one that is set by hand, so that no test depends
//! on the speed of the machine.

use std::time::{Duration, Instant};

#[derive(Clone, Debug)]
pub(crate) enum Clock {
    /// The system's clock, relative to this moment.
    System(Instant),
    #[cfg(test)]
    Manual(std::sync::Arc<std::sync::Mutex<Duration>>),
}

impl Clock {
    /// Returns the system's clock, which starts at zero.
    pub(crate) fn system() -> Self {
        Self::System(Instant::now())
    }

    /// Returns the time since the clock was created.
    pub(crate) fn now(&self) -> Duration {
        match self {
            Self::System(start) => start.elapsed(),
            #[cfg(test)]
            Self::Manual(now) => *now.lock().unwrap(),
        }
    }
}

#[cfg(test)]
impl Clock {
    /// Returns a clock that advances only when it is set.
    pub(crate) fn manual() -> Self {
        Self::Manual(std::sync::Arc::default())
    }

    pub(crate) fn advance(&self, time: Duration) {
        if let Self::Manual(now) = self {
            let mut now = now.lock().unwrap();
            *now = now.saturating_add(time);
        }
    }
}
