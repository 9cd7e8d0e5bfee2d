//! The clock of the system.

use std::time::SystemTime;

/// Returns the current time, Unix seconds.
pub(crate) fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
