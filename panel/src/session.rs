//! Who is let in. A link holds a token that works once and soon; a page exchanges it for a bearer token, which it keeps in
//! memory alone. Another [`Door`] may let in by something else.
//!
//! Of tokens only digests are kept.

use crate::clock::Clock;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use std::fmt::Write;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// How long the token of a link works.
pub const LINK_TIME: Duration = Duration::from_secs(10 * 60);

/// How long a bearer token works without being used.
pub const IDLE: Duration = Duration::from_secs(12 * 60 * 60);

/// How many tokens of a kind may work at a time; the one that was used longest ago gives way.
const MOST: usize = 64;

/// What is said about a link that does not work.
pub(crate) const LINK_OVER: &str = "The link is used or over.";

/// A way in.
pub trait Door: Send + Sync {
    /// The name of what is given, in the body of the request: `token`.
    fn field(&self) -> &'static str;

    /// What is said to those whom it does not let in.
    fn words(&self) -> &'static str;

    /// Whether what is given opens it.
    fn enter(&self, given: &str) -> Entry;
}

/// The outcome at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Let in.
    Open,
    /// What was given is wrong.
    Closed,
    /// Too many have tried: not before so long.
    Wait(Duration),
}

/// Tokens that work, by their digests, each since a time.
struct Tokens {
    clock: Arc<dyn Clock>,
    time: Duration,
    valid: Mutex<Vec<([u8; 32], Duration)>>,
}

impl Tokens {
    fn new(clock: Arc<dyn Clock>, time: Duration) -> Self {
        Self { clock, time, valid: Mutex::default() }
    }

    /// A new token.
    fn make(&self) -> io::Result<String> {
        let token = random()?;
        self.with_valid(|valid, now| {
            if valid.len() >= MOST {
                valid.remove(0);
            }
            valid.push((hash(&token), now));
        });
        Ok(token)
    }

    /// Does something with those that are not over.
    fn with_valid<T>(&self, act: impl FnOnce(&mut Vec<([u8; 32], Duration)>, Duration) -> T) -> T {
        let mut valid = self.valid.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.elapsed();
        valid.retain(|(_, since)| now.saturating_sub(*since) < self.time);
        act(&mut valid, now)
    }

    /// Takes a token out, if it works. All are compared, each in constant time.
    fn take(valid: &mut Vec<([u8; 32], Duration)>, token: &str) -> Option<[u8; 32]> {
        let given = hash(token);
        let mut found = None;
        for (index, (known, _)) in valid.iter().enumerate() {
            if bool::from(known.ct_eq(&given)) {
                found = Some(index);
            }
        }
        found.map(|index| valid.remove(index).0)
    }
}

/// The door for links.
pub struct Links(Tokens);

impl Links {
    /// Without a link.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Tokens::new(clock, LINK_TIME))
    }

    /// The token of a new link.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn make(&self) -> io::Result<String> {
        self.0.make()
    }
}

impl Door for Links {
    fn field(&self) -> &'static str {
        "token"
    }

    fn words(&self) -> &'static str {
        LINK_OVER
    }

    fn enter(&self, given: &str) -> Entry {
        let taken = self.0.with_valid(|valid, _| Tokens::take(valid, given));
        if taken.is_some() { Entry::Open } else { Entry::Closed }
    }
}

/// The pages that were let in.
pub struct Sessions(Tokens);

impl Sessions {
    /// Without any.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Tokens::new(clock, IDLE))
    }

    /// Lets a page in, and returns its bearer token.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn open(&self) -> io::Result<String> {
        self.0.make()
    }

    /// Whether a bearer token works. It does so for the time without use again.
    pub fn admits(&self, bearer: &str) -> bool {
        self.0.with_valid(|valid, now| {
            let known = Tokens::take(valid, bearer);
            valid.extend(known.map(|known| (known, now)));
            known.is_some()
        })
    }
}

/// 128 random bits, in hexadecimal digits.
pub(crate) fn random() -> io::Result<String> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| io::Error::other("the system has no random numbers"))?;
    Ok(hex(&bytes))
}

/// Bytes in hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a text does not fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    })
}

/// The SHA-256 of a text.
pub(crate) fn hash(text: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.iter_mut().zip(digest(&SHA256, text.as_bytes()).as_ref()).for_each(|(to, from)| *to = *from);
    hash
}
