//! Ends a call from within: on Ctrl-C, which Python reports only when it is polled, and when a hook raises anything
//! but an `Exception`.

use pyo3::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use vpswire::CancelToken;

/// Milliseconds between checks for signals.
const EVERY: u64 = 50;

/// The first exception that was raised, if any.
#[derive(Clone, Default)]
struct Raised(Arc<Mutex<Option<PyErr>>>);

impl Raised {
    fn put(&self, error: PyErr) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
    }
}

/// The token that ends a call, and the exception that ended it.
#[derive(Clone)]
pub(crate) struct Interrupt {
    pub(crate) token: CancelToken,
    raised: Raised,
}

impl Interrupt {
    /// Returns the interrupt of a call on its caller's thread: the call ends as soon as a signal handler raises.
    pub(crate) fn by_signals() -> Self {
        let raised = Raised::default();
        let (result, begun, asked) = (raised.clone(), Instant::now(), AtomicU64::new(0));
        let token = CancelToken::asking(move || {
            let now = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
            if now < asked.load(Ordering::Relaxed).saturating_add(EVERY) {
                return false;
            }
            asked.store(now, Ordering::Relaxed);
            let error = Python::try_attach(|py| py.check_signals().err()).flatten();
            let any = error.is_some();
            error.into_iter().for_each(|error| result.put(error));
            any
        });
        Self { token, raised }
    }

    /// Returns the interrupt of a call on another thread, which its token ends.
    pub(crate) fn by(token: CancelToken) -> Self {
        Self { token, raised: Raised::default() }
    }

    /// Ends the call because of an exception.
    pub(crate) fn raise(&self, error: PyErr) {
        self.raised.put(error);
        self.token.cancel();
    }

    /// Takes the exception that was raised.
    pub(crate) fn take(&self) -> Option<PyErr> {
        self.raised.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
