//! Authenticates the users of the panel. The token in a link is valid once and for a short time; the page exchanges it for
//! a bearer token, which it keeps in memory only. Another [`Door`] may accept another credential.
//!
//! Tokens are stored only as digests.

use crate::clock::Clock;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use std::fmt::Write;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// The lifetime of a link's token.
pub const LINK_TIME: Duration = Duration::from_secs(10 * 60);

/// The idle time after which a bearer token expires.
pub const IDLE: Duration = Duration::from_secs(12 * 60 * 60);

/// The maximum number of valid tokens of a kind; beyond it the least recently used one is dropped.
const MOST: usize = 64;

/// The text that is shown for a link that does not work.
pub(crate) const LINK_OVER: &str = "The link was used or has expired.";

/// A method of authentication.
pub trait Door: Send + Sync {
    /// Returns the name of the credential in the body of the request: `token`.
    fn field(&self) -> &'static str;

    /// Returns the text that is shown if the credential is refused.
    fn words(&self) -> &'static str;

    /// Checks a credential.
    fn enter(&self, given: &str) -> Entry;
}

/// The outcome of an authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The credential is accepted.
    Open,
    /// The credential is wrong.
    Closed,
    /// Too many attempts: none is accepted for this time.
    Wait(Duration),
}

/// The valid tokens: the digest of each, and the time of its last use.
struct Tokens {
    clock: Arc<dyn Clock>,
    time: Duration,
    valid: Mutex<Vec<([u8; 32], Duration)>>,
}

impl Tokens {
    fn new(clock: Arc<dyn Clock>, time: Duration) -> Self {
        Self { clock, time, valid: Mutex::default() }
    }

    /// Creates a token.
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

    /// Removes the expired tokens, and passes the others to a function.
    fn with_valid<T>(&self, act: impl FnOnce(&mut Vec<([u8; 32], Duration)>, Duration) -> T) -> T {
        let mut valid = self.valid.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.elapsed();
        valid.retain(|(_, since)| now.saturating_sub(*since) < self.time);
        act(&mut valid, now)
    }

    /// Removes a token, if it is valid. It is compared with all tokens, each in constant time.
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

/// The [`Door`] for links.
pub struct Links(Tokens);

impl Links {
    /// Creates a door without links.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Tokens::new(clock, LINK_TIME))
    }

    /// Creates a link and returns its token.
    ///
    /// # Errors
    /// If the system provides no random numbers.
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

/// The sessions of authenticated pages.
pub struct Sessions(Tokens);

impl Sessions {
    /// Creates an empty set of sessions.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self(Tokens::new(clock, IDLE))
    }

    /// Begins a session, and returns its bearer token.
    ///
    /// # Errors
    /// If the system provides no random numbers.
    pub fn open(&self) -> io::Result<String> {
        self.0.make()
    }

    /// Checks whether a bearer token is valid, and renews it if so.
    pub fn admits(&self, bearer: &str) -> bool {
        self.0.with_valid(|valid, now| {
            let known = Tokens::take(valid, bearer);
            valid.extend(known.map(|known| (known, now)));
            known.is_some()
        })
    }
}

/// Returns 128 random bits as hexadecimal digits.
pub(crate) fn random() -> io::Result<String> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| io::Error::other("the system has no random numbers"))?;
    Ok(hex(&bytes))
}

/// Returns bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a `String` does not fail.
        write!(text, "{byte:02x}").unwrap_or_default();
        text
    })
}

/// Returns the SHA-256 digest of a text.
pub(crate) fn hash(text: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.iter_mut().zip(digest(&SHA256, text.as_bytes()).as_ref()).for_each(|(to, from)| *to = *from);
    hash
}
