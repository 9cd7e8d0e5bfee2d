//! The record of an attempt, which a hook receives.

use std::fmt;
use std::time::Duration;
use vpswire_core::error::Error;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::Method;

/// The function that is called with each attempt.
pub(crate) type Hook = Box<dyn Fn(&Attempt<'_>) + Send + Sync>;

/// One attempt at a call, or a wait before one: the argument of the hook of
/// [`Builder::on_attempt`](crate::Builder::on_attempt).
///
/// It holds no key, password or token. `Display` is a line for a log.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The call's name: `server.list`.
    pub call: &'a str,
    /// GET or POST.
    pub method: Method,
    /// The URL. The query string of a raw call is masked.
    pub url: &'a str,
    /// The number of the attempt, from 1.
    pub number: u32,
    /// Its outcome.
    pub outcome: Outcome<'a>,
    /// The duration of the attempt.
    pub elapsed: Duration,
    /// The length of the wait before the next attempt, which begins now. `None` if the call is over.
    pub wait: Option<Duration>,
}

/// The outcome of an attempt.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Outcome<'a> {
    /// No outcome yet: the attempt waits for its turn, so that the account stays under its service's limit.
    Paced,
    /// The answer came, with this HTTP status.
    Answered {
        /// The HTTP status.
        status: u16,
    },
    /// The attempt failed. If a wait follows, the call will be sent again; otherwise the caller gets this error.
    Failed(&'a Error),
}

impl<'a> Attempt<'a> {
    /// Describes an attempt over another transport, for shells that have hooks of their own.
    #[doc(hidden)]
    pub fn new(
        prepared: &'a Prepared,
        url: &'a str,
        number: u32,
        outcome: Outcome<'a>,
        elapsed: Duration,
        wait: Option<Duration>,
    ) -> Self {
        Self { call: prepared.call(), method: prepared.request().method, url, number, outcome, elapsed, wait }
    }
}

impl fmt::Display for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} attempt {}: ", self.method.as_str(), self.url, self.number)?;
        let millis = self.elapsed.as_millis();
        match self.outcome {
            Outcome::Paced => f.write_str("waits for its turn")?,
            Outcome::Answered { status } => write!(f, "status {status} after {millis} ms")?,
            Outcome::Failed(error) => write!(f, "{} after {millis} ms: {}", error.code().as_str(), error.message())?,
        }
        match self.wait {
            Some(wait) => write!(f, "; next in {} ms", wait.as_millis()),
            None => Ok(()),
        }
    }
}
