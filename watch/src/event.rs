//! An event of an alert: a limit was crossed, or the condition is over.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An event to report, once to each channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The identity of the event. The same crossing has the same id in every process and after every restart, so it is
    /// stored and reported once.
    pub id: String,
    /// The time at which it was noticed, Unix seconds, UTC.
    pub at: u64,
    /// The kind of event.
    pub kind: Kind,
    /// Whether the alert begins or ends.
    pub change: Change,
    /// The severity. The end of an alert has the severity of its beginning, so that it reaches the same channels.
    pub severity: Severity,
    /// The name of the account; absent if the event is about all accounts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account: Option<String>,
    /// The machine, `account/id`; absent if the event is about the account.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub machine: Option<String>,
    /// The label or host name of the machine.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    /// One line: `web-1: 80 % of the traffic is used`.
    pub title: String,
    /// The facts, in a few lines of plain text.
    pub text: String,
    /// The facts as data. The names include the units: `used_bytes`, `resets_at`.
    pub facts: Map<String, Value>,
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A share of the traffic is used.
    Traffic,
    /// The forecast for the end of the cycle exceeds the traffic allowed.
    Forecast,
    /// The machine does not run.
    Down,
    /// The service has stopped the machine.
    Suspended,
    /// A policy violation must be resolved before a deadline.
    Policy,
    /// Traffic to an address is dropped because of an attack.
    Nullroute,
    /// The machine is slowed down after heavy use.
    Throttled,
    /// A task has locked the machine for too long.
    TaskStuck,
    /// The newest snapshot is too old, or there is no snapshot.
    SnapshotOld,
    /// The service refuses the account's key.
    KeyRefused,
    /// Nothing could be read for several rounds.
    Unreadable,
    /// The account owes money.
    Unpaid,
    /// The digest of a day or a week.
    Digest,
}

impl Kind {
    /// Returns the name: `traffic`, `task_stuck` ...
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

/// Whether an alert begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The alert was raised.
    Began,
    /// The alert ended.
    Ended,
    /// Neither: a digest or a test.
    Notice,
}

/// The severity of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// No action is needed.
    Info,
    /// Someone should look soon.
    Warning,
    /// Someone should look immediately.
    Critical,
}
