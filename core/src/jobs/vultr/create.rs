//! Creating a server and waiting for it.

use super::wait::{Seen, Until, judge, one, that};
use crate::apis::vultr::{plans, server};
use crate::error::Code;
use crate::jobs::asked::{Few, few};
use crate::jobs::flow::{Flow, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::{ById, Call};
use vpswire_macros::{Job, Record, ToJson};

/// Create a server and wait until it is active, installed and running. Billing starts at once.
///
/// The label must be new: if the answer is lost, the server is found by it, so that none is bought twice. The root password
/// is handed over once the server is running. A job takes no user data: it is saved, and user data may contain passwords.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Bills, returns = Created)]
pub struct Create {
    /// The location.
    pub dcid: u64,
    /// The plan.
    pub vpsplanid: u64,
    /// The operating system.
    pub osid: u64,
    /// Its label, which no other server may have.
    pub label: String,
    /// The snapshot to install, with the operating system 164.
    pub snapshotid: Option<String>,
    /// The application to install, with the operating system 186.
    pub appid: Option<u64>,
    /// The id of the start-up script to run.
    pub scriptid: Option<u64>,
    /// The ids of the SSH keys to install.
    pub sshkeyid: Option<Vec<String>>,
    /// Its host name.
    pub hostname: Option<String>,
    /// Its tag.
    pub tag: Option<String>,
    /// The id of its firewall group.
    pub firewallgroupid: Option<String>,
    /// Whether to enable IPv6.
    pub enable_ipv6: Option<bool>,
    /// Whether to enable automatic backups, which cost extra.
    pub auto_backups: Option<bool>,
}

/// A server that was created and is running.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Created {
    /// Its id.
    pub subid: u64,
    /// Its address.
    pub main_ip: Option<String>,
    /// The root password, if this process received it. It was also handed over in a step, and `server.list` shows it.
    #[secret]
    pub default_password: Option<String>,
}

/// The price of a plan.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Price {
    /// US dollars a month, if known.
    per_month: Option<String>,
}

/// The id of a server.
#[derive(Clone, PartialEq, Record, ToJson)]
struct Made {
    /// The id.
    subid: u64,
}

impl Logic for Create {
    fn drive(&self, run: &mut Run) -> Flow<Created> {
        if self.label.is_empty() {
            return Err(
                run.invalid("label", "expected some text: the label identifies the server if the answer is lost")
            );
        }
        let label = Some(self.label.clone());
        let labelled = few(server::List { subid: None, tag: None, label, main_ip: None });
        self.check_label(run, &labelled)?;
        let price = run.read("price", &plans::List { r#type: None }, |plans| {
            let plan = plans.get(self.vpsplanid);
            Price { per_month: plan.and_then(|plan| plan.price_per_month.as_ref()).map(ToString::to_string) }
        })?;
        run.agree(|| {
            let Self { dcid, vpsplanid, osid, label, .. } = self;
            let price =
                price.per_month.map_or_else(|| "money".to_owned(), |price| format!("{price} US dollars a month"));
            let what = format!(
                "a server \"{label}\" of plan {vpsplanid} with system {osid} in location {dcid}, which costs {price}"
            );
            Plan::new().with(PlanVerb::Reads, "list", server::List::OP.id, "the servers").with(
                PlanVerb::Makes,
                "create",
                server::Create::OP.id,
                what,
            )
        })?;
        self.check_label(run, &labelled)?;
        let made =
            match run.act("create", &self.call(), |_, answer| answer.ok().map(|new| Made { subid: new.subid }))? {
                Some(made) => made,
                None => {
                    let has_label = |server: &Seen| server.label.as_ref() == Some(&self.label);
                    let found = run.look("create", &labelled, |servers| {
                        let servers = servers?;
                        let mut found = servers.values().filter(|server| has_label(server));
                        match (found.next(), found.next()) {
                            (Some(server), None) => Ok(Made { subid: server.subid }),
                            (Some(_), Some(_)) => Err(Unready::Refused("several servers have the label")),
                            (None, _) => Err(Unready::Pending(None)),
                        }
                    })?;
                    found.ok_or_else(|| run.cannot_tell("create"))?
                }
            };
        let ready = run.poll("ready", &one(made.subid), |answer| match answer {
            // A new server may not be visible everywhere yet.
            Err(error) if error.code() == Code::NotFound => Err(Unready::waiting("the server is new")),
            answer => judge(answer, made.subid, &Until::Running),
        })?;
        run.give_from("default_password", &one(made.subid), |servers| {
            that(servers, made.subid).and_then(|server| server.default_password)
        })?;
        Ok(Created { subid: made.subid, main_ip: ready.main_ip, default_password: run.given("default_password") })
    }
}

impl Create {
    /// Refuses a label that a server already has.
    fn check_label(&self, run: &mut Run, labelled: &Few<server::List, ById<Seen>>) -> Flow<()> {
        let taken =
            !run.has_acted("create") && run.read_fresh("before", labelled, |servers| Ok(!servers?.is_empty()))?;
        if !taken {
            return Ok(());
        }
        Err(run.invalid("label", &format!("expected a label that no server has, got \"{}\"", self.label)))
    }

    fn call(&self) -> server::Create {
        let new = self.clone();
        server::Create {
            snapshotid: new.snapshotid,
            appid: new.appid,
            scriptid: new.scriptid,
            sshkeyid: new.sshkeyid,
            hostname: new.hostname,
            tag: new.tag,
            firewallgroupid: new.firewallgroupid,
            enable_ipv6: new.enable_ipv6,
            auto_backups: new.auto_backups,
            label: Some(new.label),
            ..server::Create::new(new.dcid, new.vpsplanid, new.osid)
        }
    }
}
