//! What is known of an account and its machines at one time: what the rules judge, the history keeps and the metrics show.

use serde::{Deserialize, Serialize};
use vpswire::fleet::machines::{Machine, State};
use vpswire::fleet::problems::Problem;

/// What one round learned of one account. A part that could not be read is absent: it is unknown, and neither zero nor empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The name of the account.
    pub account: String,
    /// Its API: `kiwivm`, `cvm` or `vultr`.
    pub api: String,
    /// When it was read, Unix seconds, UTC.
    pub at: u64,
    /// The machines that the round read something of.
    pub machines: Vec<Reading>,
    /// Whether these are all machines of the account: one that is neither among them nor among the failures does not exist.
    pub is_complete: bool,
    /// What is wrong with the account itself: that it owes money. Absent if that was not asked or could not be read.
    pub problems: Option<Vec<Problem>>,
    /// When the newest complete snapshot of the account was made, where its service does not say of which machine; as
    /// [`Reading::newest_snapshot`].
    pub newest_snapshot: Option<Option<u64>>,
    /// What is left of the account's budget of calls; absent if that was not asked or could not be read.
    pub budget: Option<Vec<BudgetLeft>>,
    /// What failed. Empty if all that was asked was read.
    pub failures: Vec<Failed>,
}

/// What is known of one machine at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The machine: `account/id`.
    pub machine: String,
    /// What it is called.
    pub label: Option<String>,
    /// Its traffic; absent if it was not asked or could not be read.
    pub traffic: Option<Traffic>,
    /// Its state; absent if it was not asked or could not be read.
    pub state: Option<State>,
    /// What is wrong with it; absent if that was not asked or could not be read. Whether it is throttled is known only where
    /// its state is, and of a locked machine nothing else is.
    pub problems: Option<Vec<Problem>>,
    /// When its newest complete snapshot was made, Unix seconds, UTC; absent if that is not known, and `Some(None)` if it has
    /// none.
    pub newest_snapshot: Option<Option<u64>>,
    /// How KiwiVM lists it, for the names of metrics that another exporter has; absent of other services.
    pub listed: Option<Machine>,
}

impl Reading {
    /// Whether something is known of the machine beside its name.
    pub(crate) const fn is_read(&self) -> bool {
        self.traffic.is_some() || self.state.is_some() || self.problems.is_some() || self.newest_snapshot.is_some()
    }
}

/// The traffic of a machine within its cycle. What its service does not say is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Traffic {
    /// Used, both directions together, bytes.
    pub used_bytes: Option<u64>,
    /// Allowed, both directions together, bytes.
    pub allowed_bytes: Option<u64>,
    /// The part that is used, 1 for all of it.
    pub share: Option<f64>,
    /// What will be used at the end of the cycle, bytes.
    pub forecast_bytes: Option<u64>,
    /// Since when it is counted, Unix seconds, UTC.
    pub began_at: Option<u64>,
    /// When it begins at zero again, Unix seconds, UTC.
    pub resets_at: Option<u64>,
    /// Received within the cycle, where directions are counted apart, bytes.
    pub in_bytes: Option<u64>,
    /// Sent within the cycle, where directions are counted apart, bytes.
    pub out_bytes: Option<u64>,
}

/// What is left of a time that a service counts calls in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLeft {
    /// How long it is, seconds.
    pub window_seconds: u64,
    /// How many calls are left, in the points of the service; below 0 where it is overdrawn.
    pub remaining: i64,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The machine that it is about; absent if it is about all of the account.
    pub machine: Option<String>,
    /// The call that failed, where there was one.
    pub call: Option<String>,
    /// The class of the error: `auth`, `timeout` ...
    pub code: String,
    /// What went wrong, in words, without a secret.
    pub message: String,
}

impl Failed {
    /// Whether something is wrong: neither was it stopped here, nor is it a service that is at work on the machine.
    pub(crate) fn is_failure(&self) -> bool {
        !matches!(self.code.as_str(), "cancelled" | "locked")
    }
}
