//! Each request once: what comes again with the same token gets the first answer, also where that is still on its way. A page
//! whose connection breaks can so ask again without doing again.

use crate::clock::Clock;
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long answers are kept.
pub const KEPT: Duration = Duration::from_secs(10 * 60);

/// How many answers are kept at most; the oldest gives way.
pub const MOST: usize = 10_000;

/// The requests that have come.
pub struct Once {
    clock: Arc<dyn Clock>,
    known: Mutex<HashMap<String, Known>>,
    changed: Condvar,
}

struct Known {
    /// The digest of the request.
    request: [u8; 32],
    /// The answer, and since when it is there; none while it is on its way.
    answer: Option<(Arc<str>, Duration)>,
}

/// What a token is.
pub enum Begun<'a> {
    /// It is new: its request is to be answered.
    First(Claim<'a>),
    /// It came before, and this was the answer.
    Answered(Arc<str>),
    /// It is that of another request.
    Other,
}

impl Once {
    /// Without any.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, known: Mutex::default(), changed: Condvar::new() }
    }

    /// Begins a request. Where the same one is on its way, it waits for that.
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

/// A request that is to be answered. Dropped before anything was sent, it is as if it had not come.
pub struct Claim<'a> {
    once: &'a Once,
    token: String,
    request: [u8; 32],
    at_last: Option<Arc<str>>,
}

impl Claim<'_> {
    /// From here on it may have been sent: this is the answer, unless another one comes.
    pub fn sending(&mut self, unknown: &str) {
        self.at_last = Some(unknown.into());
    }

    /// Gives it its answer.
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
