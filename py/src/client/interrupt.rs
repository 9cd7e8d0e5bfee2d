//! Ctrl-C while a call is under way: Python learns of a signal only when it is asked.

use pyo3::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use vpswire::CancelToken;

/// How often Python is asked, milliseconds.
const EVERY: u64 = 50;

/// What a signal handler has raised, if one did.
#[derive(Clone, Default)]
pub(crate) struct Raised(Arc<Mutex<Option<PyErr>>>);

impl Raised {
    /// What was raised.
    pub(crate) fn take(&self) -> Option<PyErr> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// A token that ends a call as soon as a signal handler raises; and what it raised.
pub(crate) fn token() -> (CancelToken, Raised) {
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
        *result.0.lock().unwrap_or_else(PoisonError::into_inner) = error;
        any
    });
    (token, raised)
}
