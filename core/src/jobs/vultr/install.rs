//! Replaces the content of a server's disk: with a backup, or with a new installation of its system.

use super::wait::{Until, Waited, judge, one, that};
use crate::apis::vultr::backup;
use crate::apis::vultr::server::{self, ServerState};
use crate::error::Code;
use crate::jobs::flow::{Flow, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::Call;
use vpswire_macros::{Job, Record, ToJson};

/// The number of times that a server must be seen idle before the task counts as ended, even if it was never seen to
/// begin.
const LOOKED: u32 = 3;

/// Restore a backup to a server and wait until it is running again. Everything that is on its disk now is lost.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Destroys, returns = Waited)]
pub struct RestoreBackup {
    /// The server.
    pub subid: u64,
    /// The backup, from `backup/list`.
    pub backupid: String,
}

/// Reinstall a server and wait until it is running again. Everything on its disk is lost. Its root password is handed over
/// at the end.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Destroys, returns = Reinstalled)]
pub struct Reinstall {
    /// The server.
    pub subid: u64,
    /// Its new host name; unchanged if not given.
    pub hostname: Option<String>,
}

/// A server that was reinstalled.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Reinstalled {
    /// Its address.
    pub main_ip: Option<String>,
    /// The root password, if this process received it. It was also handed over in a step, and `server.list` shows it.
    #[secret]
    pub default_password: Option<String>,
}

/// A backup from the list.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Found {
    /// Whether it exists.
    exists: bool,
    /// The time when it was made, in the service's words.
    date: Option<String>,
}

impl Logic for RestoreBackup {
    fn drive(&self, run: &mut Run) -> Flow<Waited> {
        let list = backup::List { subid: None, backupid: Some(self.backupid.clone()) };
        let found = run.read("backup", &list, |backups| match backups.get(&self.backupid) {
            Some(backup) => Found { exists: true, date: backup.date_created.as_ref().map(ToString::to_string) },
            None => Found { exists: false, date: None },
        })?;
        if !found.exists {
            return Err(run.refuse(Code::NotFound, format!("there is no backup {}", self.backupid)));
        }
        let made = found.date.map(|date| format!(" made on {date} UTC")).unwrap_or_default();
        let what = format!("the backup {}{made}", self.backupid);
        install(run, self.subid, &server::RestoreBackup::new(self.subid, self.backupid.as_str()), &what)
    }
}

impl Logic for Reinstall {
    fn drive(&self, run: &mut Run) -> Flow<Reinstalled> {
        let call = server::Reinstall { subid: self.subid, hostname: self.hostname.clone() };
        let after = install(run, self.subid, &call, "its current system again")?;
        run.give_from("default_password", &one(self.subid), |servers| {
            that(servers, self.subid).and_then(|server| server.default_password)
        })?;
        Ok(Reinstalled { main_ip: after.main_ip, default_password: run.given("default_password") })
    }
}

/// Makes a call that replaces the content of a server's disk, and waits until the server runs. If the outcome is
/// unknown, the server must be seen locked or installing.
fn install<C: Call>(run: &mut Run, subid: u64, call: &C, what: &str) -> Flow<Waited> {
    if !run.has_acted("install") {
        run.check_agreed("install", C::OP, &call.args())?;
        // A task that already runs would be mistaken for this one. A resumed job may have another account, which its
        // text does not say.
        run.read_fresh("before", &one(subid), |answer| judge(answer, subid, &Until::Unlocked))?;
    }
    run.agree(|| {
        Plan::new()
            .with(PlanVerb::Reads, "list", server::List::OP.id, "the server")
            .with(PlanVerb::Deletes, "install", C::OP.id, format!("all data on the disk, to install {what}, of server"))
            .of(&subid.to_string(), None)
    })?;
    if run.act("install", call, |_, answer| answer.ok().map(|_| true))?.is_none() {
        let found = run.look("install", &one(subid), |servers| {
            match that(servers?, subid).and_then(|server| server.server_state) {
                Some(ServerState::Locked | ServerState::InstallingBooting) => Ok(true),
                _ => Err(Unready::Pending(None)),
            }
        })?;
        found.ok_or_else(|| run.cannot_tell("install"))?;
    }
    let over = run.times_unlocked() >= LOOKED;
    run.poll("after", &one(subid), |answer| match judge(answer, subid, &Until::Running) {
        Ok(_) if !over => Err(Unready::waiting("waiting for the server")),
        judged => judged,
    })
}
