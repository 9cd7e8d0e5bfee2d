//! The interface to the store: the history, the state of the alerts, and the undelivered events.
//!
//! All changes of a round are one transaction ([`Store::commit`]), so a process that dies at any moment has reported
//! nothing that is not recorded, and has recorded nothing that will not be reported. Several workers can share a store:
//! only the holder of an account's lease works on the account.

use crate::event::Event;
use crate::reading::{Round, Traffic};
use std::fmt;

/// A store.
pub trait Store: Send {
    /// Acquires or renews the lease of an account until a time; a time in the past releases it. Returns `false` if another
    /// worker holds the lease. A lease that would exceed this one by more than a day was set by a wrong clock, and counts
    /// as expired.
    ///
    /// The name of a worker must belong to one running process, for example its host name and process id: workers with the
    /// same name would each take the other's lease for their own.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn lease(&mut self, account: &str, worker: &str, now: u64, until: u64) -> Result<bool, StoreError>;

    /// Returns the saved state of an account's alerts and schedule, if there is one: a text that is opaque to the store.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn state(&mut self, account: &str) -> Result<Option<String>, StoreError>;

    /// Stores the readings and decisions of a round, all or nothing. An event whose id is known stays unchanged, so the
    /// same commit can be repeated.
    ///
    /// # Errors
    /// `LeaseLost` if another worker has acquired the account's lease; nothing is stored then. After any other error the
    /// commit may or may not have been stored: [`Store::state`] returns the valid state.
    fn commit(&mut self, commit: &Commit<'_>) -> Result<(), StoreError>;

    /// Stores events that do not belong to a round, such as digests. An event whose id is known stays unchanged, so of
    /// several workers that create the same digest, one succeeds.
    ///
    /// # Errors
    /// Those of [`Store::commit`], except `LeaseLost`.
    fn queue(&mut self, events: &[Addressed]) -> Result<(), StoreError>;

    /// Claims the oldest pending event of a channel that is due, until a time, so that no other worker claims it. A claim
    /// or a delay of more than two days was set by a wrong clock, and counts as over.
    ///
    /// A channel delivers one event at a time, in the order of the events' times: nothing is returned while an event is
    /// claimed, or before the time of [`Settled::Later`]. A claim that is not settled in time expires, and the event can be
    /// claimed again: if a worker dies between delivery and settlement, the event is delivered twice, with the same id.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn claim(&mut self, channel: &str, worker: &str, now: u64, until: u64) -> Result<Option<Claimed>, StoreError>;

    /// Records the outcome of a claimed event's delivery. A successful delivery counts even if the claim has expired; any
    /// other outcome counts only while the worker holds the claim.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn settle(&mut self, channel: &str, worker: &str, event: &str, outcome: Settled) -> Result<(), StoreError>;

    /// Stores a due digest, and settles the events that it shows, all or nothing. Returns whether the digest was created:
    /// not if its id is known, so only one of several workers creates it, and not if no machine was read before it was due.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn digest(&mut self, due: &DigestDue<'_>, make: &mut MakeDigest<'_>) -> Result<bool, StoreError>;

    /// Returns the latest facts of each machine that was read since a time.
    ///
    /// # Errors
    /// If the store cannot be used.
    fn latest(&mut self, since: u64) -> Result<Vec<Latest>, StoreError>;
}

/// The function that creates a digest from the gathered events and the latest facts of the machines.
pub type MakeDigest<'a> = dyn FnMut(&[Event], &[Latest]) -> Event + 'a;

/// The digest of a channel that is due.
#[derive(Clone, Copy, Debug)]
pub struct DigestDue<'a> {
    /// The name of the channel.
    pub channel: &'a str,
    /// The id of the digest's event.
    pub id: &'a str,
    /// The time at which the digest was due, Unix seconds, UTC.
    pub at: u64,
    /// The present time, Unix seconds, UTC.
    pub now: u64,
    /// The time since which a machine must have been read to be shown.
    pub since: u64,
}

/// The latest facts of a machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latest {
    /// The name of the account.
    pub account: String,
    /// The machine: `account/id`.
    pub machine: String,
    /// The label or host name.
    pub label: Option<String>,
    /// The traffic, with the time of its reading, Unix seconds, UTC.
    pub traffic: Option<(u64, Traffic)>,
    /// The state, as the name of a [`State`](vpswire::fleet::machines::State), with the time of its reading, Unix seconds,
    /// UTC.
    pub state: Option<(u64, String)>,
}

impl Latest {
    /// Returns the time of the last reading, Unix seconds, UTC.
    pub fn at(&self) -> u64 {
        let traffic = self.traffic.as_ref().map(|(at, _)| *at);
        traffic.max(self.state.as_ref().map(|(at, _)| *at)).unwrap_or_default()
    }
}

/// The changes of a round.
pub struct Commit<'a> {
    /// The worker that commits it.
    pub worker: &'a str,
    /// The readings.
    pub round: &'a Round,
    /// The new state of the account's alerts and schedule.
    pub state: &'a str,
    /// The events to report.
    pub events: &'a [Addressed],
}

/// An event, and the channels that receive it.
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
    /// The number of failed deliveries.
    pub failures: u32,
}

/// The result of the delivery of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The event was delivered.
    Delivered {
        /// The time of the delivery, Unix seconds, UTC.
        at: u64,
    },
    /// The delivery failed. The channel retries it before any other event.
    Later {
        /// The time of the retry, Unix seconds, UTC.
        at: u64,
    },
    /// The delivery was deferred, for instance because of quiet hours. Other events of the channel may be delivered first.
    Postponed {
        /// The time at which it is due, Unix seconds, UTC.
        at: u64,
    },
    /// The event waits for the digest of its channel, which settles it.
    Gathered {
        /// The time of the decision, Unix seconds, UTC.
        at: u64,
    },
    /// The event will never be delivered to this channel.
    GivenUp {
        /// The time of the decision, Unix seconds, UTC.
        at: u64,
    },
}

/// An error of a store.
#[derive(Debug)]
#[non_exhaustive]
pub enum StoreError {
    /// Another worker holds the lease.
    LeaseLost,
    /// The file or the server cannot be used. The text contains no password.
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
