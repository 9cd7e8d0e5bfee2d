//! Reinstalls a system.

use super::task;
use crate::apis::kiwivm::{GetAvailableOs, ReinstallOs, UpdateSshKeys};
use crate::jobs::flow::Flow;
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::{Call, Lines};
use vpswire_macros::{Job, Record, ToJson};

/// The word by which the audit log and the lock show it.
const KIND: &str = "reinstall";

/// Install an operating system and wait until the installation is complete. Everything on the disk is lost.
///
/// The service generates a root password and returns it once. It is handed over in the step after the answer, before
/// anything else is done. A saved job does not contain it.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Destroys, returns = Reinstalled)]
pub struct Reinstall {
    /// The template to install, by its name in `getAvailableOS`.
    pub os: String,
    /// The public keys for root's `authorized_keys`. They replace the keys that are stored for the VPS.
    pub ssh_keys: Option<Lines>,
}

/// The installed system.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Reinstalled {
    /// The template.
    pub os: Option<String>,
    /// The root password, if this process received it. It was also handed over in a step. If the answer that contained it
    /// was lost, `resetRootPassword` creates a new one.
    #[secret]
    pub root_password: Option<String>,
    /// The port that SSH listens on, if the service reported it.
    pub ssh_port: Option<u16>,
    /// Whether the answer that contains the password was received.
    pub password_came: bool,
}

/// The content of the answer without the password.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Started {
    /// The port that SSH will listen on.
    ssh_port: Option<u16>,
    /// Whether the password was received.
    password_came: bool,
}

/// The system on the VPS.
#[derive(Clone, PartialEq, Record, ToJson)]
struct System {
    /// Its template.
    os: Option<String>,
}

impl Logic for Reinstall {
    fn drive(&self, run: &mut Run) -> Flow<Reinstalled> {
        if !run.read("template", &GetAvailableOs {}, |systems| systems.templates.contains(&self.os))? {
            return Err(run.invalid("os", &format!("expected a template of get_available_os, got \"{}\"", self.os)));
        }
        let mark = task::mark(run, KIND)?;
        run.agree(|| {
            let mut plan = Plan::new().with(PlanVerb::Reads, "template", GetAvailableOs::OP.id, "the templates");
            if let Some(keys) = &self.ssh_keys {
                let what = format!("the stored SSH keys of the VPS ({})", keys.len());
                plan = plan.with(PlanVerb::Changes, "keys", UpdateSshKeys::OP.id, what);
            }
            let what = format!("all data on the disk of the VPS, to install {}", self.os);
            plan.with(PlanVerb::Deletes, "reinstall", ReinstallOs::OP.id, what)
        })?;
        if let Some(keys) = &self.ssh_keys {
            run.set("keys", &UpdateSshKeys { ssh_keys: keys.clone() })?;
        }
        let call = ReinstallOs { os: self.os.clone() };
        let lost = Started { ssh_port: None, password_came: false };
        let started = task::begin(
            run,
            "reinstall",
            &call,
            (KIND, &mark),
            |answer| Started { ssh_port: answer.ssh_port, password_came: answer.root_password.is_some() },
            lost,
        )?;
        // A panel that does not report the installed system is assumed to have installed it.
        let is_there = |os: &Option<String>| os.as_ref().is_none_or(|os| *os == self.os);
        let system =
            task::end(run, "after", |info| Some(System { os: info.os }).filter(|system| is_there(&system.os)))?;
        let root_password = run.given("root_password");
        let password_came = started.password_came || root_password.is_some();
        Ok(Reinstalled { os: system.os, root_password, ssh_port: started.ssh_port, password_came })
    }
}
