//! An alert: something crossed a limit, or is over.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Something to report, once to each channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its identity. The same crossing has the same id in every process and after every restart, so it is stored, and
    /// reported, once.
    pub id: String,
    /// When it was noticed, Unix seconds, UTC.
    pub at: u64,
    /// What it is about.
    pub kind: Kind,
    /// Whether it began or is over.
    pub change: Change,
    /// How urgent it is; of an end, how urgent it was, so that it goes where its beginning went.
    pub severity: Severity,
    /// The name of the account; absent in what is about all of them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account: Option<String>,
    /// The machine, `account/id`; absent if it is about the account.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub machine: Option<String>,
    /// What the machine is called.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    /// One line: `web-1: 80 % of the traffic is used`.
    pub title: String,
    /// The facts, in a few lines of plain text.
    pub text: String,
    /// The facts as data, by names with their units: `used_bytes`, `resets_at`.
    pub facts: Map<String, Value>,
}

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A share of the traffic is used.
    Traffic,
    /// More than the traffic allowed will be used by the end of the cycle.
    Forecast,
    /// The machine does not run.
    Down,
    /// The service has stopped the machine.
    Suspended,
    /// A policy violation is to be settled before a deadline.
    Policy,
    /// Traffic to an address is thrown away because of an attack.
    Nullroute,
    /// The machine is slowed down after heavy use.
    Throttled,
    /// A task locks the machine for too long.
    TaskStuck,
    /// The newest snapshot is too old, or there is no snapshot.
    SnapshotOld,
    /// The service refuses the account's key.
    KeyRefused,
    /// Nothing could be read for some rounds.
    Unreadable,
    /// The account owes money.
    Unpaid,
    /// The digest of a day or a week.
    Digest,
}

impl Kind {
    /// `traffic`, `task_stuck` ...
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Traffic => "traffic",
            Self::Forecast => "forecast",
            Self::Down => "down",
            Self::Suspended => "suspended",
            Self::Policy => "policy",
            Self::Nullroute => "nullroute",
            Self::Throttled => "throttled",
            Self::TaskStuck => "task_stuck",
            Self::SnapshotOld => "snapshot_old",
            Self::KeyRefused => "key_refused",
            Self::Unreadable => "unreadable",
            Self::Unpaid => "unpaid",
            Self::Digest => "digest",
        }
    }
}

/// Whether something began or is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It crossed its limit.
    Began,
    /// It is over.
    Ended,
    /// It neither begins nor ends: a digest, a test.
    Notice,
}

/// How urgent an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing has to be done.
    Info,
    /// Somebody should look soon.
    Warning,
    /// Somebody should look now.
    Critical,
}
