//! The readings of an account and its machines at one time, which the rules judge, the history keeps and the metrics
//! show.

use serde::{Deserialize, Serialize};
use vpswire::fleet::machines::{Machine, State};
use vpswire::fleet::problems::Problem;

/// The result of one round for one account. A part that could not be read is absent: it is unknown, not zero or empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// The name of the account.
    pub account: String,
    /// The API: `kiwivm`, `cvm` or `vultr`.
    pub api: String,
    /// The time of the reading, Unix seconds, UTC.
    pub at: u64,
    /// The machines of which something was read.
    pub machines: Vec<Reading>,
    /// Whether the list of machines is complete: a machine that is neither in it nor among the failures does not exist.
    pub is_complete: bool,
    /// The problems of the account itself: unpaid bills. Absent if they were not requested or could not be read.
    pub problems: Option<Vec<Problem>>,
    /// The time of the account's newest complete snapshot, if its service does not report which machine a snapshot belongs
    /// to; see [`Reading::newest_snapshot`].
    pub newest_snapshot: Option<Option<u64>>,
    /// The remaining budget of calls; absent if it was not requested or could not be read.
    pub budget: Option<Vec<BudgetLeft>>,
    /// The failures. Empty if everything was read.
    pub failures: Vec<Failed>,
}

/// The known facts of one machine at one time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The machine: `account/id`.
    pub machine: String,
    /// The label or host name.
    pub label: Option<String>,
    /// The traffic; absent if it was not requested or could not be read.
    pub traffic: Option<Traffic>,
    /// The state; absent if it was not requested or could not be read.
    pub state: Option<State>,
    /// The problems; absent if they were not requested or could not be read. Throttling is known only if the state is, and
    /// nothing else is known of a locked machine.
    pub problems: Option<Vec<Problem>>,
    /// The time of the newest complete snapshot, Unix seconds, UTC; absent if unknown, and `Some(None)` if there is no
    /// snapshot.
    pub newest_snapshot: Option<Option<u64>>,
    /// The record in KiwiVM's list, for metrics under the names of another exporter; absent for other services.
    pub listed: Option<Machine>,
}

impl Reading {
    /// Whether anything but the name of the machine was read.
    pub(crate) const fn is_read(&self) -> bool {
        self.traffic.is_some() || self.state.is_some() || self.problems.is_some() || self.newest_snapshot.is_some()
    }
}

/// The traffic of a machine in its billing cycle. Values that the service does not report are absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Traffic {
    /// The traffic used, both directions together, bytes.
    pub used_bytes: Option<u64>,
    /// The traffic allowed, both directions together, bytes.
    pub allowed_bytes: Option<u64>,
    /// The used share, 1 for all of it.
    pub share: Option<f64>,
    /// The usage expected at the end of the cycle, bytes.
    pub forecast_bytes: Option<u64>,
    /// The start of the cycle, Unix seconds, UTC.
    pub began_at: Option<u64>,
    /// The time of the next reset, Unix seconds, UTC.
    pub resets_at: Option<u64>,
    /// The traffic received in the cycle, bytes, if directions are counted separately.
    pub in_bytes: Option<u64>,
    /// The traffic sent in the cycle, bytes, if directions are counted separately.
    pub out_bytes: Option<u64>,
}

/// The remaining budget of one time window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetLeft {
    /// The length of the window, seconds.
    pub window_seconds: u64,
    /// The calls left, in the service's points; negative if it is overdrawn.
    pub remaining: i64,
}

/// A failed reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// The machine; absent if the failure concerns the whole account.
    pub machine: Option<String>,
    /// The call that failed, if any.
    pub call: Option<String>,
    /// The class of the error: `auth`, `timeout` ...
    pub code: String,
    /// A description of the failure, without secrets.
    pub message: String,
}

impl Failed {
    /// Whether this is a fault, rather than a cancellation or a machine that is locked by its service.
    pub(crate) fn is_failure(&self) -> bool {
        !matches!(self.code.as_str(), "cancelled" | "locked")
    }
}
