//! The clock that time-outs and the pace go by: the system's, or in a test one that is set by hand, so that no test depends
//! on how fast the machine is.

use std::time::{Duration, Instant};

#[derive(Clone, Debug)]
pub(crate) enum Clock {
    /// The system's, since this moment.
    System(Instant),
    #[cfg(test)]
    Manual(std::sync::Arc<std::sync::Mutex<Duration>>),
}

impl Clock {
    /// The system's clock, from now on.
    pub(crate) fn system() -> Self {
        Self::System(Instant::now())
    }

    /// The time since the clock was made.
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
    /// A clock that does not move by itself.
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
