//! Giving up on calls from another thread.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Ends calls in flight from another thread: see [`Client::cancelled_by`](crate::Client::cancelled_by).
///
/// Clones are the same token. Once cancelled it stays so: take a new one for the next calls.
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

/// How long a wait may take before the question is asked again.
const ASK_EVERY: Duration = Duration::from_millis(50);

impl CancelToken {
    /// A token that is not cancelled.
    pub fn new() -> Self {
        Self::default()
    }

    /// A token that is also cancelled once `ask` says so. It is asked on the thread of the call, before each step over
    /// the wire and every 50 ms while nothing happens: for hosts that learn of Ctrl-C only when they look.
    #[must_use]
    pub fn asking(ask: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Arc::new(Inner { ask: Some(Box::new(ask)), ..Inner::default() }))
    }

    /// Ends every call that looks at this token, now and later.
    pub fn cancel(&self) {
        let _held = self.0.lock.lock().unwrap_or_else(PoisonError::into_inner);
        self.0.cancelled.store(true, Ordering::Release);
        self.0.changed.notify_all();
    }

    /// Whether it has been cancelled.
    pub fn is_cancelled(&self) -> bool {
        if !self.0.cancelled.load(Ordering::Acquire) && self.0.ask.as_ref().is_some_and(|ask| ask()) {
            self.0.cancelled.store(true, Ordering::Release);
        }
        self.0.cancelled.load(Ordering::Acquire)
    }

    /// Waits so long, or until it is cancelled: then `false`.
    pub(crate) fn wait(&self, time: Duration) -> bool {
        let begun = Instant::now();
        // Asked without the lock: the answer may take what a thread that cancels holds.
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
