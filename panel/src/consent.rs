//! Asks a person to confirm a call. The nonce of a question is valid for one request, once and for a limited time, together
//! with the name that the person must type.

use crate::clock::Clock;
use crate::session::{hash, random};
use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use subtle::ConstantTimeEq;
use vpswire::shape::{Effect, Op};

/// The time for which a question can be answered.
pub const TIME: Duration = Duration::from_secs(5 * 60);

/// The maximum number of open questions; beyond it the oldest is dropped.
const MOST: usize = 1000;

/// Whether a call must be confirmed.
pub fn is_needed(op: &Op) -> bool {
    op.asks || matches!(op.effect, Effect::Destroys | Effect::Bills)
}

/// The open questions.
pub struct Questions {
    clock: Arc<dyn Clock>,
    open: Mutex<HashMap<[u8; 32], Question>>,
}

struct Question {
    /// The digest of the request.
    request: [u8; 32],
    name: String,
    since: Duration,
}

impl Questions {
    /// Creates an empty set of questions.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, open: Mutex::default() }
    }

    /// Asks for the confirmation of a request: returns the nonce and its expiry, Unix seconds.
    ///
    /// # Errors
    /// If the system provides no random numbers.
    pub fn ask(&self, request: [u8; 32], name: &str) -> io::Result<(String, u64)> {
        let nonce = random()?;
        let since = self.clock.elapsed();
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|_, question| since.saturating_sub(question.since) < TIME);
        if open.len() >= MOST {
            let oldest = open.iter().min_by_key(|(_, question)| question.since).map(|(nonce, _)| *nonce);
            oldest.and_then(|nonce| open.remove(&nonce));
        }
        open.insert(hash(&nonce), Question { request, name: name.to_owned(), since });
        Ok((nonce, self.clock.unix().saturating_add(TIME).as_secs()))
    }

    /// Checks whether a request was confirmed, and consumes the nonce in any case.
    pub fn is_agreed(&self, request: [u8; 32], nonce: &str, typed: &str) -> bool {
        let question = self.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&hash(nonce));
        question.is_some_and(|question| {
            let is_soon = self.clock.elapsed().saturating_sub(question.since) < TIME;
            is_soon && bool::from(question.request.ct_eq(&request)) && question.name == typed.trim()
        })
    }
}
