//! What is raised, for programs that show it.

use super::state::{Alerts, Subject};
use crate::event::{Kind, Severity};
use serde::Serialize;

/// An alert that has begun and is not over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenAlert {
    /// The machine: `account/id`. Absent if it is about the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub machine: Option<String>,
    /// What the machine is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What it is about.
    pub kind: Kind,
    /// Which of its kind it is: a share, an address. Empty if there is one of its kind.
    pub what: String,
    /// How urgent it is.
    pub severity: Severity,
    /// When it was noticed, Unix seconds, UTC.
    pub since: u64,
}

impl Alerts {
    /// What is raised: the most urgent first, and of these what was noticed first.
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
