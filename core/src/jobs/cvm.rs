//! The job of CVM: waits for a VPS. Its API has nothing else that takes several calls.

use crate::apis::cvm::{Status, VpsState, VpsStatus};
use crate::error::{Code, Error};
use crate::jobs::flow::{Flow, Judged, Unready};
use crate::jobs::plan::{Plan, PlanVerb};
use crate::jobs::run::Run;
use crate::jobs::spec::Logic;
use crate::value::typed::Call;
use vpswire_macros::{Choice, Job, Record, ToJson};

/// Wait until a VPS is running, stopped or gone.
#[derive(Clone, PartialEq, Job)]
#[job(Cvm, effect = Reads, returns = Waited)]
pub struct Wait {
    /// The VPS.
    pub id: u64,
    /// The state to wait for.
    pub until: Until,
}

/// The state to wait for.
#[derive(Clone, Debug, PartialEq, Eq, Choice, ToJson)]
pub enum Until {
    /// It is switched on.
    #[wire("running")]
    Running,
    /// It is switched off.
    #[wire("stopped")]
    Stopped,
    /// It is terminated, or the user has no such VPS.
    #[wire("gone")]
    Gone,
    /// A state that this crate does not know.
    Other(String),
}

/// The state of the VPS.
#[derive(Clone, PartialEq, Record, ToJson)]
#[non_exhaustive]
pub struct Waited {
    /// Its state in the panel's own word; absent if there is no such VPS.
    pub state: Option<String>,
}

impl Logic for Wait {
    fn drive(&self, run: &mut Run) -> Flow<Waited> {
        let wanted = match &self.until {
            Until::Running => VpsState::Running,
            Until::Stopped => VpsState::Stopped,
            Until::Gone => VpsState::Terminated,
            Until::Other(_) => return Err(run.invalid("until", "expected running, stopped or gone")),
        };
        let what = format!("the state of VPS {}", self.id);
        run.agree(|| Plan::new().with(PlanVerb::Reads, "wait", Status::OP.id, what))?;
        run.poll("wait", &Status { id: self.id }, |answer| judge(answer, &wanted))
    }
}

fn judge(answer: Result<VpsStatus, Error>, wanted: &VpsState) -> Judged<Waited> {
    let state = match answer {
        Ok(status) => status.status,
        Err(error) if error.code() == Code::NotFound && *wanted == VpsState::Terminated => {
            return Ok(Waited { state: None });
        }
        Err(error) => return Err(error.into()),
    };
    match state {
        None => Err(Unready::Refused("the panel does not report whether the VPS is running")),
        Some(state) if state == *wanted => Ok(Waited { state: Some(state.as_str().to_owned()) }),
        Some(VpsState::Terminated) => Err(Unready::Refused("the VPS is terminated")),
        Some(VpsState::Unknown) => Err(Unready::waiting("the panel does not know the state of the VPS")),
        Some(state) => Err(Unready::waiting(format!("the VPS is {}", state.as_str()))),
    }
}
