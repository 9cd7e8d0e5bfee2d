//! The clock of the system.

use std::time::SystemTime;

/// Returns the time, Unix seconds.
pub fn clock() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
