//! Snapshots: created by a task that locks the VPS, purged by age unless sticky, copied between VPSes by token.

use super::asked::{Answer, Asked, fields};
use super::refusal::Refusal;
use super::task::Then;
use super::vps::{Kind, Vps};
use crate::services::date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// The seconds that it takes to create or restore a snapshot.
const DURATION: u64 = 60;

/// The seconds after which a snapshot is deleted.
const KEPT: u64 = 30 * 86_400;

/// A copy of the disk.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Snapshot {
    file_name: String,
    os: String,
    description: String,
    size: u64,
    md5: String,
    sticky: bool,
    /// The time at which it is deleted unless it is sticky.
    purge_at: u64,
    /// The secret part of its download URL.
    token: String,
    /// The token with which another VPS can import it.
    export: Option<String>,
}

fn no_snapshot() -> Refusal {
    Refusal::no_such("Snapshot")
}

impl Vps {
    /// Returns the snapshot that exists when its task is done.
    fn new_snapshot(&self, asked: &mut Asked<'_>, os: String, description: String) -> Snapshot {
        let stamp: String = date::text(asked.now).chars().filter(char::is_ascii_digit).collect();
        let seeds = &mut *asked.seeds;
        Snapshot {
            file_name: format!("snapshot-{}-{}-{stamp}-{}.tar.gz", self.kind.as_str(), self.veid, seeds.hex(8)),
            os,
            description,
            size: (self.plan.disk / 24).saturating_add(seeds.next() % 100_000_000),
            md5: seeds.hex(32),
            sticky: false,
            purge_at: asked.now.saturating_add(DURATION + KEPT),
            token: seeds.hex(40),
            export: None,
        }
    }

    pub(super) fn create_snapshot(&mut self, mut asked: Asked<'_>) -> Answer {
        let description = asked.text("description");
        let snapshot = self.new_snapshot(&mut asked, self.os.clone(), description);
        self.begin("Snapshot", asked.now, DURATION, Then::Snapshot(Box::new(snapshot)));
        Ok(self.notified())
    }

    pub(super) fn snapshot_list(&self, now: u64) -> Map<String, Value> {
        let snapshots: Vec<_> = self.snapshots.iter().map(|snapshot| snapshot.entry(now)).collect();
        fields(json!({ "snapshots": snapshots }))
    }

    pub(super) fn delete_snapshot(&mut self, asked: &Asked<'_>) -> Answer {
        let name = asked.text("snapshot");
        let at = self.snapshots.iter().position(|snapshot| snapshot.file_name == name);
        self.snapshots.remove(at.ok_or_else(no_snapshot)?);
        Ok(self.notified())
    }

    fn snapshot(&mut self, asked: &Asked<'_>) -> Result<&mut Snapshot, Refusal> {
        let name = asked.text("snapshot");
        self.snapshots.iter_mut().find(|snapshot| snapshot.file_name == name).ok_or_else(no_snapshot)
    }

    pub(super) fn toggle_sticky(&mut self, asked: &Asked<'_>) -> Answer {
        self.snapshot(asked)?.sticky = asked.form.get("sticky") == Some("1");
        Ok(Map::new())
    }

    pub(super) fn restore_snapshot(&mut self, asked: &Asked<'_>) -> Answer {
        let snapshot = self.snapshot(asked)?;
        let (name, os) = (format!("Snapshot Restore: {}", snapshot.file_name), snapshot.os.clone());
        self.begin(&name, asked.now, DURATION, Then::System(os));
        Ok(Map::new())
    }

    pub(super) fn export_snapshot(&mut self, asked: &mut Asked<'_>) -> Answer {
        let token = asked.seeds.hex(40);
        let snapshot = self.snapshot(asked)?;
        let token = snapshot.export.get_or_insert(token);
        Ok(fields(json!({ "token": token })))
    }

    /// Returns the snapshot that another VPS may import with that token.
    pub(super) fn exported(&self, token: &str) -> Option<Snapshot> {
        self.snapshots.iter().find(|snapshot| snapshot.export.as_deref() == Some(token)).cloned()
    }

    pub(super) fn import_snapshot(&mut self, mut asked: Asked<'_>, from: Option<Snapshot>) -> Answer {
        let from = from.ok_or_else(|| Refusal::new(700_009, "Invalid source VEID or token"))?;
        let snapshot = self.new_snapshot(&mut asked, from.os, from.description);
        let snapshot = Snapshot { size: from.size, md5: from.md5, ..snapshot };
        self.begin("Snapshot Import", asked.now, DURATION, Then::Snapshot(Box::new(snapshot)));
        Ok(Map::new())
    }

    /// Handles `backup/copyToSnapshot`.
    pub(super) fn copy_backup(&mut self, mut asked: Asked<'_>) -> Answer {
        let token = asked.form.get("backupToken").or_else(|| asked.form.get("backup_token")).unwrap_or_default();
        let found = self.backups(asked.now).into_iter().find(|(of, _)| of == token);
        let (_, backup) = found.ok_or_else(|| Refusal::no_such("Backup"))?;
        let description =
            format!("Backup of {}", date::day(backup.get("timestamp").and_then(Value::as_u64).unwrap_or(0)));
        let mut snapshot = self.new_snapshot(&mut asked, self.os.clone(), description);
        backup.get("md5").and_then(Value::as_str).unwrap_or_default().clone_into(&mut snapshot.md5);
        self.begin("Backup to Snapshot", asked.now, DURATION, Then::Snapshot(Box::new(snapshot)));
        Ok(self.notified())
    }

    /// Returns the e-mail address that is notified when the task is done.
    pub(super) fn notified(&self) -> Map<String, Value> {
        fields(json!({ "notificationEmail": self.email }))
    }

    /// Handles `cloneFromExternalServer`: containers only.
    pub(super) fn clone_server(&mut self, asked: &Asked<'_>) -> Answer {
        if self.kind == Kind::Kvm {
            return Err(Refusal::new(700_010, "This feature is only available on OpenVZ"));
        }
        let name = format!("Clone: {}", asked.text("externalServerIP"));
        self.begin(&name, asked.now, DURATION, Then::System(self.os.clone()));
        Ok(Map::new())
    }
}

impl Snapshot {
    /// Whether it is to be deleted because of its age.
    pub(super) const fn is_due(&self, now: u64) -> bool {
        !self.sticky && self.purge_at <= now
    }

    /// Returns the tokens with which it can be downloaded or imported.
    #[cfg(feature = "server")]
    pub(super) fn tokens(&self) -> impl Iterator<Item = String> {
        [self.token.clone()].into_iter().chain(self.export.clone())
    }

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
