//! What a hook gets for each attempt.

use std::fmt;
use std::time::Duration;
use vpswire_core::error::Error;
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::Method;

/// What is called with each attempt.
pub(crate) type Hook = Box<dyn Fn(&Attempt<'_>) + Send + Sync>;

/// One attempt at a call, or a wait before one: what [`Builder::on_attempt`](crate::Builder::on_attempt) shows.
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
    /// How long it took.
    pub elapsed: Duration,
    /// How long the client waits now, before the next attempt. Nothing if the call is over.
    pub wait: Option<Duration>,
}

/// The outcome of an attempt.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Outcome<'a> {
    /// Nothing yet: the attempt waits for its turn, so that the account stays under its service's limit.
    Paced,
    /// The answer came, with this HTTP status.
    Answered {
        /// The HTTP status.
        status: u16,
    },
    /// It failed. If the client waits now, the call will be sent again; else this is what the caller gets.
    Failed(&'a Error),
}

impl<'a> Attempt<'a> {
    /// An attempt over a transport of somebody else's, for shells that have hooks of their own.
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
