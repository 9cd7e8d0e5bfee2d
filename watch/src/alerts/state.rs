//! The state of an account that is kept from round to round, and its serialised form.

use super::clock::Clock;
use super::cycle::Meter;
use crate::event::{Kind, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The version of the serialised form. Other versions are not read.
const VERSION: u32 = 1;

/// The state of an account's alerts: the open ones, and the counters needed to raise and to end one. The default is that of
/// a new account.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Alerts {
    pub(super) clock: Clock,
    /// The greatest number used in an id.
    pub(super) stamp: u64,
    /// The greatest cycle number of the machines that are no longer listed, so that a machine that reappears repeats no id.
    pub(super) cycle: u64,
    /// The alerts about the account itself.
    pub(super) account: Subject,
    /// The number of consecutive rounds in which the key was refused.
    pub(super) refused: u32,
    /// The machines, by `account/id`.
    pub(super) machines: BTreeMap<String, Machine>,
}

/// The subject of alerts: the account, or a machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Subject {
    /// Its label or host name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The open alerts, by [`Active::key`].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub active: BTreeMap<String, Active>,
    /// The number of consecutive rounds in which nothing could be read.
    #[serde(skip_serializing_if = "is_default")]
    pub failed: u32,
}

/// An open alert.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Active {
    pub kind: Kind,
    /// The item within the kind: a share, an address.
    pub what: String,
    /// The part of the id that the beginning and the end of the alert share.
    pub id: String,
    pub severity: Severity,
    /// The time at which the alert was raised.
    pub at: u64,
}

impl Active {
    pub(super) fn key(kind: Kind, what: &str) -> String {
        format!("{}/{what}", kind.as_str())
    }
}

/// The state of a machine.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Machine {
    pub subject: Subject,
    #[serde(skip_serializing_if = "is_default")]
    pub meter: Meter,
    /// Whether the forecast was reported in this cycle.
    #[serde(skip_serializing_if = "is_default")]
    pub is_forecast_reported: bool,
    /// The number of consecutive forecasts above the limit, or below it once the forecast was reported.
    #[serde(skip_serializing_if = "is_default")]
    pub forecasts: u32,
    /// The number of consecutive readings in which the machine did not run.
    #[serde(skip_serializing_if = "is_default")]
    pub stopped: u32,
    /// The time for which the machine is known to be locked, seconds.
    #[serde(skip_serializing_if = "is_default")]
    pub locked: u64,
    /// Whether it is locked because it is starting.
    #[serde(skip_serializing_if = "is_default")]
    pub is_pending: bool,
    /// The number of consecutive complete lists without the machine.
    #[serde(skip_serializing_if = "is_default")]
    pub absent: u32,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An error in a saved state.
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
    /// Returns the severity of the worst open alert.
    pub fn worst(&self) -> Option<Severity> {
        let machines = self.machines.values().map(|machine| &machine.subject);
        let raised = machines.chain([&self.account]).flat_map(|subject| subject.active.values());
        raised.map(|active| active.severity).max()
    }

    /// Whether the clock has run evenly for long enough to be trusted.
    pub const fn is_clock_trusted(&self) -> bool {
        self.clock.is_settled()
    }

    /// Serialises the state.
    pub fn save(&self) -> String {
        serde_json::to_string(&Saved { version: VERSION, alerts: self }).unwrap_or_default()
    }

    /// Parses a state that [`Alerts::save`] serialised.
    ///
    /// # Errors
    /// If the text is not a state, or is of another version.
    pub fn load(text: &str) -> Result<Self, StateError> {
        let saved: Saved<Self> = serde_json::from_str(text).map_err(|error| StateError(error.to_string()))?;
        if saved.version != VERSION {
            return Err(StateError(format!("expected version {VERSION}, got {}", saved.version)));
        }
        Ok(saved.alerts)
    }
}
