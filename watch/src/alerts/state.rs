//! What is remembered of an account from round to round, and its text.

use super::clock::Clock;
use super::cycle::Meter;
use crate::event::{Kind, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The form of the text. A text of another one is not read.
const VERSION: u32 = 1;

/// The state of an account's alerts: which are raised, and what it takes to raise and to end one. What is new is the default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Alerts {
    pub(super) clock: Clock,
    /// The greatest number that is part of an id.
    pub(super) stamp: u64,
    /// The greatest number of a cycle of a machine that was listed no longer: one that comes again repeats no id.
    pub(super) cycle: u64,
    /// What is raised about the account itself.
    pub(super) account: Subject,
    /// How many rounds in a row the key was refused in.
    pub(super) refused: u32,
    /// The machines, by `account/id`.
    pub(super) machines: BTreeMap<String, Machine>,
}

/// What alerts are about: the account, or a machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Subject {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What is raised, by [`Active::key`].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub active: BTreeMap<String, Active>,
    /// How many rounds in a row nothing could be read in.
    #[serde(skip_serializing_if = "is_default")]
    pub failed: u32,
}

/// An alert that is raised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Active {
    pub kind: Kind,
    /// Which of its kind it is: a share, an address.
    pub what: String,
    /// The part of its id that its beginning and its end share.
    pub id: String,
    pub severity: Severity,
    /// When it was noticed.
    pub at: u64,
}

impl Active {
    pub(super) fn key(kind: Kind, what: &str) -> String {
        format!("{}/{what}", kind.as_str())
    }
}

/// A machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Machine {
    pub subject: Subject,
    #[serde(skip_serializing_if = "is_default")]
    pub meter: Meter,
    /// Whether the forecast was reported in this cycle.
    #[serde(skip_serializing_if = "is_default")]
    pub is_forecast_reported: bool,
    /// How many forecasts in a row were too much, or, once that is reported, were not.
    #[serde(skip_serializing_if = "is_default")]
    pub forecasts: u32,
    /// How many times in a row it did not run.
    #[serde(skip_serializing_if = "is_default")]
    pub stopped: u32,
    /// For how many seconds it is known to be locked.
    #[serde(skip_serializing_if = "is_default")]
    pub locked: u64,
    /// Whether that is because it is starting.
    #[serde(skip_serializing_if = "is_default")]
    pub is_pending: bool,
    /// How many complete lists in a row it was missing in.
    #[serde(skip_serializing_if = "is_default")]
    pub absent: u32,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Why a saved text cannot be used.
#[derive(Debug)]
pub struct StateError(String);

impl fmt::Display for StateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the saved state of the alerts cannot be read: {}", self.0)
    }
}

impl std::error::Error for StateError {}

#[derive(Serialize, Deserialize)]
struct Saved<T> {
    version: u32,
    alerts: T,
}

impl Alerts {
    /// How urgent the worst of what is raised is.
    pub fn worst(&self) -> Option<Severity> {
        let machines = self.machines.values().map(|machine| &machine.subject);
        let raised = machines.chain([&self.account]).flat_map(|subject| subject.active.values());
        raised.map(|active| active.severity).max()
    }

    /// Whether the clock has gone on evenly for so long that its time is trusted.
    pub const fn is_clock_trusted(&self) -> bool {
        self.clock.is_settled()
    }

    /// The state as a text.
    pub fn save(&self) -> String {
        serde_json::to_string(&Saved { version: VERSION, alerts: self }).unwrap_or_default()
    }

    /// The state of a text that [`Alerts::save`] wrote.
    ///
    /// # Errors
    /// If it is not a state, or one of another version.
    pub fn load(text: &str) -> Result<Self, StateError> {
        let saved: Saved<Self> = serde_json::from_str(text).map_err(|error| StateError(error.to_string()))?;
        if saved.version != VERSION {
            return Err(StateError(format!("expected version {VERSION}, got {}", saved.version)));
        }
        Ok(saved.alerts)
    }
}
