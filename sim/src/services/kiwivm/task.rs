//! Tasks, which continue after the answer, lock the VPS meanwhile, and change it at the end.

use super::asked::fields;
use super::refusal::Refusal;
use super::snapshot::Snapshot;
use super::vps::Vps;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A task in progress.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Task {
    /// The name, as in the error of a locked VPS.
    pub(super) name: String,
    began: u64,
    pub(super) ends: u64,
    then: Then,
}

/// The change at the end of a task.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Then {
    /// A snapshot is added.
    Snapshot(Box<Snapshot>),
    /// The VPS has this operating system, and runs.
    System(String),
    /// The VPS is moved, and has other addresses.
    Move {
        /// The new location.
        location: String,
        /// The new addresses.
        ips: Vec<String>,
    },
}

impl Vps {
    /// Begins a task that takes so many seconds.
    pub(super) fn begin(&mut self, name: &str, now: u64, seconds: u64, then: Then) {
        self.task = Some(Task { name: name.to_owned(), began: now, ends: now.saturating_add(seconds), then });
    }

    /// Makes the change at the end of a task.
    pub(super) fn finish(&mut self, task: Task) {
        match task.then {
            Then::Snapshot(snapshot) => self.snapshots.push(*snapshot),
            Then::System(os) => {
                self.os = os;
                (self.running, self.started) = (true, task.ends);
            }
            Then::Move { location, ips } => {
                self.location = location;
                // Reverse DNS names belong to addresses, and private networks to locations.
                self.ptr.retain(|(ip, _)| ips.contains(ip));
                self.private_ips.clear();
                self.ips = ips;
            }
        }
    }

    /// Rejects a call while a task is in progress, with its progress (K3).
    pub(super) fn check_lock(&self, now: u64) -> Result<(), Refusal> {
        let Some(task) = &self.task else { return Ok(()) };
        let (passed, whole) = (now.saturating_sub(task.began), task.ends.saturating_sub(task.began).max(1));
        // The node reports the progress every five seconds.
        let age = passed % 5;
        let percent = passed.saturating_sub(age).saturating_mul(100).checked_div(whole).unwrap_or_default().min(99);
        let more = json!({
            "additionalErrorInfo": task.name,
            "additionalLockingInfo": {
                "last_status_update_s_ago": age,
                "completed_percent": percent,
                "friendly_progress_message": format!("{percent}% completed"),
            },
        });
        let words = "VE is currently locked, try again in a few minutes";
        Err(Refusal { more: fields(more), ..Refusal::new(788_888, words) })
    }
}
