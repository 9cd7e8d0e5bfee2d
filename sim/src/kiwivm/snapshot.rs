//! Snapshots: made by a task that locks the VPS, purged by age unless sticky.

use super::vps::{Kind, Snapshot, Task, Vps};
use super::{Answer, Asked, Refusal, fields};
use crate::date;
use crate::form::Form;
use serde_json::{Map, Value, json};

/// Seconds that a snapshot takes.
const DURATION: u64 = 60;

/// Seconds after which a snapshot is deleted.
const KEPT: u64 = 30 * 86_400;

impl Vps {
    pub(super) fn create_snapshot(&mut self, asked: Asked<'_>) -> Answer {
        let Asked { form, now, seeds, .. } = asked;
        let stamp: String = date::text(now).chars().filter(char::is_ascii_digit).collect();
        let kind = if self.kind == Kind::Kvm { "kvm" } else { "ovz" };
        let ends = now.saturating_add(DURATION);
        let makes = Snapshot {
            file_name: format!("snapshot-{kind}-{}-{stamp}-{}.tar.gz", self.veid, seeds.hex(8)),
            os: self.os.to_owned(),
            description: form.get("description").unwrap_or_default().to_owned(),
            size: (self.plan.disk / 24).saturating_add(seeds.next() % 100_000_000),
            md5: seeds.hex(32),
            sticky: false,
            purge_at: ends.saturating_add(KEPT),
            token: seeds.hex(40),
        };
        self.task = Some(Task { name: "Snapshot".to_owned(), began: now, ends, makes });
        Ok(notified())
    }

    pub(super) fn snapshot_list(&self, now: u64) -> Map<String, Value> {
        let snapshots: Vec<_> = self.snapshots.iter().map(|snapshot| snapshot.entry(now)).collect();
        fields(json!({ "snapshots": snapshots }))
    }

    pub(super) fn delete_snapshot(&mut self, form: &Form) -> Answer {
        let name = form.get("snapshot").unwrap_or_default();
        let at = self.snapshots.iter().position(|snapshot| snapshot.file_name == name);
        self.snapshots.remove(at.ok_or_else(|| Refusal::no_such("Snapshot"))?);
        Ok(notified())
    }

    pub(super) fn toggle_sticky(&mut self, form: &Form) -> Answer {
        let name = form.get("snapshot").unwrap_or_default();
        let snapshot = self.snapshots.iter_mut().find(|snapshot| snapshot.file_name == name);
        snapshot.ok_or_else(|| Refusal::no_such("Snapshot"))?.sticky = form.get("sticky") == Some("1");
        Ok(Map::new())
    }
}

impl Snapshot {
    fn entry(&self, now: u64) -> Value {
        let path = format!("64clouds.example/snapshots/{}/{}", self.token, self.file_name);
        json!({
            "fileName": self.file_name,
            "os": self.os,
            "description": self.description,
            "size": self.size.to_string(),
            "md5": self.md5,
            "sticky": self.sticky,
            "uncompressed": self.size.saturating_mul(3),
            "purgesIn": if self.sticky { 0 } else { self.purge_at.saturating_sub(now) },
            "downloadLink": format!("http://{path}"),
            "downloadLinkSSL": format!("https://{path}"),
        })
    }
}

fn notified() -> Map<String, Value> {
    fields(json!({ "notificationEmail": "customer@example.com" }))
}
