//! Turns of other threads and of signal handlers during long work that holds the interpreter's lock.

use pyo3::prelude::*;
use std::time::{Duration, Instant};

/// How long the lock is held. A thread that waits for it asks for it only after 5 ms in which it was not let go of. To let go
/// of it more often than that, and to take it again at once, starves the other threads.
const HELD: Duration = Duration::from_millis(10);
/// How many values are made before the clock is read: well under a millisecond.
const VALUES: u32 = 1 << 10;

/// When the lock was last let go of.
pub(crate) struct Turns {
    since: Instant,
    values: u32,
}

impl Turns {
    pub(crate) fn new() -> Self {
        Self { since: Instant::now(), values: 0 }
    }

    /// Lets other threads run, and Ctrl-C end the work, if it is time. Called for each value that is made.
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
