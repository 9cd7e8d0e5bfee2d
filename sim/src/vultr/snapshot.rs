//! Snapshots: pending for a while, then complete.

use super::account::{Account, made};
use super::{Answer, Asked, Refusal, by_id};
use crate::form::Form;
use serde_json::{Value, json};

/// Seconds that a snapshot takes.
const DURATION: u64 = 60;

/// An image of a server.
pub(super) struct Snapshot {
    pub(super) id: String,
    pub(super) description: String,
    pub(super) size: u64,
    pub(super) created: u64,
    /// When it is complete.
    pub(super) ready: u64,
}

impl Account {
    /// `snapshot/list`: a map even when it is asked for one.
    pub(super) fn snapshots(&self, form: &Form, now: u64) -> Value {
        let wanted = form.get("SNAPSHOTID").filter(|id| !id.is_empty());
        let fits = |snapshot: &&Snapshot| wanted.is_none_or(|id| id == snapshot.id);
        by_id(self.snapshots.iter().filter(fits).map(|snapshot| (&snapshot.id, snapshot.entry(now))))
    }

    pub(super) fn create_snapshot(&mut self, asked: Asked<'_>) -> Result<Value, Refusal> {
        let Asked { form, now, seeds, .. } = asked;
        if !self.machine(form)?.is_active(now) {
            return Err(Refusal::new("Unable to create snapshot: Server is currently locked"));
        }
        let snapshot = Snapshot {
            id: seeds.hex(13),
            description: form.get("description").unwrap_or_default().to_owned(),
            size: 10_000_000_000_u64.saturating_add(seeds.next() % 1_000_000_000),
            created: now,
            ready: now.saturating_add(DURATION),
        };
        let answer = json!({ "SNAPSHOTID": snapshot.id });
        self.snapshots.push(snapshot);
        Ok(answer)
    }

    pub(super) fn destroy_snapshot(&mut self, form: &Form) -> Answer {
        let id = form.get("SNAPSHOTID").unwrap_or_default();
        let at = self.snapshots.iter().position(|snapshot| snapshot.id == id);
        self.snapshots.remove(at.ok_or_else(|| Refusal::new("Invalid snapshot.  Check SNAPSHOTID value"))?);
        Ok(None)
    }
}

impl Snapshot {
    fn entry(&self, now: u64) -> Value {
        let complete = self.ready <= now;
        json!({
            "SNAPSHOTID": self.id,
            "date_created": made(self.created),
            "description": self.description,
            "size": if complete { self.size.to_string() } else { "0".to_owned() },
            "status": if complete { "complete" } else { "pending" },
        })
    }
}
