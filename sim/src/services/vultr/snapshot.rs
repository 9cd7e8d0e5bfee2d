//! Snapshots: pending for some time, then complete; and restoring them.

use super::account::Account;
use super::asked::{Answer, Asked, DONE, unknown};
use super::refusal::Refusal;
use super::values::{by_id, made, take};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The seconds that a snapshot takes.
const DURATION: u64 = 60;

/// An image of a server.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Snapshot {
    pub(super) id: String,
    description: String,
    size: u64,
    created: u64,
    /// The time at which it is complete.
    pub(super) ready: u64,
    /// The id of its operating system.
    os: u64,
    app: u64,
}

impl Default for Snapshot {
    fn default() -> Self {
        Self {
            id: String::new(),
            description: String::new(),
            size: 42_949_672_960,
            created: 1_397_824_840,
            ready: 0,
            os: 167,
            app: 0,
        }
    }
}

impl Account {
    pub(super) fn snapshot_call(&mut self, asked: Asked<'_>) -> Answer {
        match asked.op.name {
            "list" => Ok(Some(self.snapshots(&asked))),
            "create" => self.create_snapshot(asked),
            "destroy" => {
                let id = asked.text("SNAPSHOTID");
                let taken = take(&mut self.snapshots, |snapshot| snapshot.id == id);
                taken.map(|_| None).ok_or_else(Refusal::no_snapshot)
            }
            _ => unknown(),
        }
    }

    /// Handles `snapshot/list`: always a map, also for one snapshot.
    fn snapshots(&self, asked: &Asked<'_>) -> Value {
        let wanted = asked.given("SNAPSHOTID");
        let fits = |snapshot: &&Snapshot| wanted.is_none_or(|id| id == snapshot.id);
        by_id(self.snapshots.iter().filter(fits).map(|snapshot| (&snapshot.id, snapshot.entry(asked.now))))
    }

    fn create_snapshot(&mut self, asked: Asked<'_>) -> Answer {
        let machine = self.servers.get(&asked.number("SUBID").unwrap_or_default()).ok_or_else(Refusal::no_server)?;
        if !machine.is_idle(asked.now) {
            return Err(Refusal::new("Unable to create snapshot: Server is currently locked"));
        }
        let snapshot = Snapshot {
            description: asked.text("description"),
            id: asked.seeds.hex(13),
            size: 10_000_000_000_u64.saturating_add(asked.seeds.next() % 1_000_000_000),
            created: asked.now,
            ready: asked.now.saturating_add(DURATION),
            os: machine.os,
            app: machine.app,
        };
        let answer = json!({ "SNAPSHOTID": snapshot.id });
        self.snapshots.push(snapshot);
        Ok(Some(answer))
    }

    /// Adds a snapshot that is downloaded from a URL.
    pub(super) fn fetch_snapshot(&mut self, id: String, now: u64) {
        let snapshot = Snapshot { id, created: now, ready: now.saturating_add(DURATION), ..Snapshot::default() };
        self.snapshots.push(snapshot);
    }

    /// Handles `server/restore_snapshot`: the machine gets the operating system of the snapshot.
    pub(super) fn restore_snapshot(&mut self, asked: &Asked<'_>) -> Answer {
        let id = asked.text("SNAPSHOTID");
        let snapshot = self.snapshots.iter().find(|snapshot| snapshot.id == id && snapshot.ready <= asked.now);
        let (os, app) = match snapshot {
            Some(snapshot) => (snapshot.os, snapshot.app),
            None => return Err(Refusal::no_snapshot()),
        };
        let machine = self.idle_mut(asked)?;
        (machine.os, machine.app) = (os, app);
        machine.install(asked.now, None);
        DONE
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
            "OSID": self.os.to_string(),
            "APPID": self.app.to_string(),
        })
    }
}
