//! Waiting for a server.

use crate::apis::vultr::server::{List, PowerStatus, ServerState, SubscriptionStatus};
use crate::error::{Code, Error};
use crate::jobs::asked::{Few, few};
use crate::jobs::flow::{Flow, Judged, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::{ById, Call};
use vpswire_macros::{Choice, Job, Record, ToJson};

/// Wait until a server is active, unlocked, running, stopped or gone.
#[derive(Clone, PartialEq, Job)]
#[job(Vultr, effect = Reads, returns = Waited)]
pub struct Wait {
    /// The server.
    pub subid: u64,
    /// The state to wait for.
    pub until: Until,
}

/// The state to wait for.
#[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
pub enum Until {
    /// Its subscription is active. It may still be installing or booting.
    #[wire("active")]
    Active,
    /// It is active, and the service runs no task on it.
    #[wire("unlocked")]
    Unlocked,
    /// It is active and switched on, and the service runs no task on it.
    #[wire("running")]
    Running,
    /// It is active and switched off, and the service runs no task on it.
    #[wire("stopped")]
    Stopped,
    /// It does not exist.
    #[wire("gone")]
    Gone,
    /// A state that this crate does not know.
    Other(String),
}

/// The state of the server.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Waited {
    /// Whether the server exists.
    pub exists: bool,
    /// The status of its subscription: `active`.
    pub status: Option<String>,
    /// Its power state: `running`.
    pub power_status: Option<String>,
    /// The task that the service runs on it; `ok` if none.
    pub server_state: Option<String>,
    /// Its address.
    pub main_ip: Option<String>,
}

/// The fields of a server that jobs read.
#[derive(Clone, PartialEq, Record)]
pub(super) struct Seen {
    /// Its id.
    #[wire("SUBID")]
    pub subid: u64,
    /// Its label.
    pub label: Option<String>,
    /// Its address.
    pub main_ip: Option<String>,
    /// Its root password.
    #[secret]
    pub default_password: Option<String>,
    /// The status of its subscription.
    pub status: Option<SubscriptionStatus>,
    /// Whether it is switched on.
    pub power_status: Option<PowerStatus>,
    /// The task that runs on it.
    pub server_state: Option<ServerState>,
}

impl Logic for Wait {
    fn drive(&self, run: &mut Run) -> Flow<Waited> {
        if let Until::Other(_) = self.until {
            return Err(run.invalid("until", "expected active, unlocked, running, stopped or gone"));
        }
        let what = format!("the state of server {}", self.subid);
        run.agree(|| Plan::new().with(PlanVerb::Reads, "wait", List::OP.id, what))?;
        run.poll("wait", &one(self.subid), |answer| judge(answer, self.subid, &self.until))
    }
}

/// Returns the call that shows one server.
pub(super) const fn one(subid: u64) -> Few<List, ById<Seen>> {
    few(List { subid: Some(subid), tag: None, label: None, main_ip: None })
}

/// Returns that server from the list: a service that does not know the filter lists others too.
pub(super) fn that(servers: ById<Seen>, subid: u64) -> Option<Seen> {
    servers.into_iter().map(|(_, server)| server).find(|server| server.subid == subid)
}

/// Checks whether a server is in the expected state.
pub(super) fn judge(answer: Result<ById<Seen>, Error>, subid: u64, until: &Until) -> Judged<Waited> {
    let server = match answer {
        Ok(servers) => that(servers, subid),
        Err(error) if error.code() == Code::NotFound && *until == Until::Gone => None,
        Err(error) => return Err(error.into()),
    };
    let Some(server) = server else {
        let none = Waited { exists: false, status: None, power_status: None, server_state: None, main_ip: None };
        return match until {
            Until::Gone => Ok(none),
            _ => Err(Unready::Missing("there is no such server")),
        };
    };
    let active = server.status == Some(SubscriptionStatus::Active);
    // Older answers do not contain the state.
    let idle = active && matches!(server.server_state, None | Some(ServerState::Ok));
    let ready = match until {
        Until::Active => active,
        Until::Unlocked => idle,
        Until::Running => idle && server.power_status == Some(PowerStatus::Running),
        Until::Stopped => idle && server.power_status == Some(PowerStatus::Stopped),
        Until::Gone | Until::Other(_) => false,
    };
    let waited = Waited {
        exists: true,
        status: server.status.map(|status| status.as_str().to_owned()),
        power_status: server.power_status.map(|power| power.as_str().to_owned()),
        server_state: server.server_state.map(|state| state.as_str().to_owned()),
        main_ip: server.main_ip,
    };
    if ready { Ok(waited) } else { Err(Unready::waiting(words(&waited))) }
}

fn words(now: &Waited) -> String {
    let words = [&now.status, &now.power_status, &now.server_state];
    let words: Vec<_> = words.into_iter().flatten().map(String::as_str).collect();
    format!("the server is {}", words.join(", "))
}
