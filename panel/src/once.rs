//! Answers each request once: a request with a known token gets the first answer, even if that is still pending. A page can
//! therefore repeat a request after a broken connection without repeating its effect.

use crate::clock::Clock;
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The time for which answers are kept.
pub const KEPT: Duration = Duration::from_secs(10 * 60);

/// The maximum number of answers; beyond it the oldest is dropped.
pub const MOST: usize = 10_000;

/// The requests that were received.
pub struct Once {
    clock: Arc<dyn Clock>,
    known: Mutex<HashMap<String, Known>>,
    changed: Condvar,
}

struct Known {
    /// The digest of the request.
    request: [u8; 32],
    /// The answer and its time; `None` while it is pending.
    answer: Option<(Arc<str>, Duration)>,
}

/// The status of a token.
pub enum Begun<'a> {
    /// The token is new: its request must be answered.
    First(Claim<'a>),
    /// The request was answered before, with this answer.
    Answered(Arc<str>),
    /// The token belongs to another request.
    Other,
}

impl Once {
    /// Creates an empty register.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, known: Mutex::default(), changed: Condvar::new() }
    }

    /// Begins a request. If the same request is pending, waits for its answer.
    pub fn begin(&self, token: &str, request: [u8; 32]) -> Begun<'_> {
        let mut known = self.known();
        loop {
            match known.get(token) {
                None => break,
                Some(other) if other.request != request => return Begun::Other,
                Some(Known { answer: Some((answer, _)), .. }) => return Begun::Answered(Arc::clone(answer)),
                Some(_) => known = self.changed.wait(known).unwrap_or_else(PoisonError::into_inner),
            }
        }
        let now = self.clock.elapsed();
        known.retain(|_, one| one.answer.as_ref().is_none_or(|(_, since)| now.saturating_sub(*since) < KEPT));
        if known.len() >= MOST {
            let answered = known.iter().filter_map(|(token, one)| Some((one.answer.as_ref()?.1, token)));
            let oldest = answered.min().map(|(_, token)| token.clone());
            oldest.and_then(|token| known.remove(&token));
        }
        known.insert(token.to_owned(), Known { request, answer: None });
        Begun::First(Claim { once: self, token: token.to_owned(), request, at_last: None })
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that must be answered. Dropping it before anything was sent forgets the request.
pub struct Claim<'a> {
    once: &'a Once,
    token: String,
    request: [u8; 32],
    at_last: Option<Arc<str>>,
}

impl Claim<'_> {
    /// Marks the request as possibly sent: from now on this is its answer, unless another one is set.
    pub fn sending(&mut self, unknown: &str) {
        self.at_last = Some(unknown.into());
    }

    /// Sets the answer.
    pub fn answer(mut self, answer: &Arc<str>) {
        self.at_last = Some(Arc::clone(answer));
    }
}

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        let mut known = self.once.known();
        match self.at_last.take() {
            Some(answer) => {
                let answer = Some((answer, self.once.clock.elapsed()));
                known.insert(std::mem::take(&mut self.token), Known { request: self.request, answer });
            }
            None => {
                known.remove(&self.token);
            }
        }
        self.once.changed.notify_all();
    }
}
