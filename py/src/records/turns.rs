//! Gives other threads and signal handlers a turn during long work that holds the interpreter's lock.

use pyo3::prelude::*;
use std::time::{Duration, Instant};

/// The time for which the lock is held. A waiting thread requests it only after 5 ms without a release. Releasing it more
/// often, and taking it again at once, starves the other threads.
const HELD: Duration = Duration::from_millis(10);
/// The number of values that are converted between readings of the clock: well under a millisecond.
const VALUES: u32 = 1 << 10;

/// The time of the last release of the lock.
pub(crate) struct Turns {
    since: Instant,
    values: u32,
}

impl Turns {
    pub(crate) fn new() -> Self {
        Self { since: Instant::now(), values: 0 }
    }

    /// Lets other threads run, and Ctrl-C end the work, if it is time. Called for each converted value.
    pub(crate) fn give(&mut self, py: Python<'_>) -> PyResult<()> {
        self.values = self.values.wrapping_add(1);
        if self.values.is_multiple_of(VALUES) && self.since.elapsed() >= HELD {
            py.check_signals()?;
            py.detach(|| ());
            self.since = Instant::now();
        }
        Ok(())
    }
}
