//! Waiting for the VPS.

use super::task::info;
use crate::apis::kiwivm::{GetLiveServiceInfo, GetServiceInfo};
use crate::jobs::asked::few;
use crate::jobs::flow::{Flow, Judged, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::Value;
use crate::value::typed::Call;
use vpswire_macros::{Choice, Job, Record, ToJson};

/// Wait until the VPS is unlocked, running or stopped.
///
/// While it is locked, the steps report the progress of the task that locks it.
#[derive(Clone, PartialEq, Job)]
#[job(Kiwivm, effect = Reads, returns = Waited)]
pub struct Wait {
    /// The state to wait for.
    pub until: Until,
}

/// The state to wait for.
#[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
pub enum Until {
    /// It is not locked by a task.
    #[wire("unlocked")]
    Unlocked,
    /// It is running and not locked.
    #[wire("running")]
    Running,
    /// It is switched off and not locked.
    #[wire("stopped")]
    Stopped,
    /// A state that this crate does not know.
    Other(String),
}

/// The state of the VPS.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Waited {
    /// Its state in the service's own word, if the job asked for it.
    pub state: Option<String>,
}

/// The fields that are read of a VPS which may be running.
#[derive(Clone, PartialEq, Record)]
struct LiveInfo {
    /// Its state, if it is a KVM.
    ve_status: Option<String>,
    /// Its state, if it is an OpenVZ.
    vz_status: Option<Value>,
}

impl Logic for Wait {
    fn drive(&self, run: &mut Run) -> Flow<Waited> {
        let (call, wanted) = match &self.until {
            Until::Unlocked => (GetServiceInfo::OP.id, None),
            Until::Running => (GetLiveServiceInfo::OP.id, Some("running")),
            Until::Stopped => (GetLiveServiceInfo::OP.id, Some("stopped")),
            Until::Other(_) => return Err(run.invalid("until", "expected unlocked, running or stopped")),
        };
        run.agree(|| Plan::new().with(PlanVerb::Reads, "wait", call, "the state of the VPS"))?;
        match wanted {
            None => run.read("wait", &info(), |_| Waited { state: None }),
            Some(wanted) => {
                run.poll("wait", &few::<_, LiveInfo>(GetLiveServiceInfo {}), |answer| judge(state(&answer?), wanted))
            }
        }
    }
}

fn judge(state: Option<String>, wanted: &str) -> Judged<Waited> {
    match state {
        None => Err(Unready::Refused("the panel does not report whether the VPS is running")),
        Some(state) if state.eq_ignore_ascii_case(wanted) => Ok(Waited { state: Some(state) }),
        Some(state) => Err(Unready::waiting(format!("the VPS is {}", state.to_ascii_lowercase()))),
    }
}

/// Returns the state in the service's word; OpenVZ and KVM report it in different fields.
fn state(info: &LiveInfo) -> Option<String> {
    let of_ovz = || info.vz_status.as_ref()?.get("status")?.as_text().ok().map(|text| text.into_owned());
    info.ve_status.clone().or_else(of_ovz)
}
