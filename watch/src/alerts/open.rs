//! The open alerts, for programs that show them.

use super::state::{Alerts, Subject};
use crate::event::{Kind, Severity};
use serde::Serialize;

/// An alert that was raised and has not ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenAlert {
    /// The machine: `account/id`. Absent if the alert is about the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub machine: Option<String>,
    /// The label or host name of the machine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of event.
    pub kind: Kind,
    /// The item within the kind: a share, an address. Empty if the kind has one alert only.
    pub what: String,
    /// The severity.
    pub severity: Severity,
    /// The time at which the alert was raised, Unix seconds, UTC.
    pub since: u64,
}

impl Alerts {
    /// Returns the open alerts: the most urgent first, then the oldest first.
    pub fn open(&self) -> Vec<OpenAlert> {
        let machines = self.machines.iter().map(|(name, machine)| (Some(name), &machine.subject));
        let subjects = machines.chain([(None, &self.account)]);
        let mut open: Vec<_> = subjects.flat_map(|(name, subject)| open(name, subject)).collect();
        open.sort_by(|one, other| other.severity.cmp(&one.severity).then(one.since.cmp(&other.since)));
        open
    }
}

fn open<'a>(machine: Option<&'a String>, subject: &'a Subject) -> impl Iterator<Item = OpenAlert> + 'a {
    subject.active.values().map(move |active| OpenAlert {
        machine: machine.cloned(),
        label: subject.label.clone(),
        kind: active.kind,
        what: active.what.clone(),
        severity: active.severity,
        since: active.at,
    })
}
