//! Restores a backup.

use super::snapshot::Service;
use super::task;
use crate::apis::kiwivm::backup::{CopyToSnapshot, List};
use crate::apis::kiwivm::snapshot;
use crate::error::Code;
use crate::jobs::asked::mapped;
use crate::jobs::flow::Flow;
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::snapshots::{Listed, Made, list, make};
use crate::jobs::spec::Logic;
use crate::text::time;
use crate::value::typed::Call;
use vpswire_macros::{Job, Record, ToJson};

/// The word by which the audit log and the lock show it.
const KIND: &str = "restore";

/// Restore a backup: copy it into a snapshot, wait, restore the snapshot, and wait. Everything that is on the disk now is
/// lost.
///
/// The snapshot is kept afterwards. It is restored only if its MD5 sum equals that of the backup, where both are known.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Destroys, returns = Restored)]
pub struct RestoreBackup {
    /// The backup: its key in `backup/list`.
    pub backup_token: String,
}

/// A restored backup.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Restored {
    /// The snapshot that the backup was copied into.
    pub snapshot: String,
    /// The system on the VPS, as the name of its template.
    pub os: Option<String>,
}

/// A backup from the list.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Backup {
    /// Whether it exists.
    exists: bool,
    /// The time when it was made, in Unix seconds.
    timestamp: Option<u64>,
    /// Its MD5 sum.
    md5: Option<String>,
}

/// The system on the VPS.
#[derive(Clone, PartialEq, Record, ToJson)]
struct System {
    /// Its template.
    os: Option<String>,
}

impl Logic for RestoreBackup {
    fn drive(&self, run: &mut Run) -> Flow<Restored> {
        let backup = run.read("backup", &List {}, |answer| match answer.backups.get(&self.backup_token) {
            Some(backup) => Backup { exists: true, timestamp: backup.timestamp, md5: backup.md5.clone() },
            None => Backup { exists: false, timestamp: None, md5: None },
        })?;
        if !backup.exists {
            return Err(run.refuse(Code::NotFound, format!("there is no backup {}", self.backup_token)));
        }
        let service = Service::of(run);
        let before = list(run, &service, "before")?;
        let mark = task::mark(run, KIND)?;
        let made = backup.timestamp.and_then(|at| time::write(at.cast_signed()));
        let date = made.map(|made| format!("made on {made} UTC"));
        run.agree(|| {
            Plan::new()
                .with(PlanVerb::Reads, "list", List::OP.id, "the backups and snapshots")
                .with(PlanVerb::Makes, "create", CopyToSnapshot::OP.id, "a snapshot of the backup")
                .of(&self.backup_token, date.as_deref())
                .with(PlanVerb::Deletes, "restore", snapshot::Restore::OP.id, "all data on the disk of the VPS")
        })?;
        let copy = mapped(CopyToSnapshot { backup_token: self.backup_token.clone() }, |_| Made { id: None });
        let differs = |listed: &Listed| backup.md5.is_some() && listed.md5.is_some() && backup.md5 != listed.md5;
        let copied = make(run, &service, &before, &*copy, &|_| true, &|listed| !differs(listed))?.new;
        if differs(&copied) {
            let why =
                format!("the snapshot {} has a different MD5 sum from the backup, so it is not restored", copied.id);
            return Err(run.refuse(Code::Service, why));
        }
        let restore = snapshot::Restore { snapshot: copied.id.clone() };
        task::begin(run, "restore", &restore, (KIND, &mark), |()| true, true)?;
        let system = task::end(run, "after", |info| Some(System { os: info.os }))?;
        Ok(Restored { snapshot: copied.id, os: system.os })
    }
}
