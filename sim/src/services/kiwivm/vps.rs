//! A VPS: its state, and its changes over time.

use super::abuse::Case;
use super::points::Points;
use super::snapshot::Snapshot;
use super::task::Task;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The maximum number of lines in the audit log.
const LOG: usize = 500;

/// A VPS.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Vps {
    pub(super) veid: u64,
    pub(super) api_key: String,
    pub(super) kind: Kind,
    pub(super) hostname: String,
    pub(super) email: String,
    pub(super) node: String,
    /// The id of its location.
    pub(super) location: String,
    pub(super) plan: Plan,
    pub(super) os: String,
    pub(super) created: u64,
    pub(super) running: bool,
    /// The time at which it was last switched on.
    pub(super) started: u64,
    /// IPv4 addresses and IPv6 subnets.
    pub(super) ips: Vec<String>,
    pub(super) private_ips: Vec<String>,
    /// The reverse DNS names, by address, in the order in which they were first set.
    pub(super) ptr: Vec<(String, String)>,
    /// The addresses under attack: the address, the start of the attack, and its duration in seconds.
    pub(super) nullroutes: Vec<(String, u64, u64)>,
    pub(super) iso: Option<String>,
    pub(super) ssh_keys: String,
    /// The SSH keys of the account, which the billing portal stores.
    pub(super) user_ssh_keys: String,
    pub(super) snapshots: Vec<Snapshot>,
    pub(super) task: Option<Task>,
    pub(super) points: Points,
    pub(super) suspensions: Vec<Case>,
    pub(super) violations: Vec<Case>,
    pub(super) suspension_count: u64,
    pub(super) abuse_points: u64,
    /// Whether each e-mail is sent, and the time of the last change; the default applies to missing ones.
    pub(super) notifications: BTreeMap<String, (bool, u64)>,
    pub(super) log: Vec<LogLine>,
}

/// A line of the audit log.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct LogLine {
    pub(super) at: u64,
    /// The address of the caller; absent if the service did it by itself.
    pub(super) from: Option<u32>,
    pub(super) kind: u64,
    pub(super) summary: String,
}

/// The kind of virtualisation.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    #[default]
    Kvm,
    Ovz,
}

impl Kind {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Kvm => "kvm",
            Self::Ovz => "ovz",
        }
    }
}

/// The limits of a VPS's plan, bytes.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) name: String,
    pub(super) disk: u64,
    pub(super) ram: u64,
    pub(super) swap: u64,
    pub(super) monthly_data: u64,
    pub(super) max_ipv6s: usize,
}

const GIB: u64 = 1 << 30;
const MIB: u64 = 1 << 20;

impl Default for Plan {
    fn default() -> Self {
        Self {
            name: "kvmv5-20g-1g".to_owned(),
            disk: 20 * GIB,
            ram: 1_024 * MIB,
            swap: 256 * MIB,
            monthly_data: 1_000 * GIB,
            max_ipv6s: 3,
        }
    }
}

impl Default for Vps {
    fn default() -> Self {
        Self {
            veid: 0,
            api_key: String::new(),
            kind: Kind::Kvm,
            hostname: "localhost.localdomain".to_owned(),
            email: "customer@example.com".to_owned(),
            node: "v3804".to_owned(),
            location: "USCA_2".to_owned(),
            plan: Plan::default(),
            os: "debian-12-x86_64".to_owned(),
            created: 1_546_300_800,
            running: true,
            started: 0,
            ips: Vec::new(),
            private_ips: Vec::new(),
            ptr: Vec::new(),
            nullroutes: Vec::new(),
            iso: None,
            ssh_keys: String::new(),
            user_ssh_keys: String::new(),
            snapshots: Vec::new(),
            task: None,
            points: Points::default(),
            suspensions: Vec::new(),
            violations: Vec::new(),
            suspension_count: 0,
            abuse_points: 0,
            notifications: BTreeMap::new(),
            log: Vec::new(),
        }
    }
}

impl Vps {
    /// Applies all changes that are due at that time.
    pub(super) fn settle(&mut self, now: u64) {
        if let Some(task) = self.task.take_if(|task| task.ends <= now) {
            self.note(task.ends, None, 2, format!("{} completed", task.name));
            self.finish(task);
        }
        if self.snapshots.iter().any(|snapshot| snapshot.is_due(now)) {
            self.snapshots.retain(|snapshot| !snapshot.is_due(now));
        }
        self.nullroutes.retain(|(_, since, seconds)| now < since.saturating_add(*seconds));
        self.suspend_if_due(now);
    }

    /// Adds a line to the audit log.
    pub(super) fn note(&mut self, at: u64, from: Option<u32>, kind: u64, summary: String) {
        if self.log.len() >= LOG {
            self.log.remove(0);
        }
        self.log.push(LogLine { at, from, kind, summary });
    }

    /// Whether it is suspended.
    pub(super) const fn is_suspended(&self) -> bool {
        !self.suspensions.is_empty()
    }
}
