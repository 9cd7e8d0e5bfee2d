//! What is kept: the history, the state of the alerts, and what is still to be delivered.
//!
//! Everything that a round changes is one transaction ([`Store::commit`]), so a process that dies at any moment has reported
//! nothing that it does not know of, and knows of nothing that it will not report. Several workers share a store: an account is
//! worked on by the holder of its lease alone.

use crate::event::Event;
use crate::reading::{Round, Traffic};
use std::fmt;

/// A place where it is kept.
pub trait Store: Send {
    /// Takes or prolongs the lease of an account until a time; a time that is over gives it back. `false` if another worker
    /// holds it. One that would last for a day longer than this is of a clock that was wrong, and is over.
    ///
    /// The name of a worker belongs to one running process, for instance its host's name and its process id: of two workers
    /// with one name each would take the other's lease for its own.
    ///
    /// # Errors
    /// If the store cannot be asked.
    fn lease(&mut self, account: &str, worker: &str, now: u64, until: u64) -> Result<bool, StoreError>;

    /// The saved state of an account's alerts and schedule, if there is one: a text that is opaque to the store.
    ///
    /// # Errors
    /// If the store cannot be asked.
    fn state(&mut self, account: &str) -> Result<Option<String>, StoreError>;

    /// Keeps what a round learned and decided, all or nothing. An event that is known by its id is left as it is, so the
    /// same commit may be repeated.
    ///
    /// # Errors
    /// `LeaseLost` if another worker has taken the account; nothing is kept then. After any other error it may have been
    /// kept or not: [`Store::state`] has what counts.
    fn commit(&mut self, commit: &Commit<'_>) -> Result<(), StoreError>;

    /// Keeps events that are of no round, such as digests. One that is known by its id is left as it is, so of several
    /// workers that make the same digest one succeeds.
    ///
    /// # Errors
    /// As those of [`Store::commit`], without `LeaseLost`.
    fn queue(&mut self, events: &[Addressed]) -> Result<(), StoreError>;

    /// Takes the oldest event that is still to be delivered to a channel and due, for so long that no other worker takes it.
    /// What would be claimed, held back or postponed for more than two days is of a clock that was wrong, and is due.
    ///
    /// A channel delivers one event after the other, in the order of their times: nothing is returned while an event is
    /// claimed, or until the time of [`Settled::Later`]. A claim that is not settled by its time is over, and the event is
    /// claimed again: a worker that dies between delivering and settling makes it come twice, with the same id.
    ///
    /// # Errors
    /// If the store cannot be asked.
    fn claim(&mut self, channel: &str, worker: &str, now: u64, until: u64) -> Result<Option<Claimed>, StoreError>;

    /// Writes down how the delivery of a claimed event went. What was delivered counts also when the claim was over; anything
    /// else only as long as the worker holds the claim.
    ///
    /// # Errors
    /// If the store cannot be asked.
    fn settle(&mut self, channel: &str, worker: &str, event: &str, outcome: Settled) -> Result<(), StoreError>;

    /// Keeps the digest that was due, and settles the events that it shows, all or nothing. Whether there is one: not if it is
    /// known by its id, so of several workers one makes it; nor if no machine was read before it was due.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn digest(&mut self, due: &DigestDue<'_>, make: &mut MakeDigest<'_>) -> Result<bool, StoreError>;

    /// What is known of each machine that was read since a time.
    ///
    /// # Errors
    /// If the store cannot be asked.
    fn latest(&mut self, since: u64) -> Result<Vec<Latest>, StoreError>;
}

/// Makes a digest of what there is to show.
pub type MakeDigest<'a> = dyn FnMut(&[Event], &[Latest]) -> Event + 'a;

/// The digest of a channel that is due.
#[derive(Clone, Copy, Debug)]
pub struct DigestDue<'a> {
    /// The name of the channel.
    pub channel: &'a str,
    /// The id of its event.
    pub id: &'a str,
    /// When it was due, Unix seconds, UTC.
    pub at: u64,
    /// The present time.
    pub now: u64,
    /// What was read last before this is not shown.
    pub since: u64,
}

/// What is known of a machine by now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latest {
    /// The name of its account.
    pub account: String,
    /// The machine: `account/id`.
    pub machine: String,
    /// What it is called.
    pub label: Option<String>,
    /// Its traffic, and when it was read, Unix seconds, UTC.
    pub traffic: Option<(u64, Traffic)>,
    /// Its state, in the words of [`State`](vpswire::fleet::machines::State), and when it was read, Unix seconds, UTC.
    pub state: Option<(u64, String)>,
}

impl Latest {
    /// When something of it was read last, Unix seconds, UTC.
    pub fn at(&self) -> u64 {
        let traffic = self.traffic.as_ref().map(|(at, _)| *at);
        traffic.max(self.state.as_ref().map(|(at, _)| *at)).unwrap_or_default()
    }
}

/// What a round changes.
pub struct Commit<'a> {
    /// Who commits it.
    pub worker: &'a str,
    /// What was learned.
    pub round: &'a Round,
    /// The state of the account's alerts and schedule after it.
    pub state: &'a str,
    /// What is to be reported.
    pub events: &'a [Addressed],
}

/// An event, and the channels that it is delivered to.
#[derive(Clone, Debug, PartialEq)]
pub struct Addressed {
    /// The event.
    pub event: Event,
    /// The names of the channels.
    pub channels: Vec<String>,
}

/// An event that is being delivered to a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Claimed {
    /// The event.
    pub event: Event,
    /// How often its delivery failed.
    pub failures: u32,
}

/// How the delivery of an event went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The channel has it.
    Delivered {
        /// When, Unix seconds, UTC.
        at: u64,
    },
    /// It failed. The channel tries again, and nothing else before.
    Later {
        /// When it tries again, Unix seconds, UTC.
        at: u64,
    },
    /// It was not tried, because of quiet hours for instance. Other events of the channel may be delivered before it.
    Postponed {
        /// When it is due, Unix seconds, UTC.
        at: u64,
    },
    /// It waits for the digest of its channel, which settles it.
    Gathered {
        /// When that was decided, Unix seconds, UTC.
        at: u64,
    },
    /// The channel will never take it.
    GivenUp {
        /// When that was decided, Unix seconds, UTC.
        at: u64,
    },
}

/// What went wrong with a store.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// Another worker holds the lease.
    LeaseLost,
    /// The file or the server cannot be used; in words, without a password.
    Unusable(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LeaseLost => f.write_str("another worker has taken over the account"),
            Self::Unusable(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for StoreError {}
