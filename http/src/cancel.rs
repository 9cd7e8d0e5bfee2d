//! Cancels calls from another thread.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Cancels calls in progress from another thread: see [`Client::cancelled_by`](crate::Client::cancelled_by).
///
/// All clones are the same token. A cancelled token stays cancelled: use a new one for later calls.
///
/// ```
/// let token = vpswire::CancelToken::new();
/// let elsewhere = token.clone();
/// elsewhere.cancel();
/// assert!(token.is_cancelled());
/// ```
#[derive(Clone, Debug, Default)]
pub struct CancelToken(Arc<Inner>);

#[derive(Default)]
struct Inner {
    cancelled: AtomicBool,
    lock: Mutex<()>,
    changed: Condvar,
    ask: Option<Box<dyn Fn() -> bool + Send + Sync>>,
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner").field("cancelled", &self.cancelled).finish_non_exhaustive()
    }
}

/// The longest part of a wait between two calls of the `ask` function.
const ASK_EVERY: Duration = Duration::from_millis(50);

impl CancelToken {
    /// Creates a token that is not cancelled.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates a token that is also cancelled once `ask` returns true, for hosts that have to poll for Ctrl-C. `ask` runs
    /// on the thread of the call, before each network operation and every 50 ms while the call is waiting.
    #[must_use]
    pub fn asking(ask: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner { ask: Some(Box::new(ask)), ..Inner::default() }))
    }

    /// Cancels every present and future call that uses this token.
    pub fn cancel(&self) {
        let _held = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.cancelled.store(true, Ordering::Release);
        self.0.changed.notify_all();
    }

    /// Whether the token has been cancelled.
    pub fn is_cancelled(&self) -> bool {
        if !self.0.cancelled.load(Ordering::Acquire) && self.0.ask.as_ref().is_some_and(|ask| ask()) {
            self.0.cancelled.store(true, Ordering::Release);
        }
        self.0.cancelled.load(Ordering::Acquire)
    }

    /// Waits for `time` or until the token is cancelled, in which case it returns `false`.
    pub(crate) fn wait(&self, time: Duration) -> bool {
        let begun = Instant::now();
        // Called without the lock: `ask` may need a lock that a cancelling thread holds.
        while self.0.ask.is_some() && !self.is_cancelled() {
            let left = time.saturating_sub(begun.elapsed());
            if left.is_zero() {
                return true;
            }
            std::thread::sleep(left.min(ASK_EVERY));
        }
        let mut held = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        while !self.is_cancelled() {
            let left = time.saturating_sub(begun.elapsed());
            if left.is_zero() {
                return true;
            }
            held = self.0.changed.wait_timeout(held, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        false
    }
}
