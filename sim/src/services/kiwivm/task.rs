//! Tasks: what goes on after its answer, locks the VPS meanwhile, and changes it in the end.

use super::asked::fields;
use super::refusal::Refusal;
use super::snapshot::Snapshot;
use super::vps::Vps;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Something under way.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Task {
    /// What it is, in the words of the lock's error.
    pub(super) name: String,
    began: u64,
    pub(super) ends: u64,
    then: Then,
}

/// What a task changes when it is done.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Then {
    /// A snapshot is there.
    Snapshot(Box<Snapshot>),
    /// The system is another one, and runs.
    System(String),
    /// The VPS is elsewhere, with other addresses.
    Move {
        /// The location.
        location: String,
        /// The addresses.
        ips: Vec<String>,
    },
}

impl Vps {
    /// Begins a task of so many seconds.
    pub(super) fn begin(&mut self, name: &str, now: u64, seconds: u64, then: Then) {
        self.task = Some(Task { name: name.to_owned(), began: now, ends: now.saturating_add(seconds), then });
    }

    /// Does what a task does in the end.
    pub(super) fn finish(&mut self, task: Task) {
        match task.then {
            Then::Snapshot(snapshot) => self.snapshots.push(*snapshot),
            Then::System(os) => {
                self.os = os;
                (self.running, self.started) = (true, task.ends);
            }
            Then::Move { location, ips } => {
                self.location = location;
                // Names belong to addresses, and private networks to places.
                self.ptr.retain(|(ip, _)| ips.contains(ip));
                self.private_ips.clear();
                self.ips = ips;
            }
        }
    }

    /// Refuses while a task is under way, and says how far it is (K3).
    pub(super) fn check_lock(&self, now: u64) -> Result<(), Refusal> {
        let Some(task) = &self.task else { return Ok(()) };
        let (passed, whole) = (now.saturating_sub(task.began), task.ends.saturating_sub(task.began).max(1));
        // The node reports every five seconds.
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
