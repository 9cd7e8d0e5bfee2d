//! How KiwiVM has the verbs. An account is one VPS. A VPS that is locked by a long task refuses every call, and says how far
//! the task is (K3).

use crate::apis::kiwivm::{GetLiveServiceInfo, GetServiceInfo};
use crate::dialect::account::Account;
use crate::error::{Code, Error};
use crate::fleet::adapter::{Adapter, At, Came, Next, Support, text, texts};
use crate::fleet::verbs::machines::{Machine, State, TaskProgress};
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::node::Read;

pub(super) const KIWIVM: Adapter =
    Adapter { api: Api::Kiwivm, only_machine: veid, list: Support::Yes(list), get: Support::Yes(get) };

/// The id of the VPS that an account is.
#[allow(clippy::unnecessary_wraps)] // of other APIs an account is no machine
fn veid(account: &Account) -> Option<String> {
    account.fields().find(|(field, _)| field.name == "veid").map(|(_, value)| value.to_owned())
}

fn list(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    match came {
        [] if at.args.flag("live") => Ok(Next::ask(&GetLiveServiceInfo {})),
        [] => Ok(Next::ask(&GetServiceInfo {})),
        [info, ..] => machine(at, info).map(|machine| Next::one(&machine)),
    }
}

fn get(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    match came {
        [] => Ok(Next::ask(&GetLiveServiceInfo {})),
        [info, ..] => machine(at, info).map(|machine| Next::one(&machine)),
    }
}

/// The VPS; one that is locked is known by its id alone.
fn machine(at: &At<'_>, came: &Came) -> Result<Machine, Error> {
    let id = veid(at.member.account()).unwrap_or_default();
    let plain = Machine::of(at, &id);
    match came.value() {
        Ok(info) => came.read("", || described(plain, info)),
        Err(error) => match locked(&error) {
            Some(progress) => Ok(Machine {
                state: Some(State::Locked),
                provider_state: progress.task.clone(),
                progress: Some(progress),
                ..plain
            }),
            None => Err(error),
        },
    }
}

/// How far the task is, if an error says that the VPS is locked by one.
fn locked(error: &Error) -> Option<TaskProgress> {
    let progress = error.progress().cloned().unwrap_or_default();
    (error.code() == Code::Locked).then_some(TaskProgress {
        task: progress.task,
        percent: progress.percent,
        message: progress.message,
        age_seconds: progress.age_seconds,
    })
}

fn described(plain: Machine, info: &Value) -> Read<Machine> {
    let (state, provider_state) = state(info)?;
    Ok(Machine {
        hostname: text(info, "hostname")?,
        addresses: texts(info, "ip_addresses")?,
        state,
        provider_state,
        location: text(info, "node_location")?,
        os: text(info, "os")?,
        plan: text(info, "plan")?,
        record: Some(info.untyped()),
        ..plain
    })
}

/// The state, and the word for it. Only the live record says whether the VPS runs: KVM in `ve_status`, in any case (K8),
/// OpenVZ in `vz_status`.
fn state(info: &Value) -> Read<(Option<State>, Option<String>)> {
    if super::adapter::flag(info, "suspended")? {
        return Ok((Some(State::Suspended), Some("suspended".to_owned())));
    }
    let word = match text(info, "ve_status")? {
        Some(word) => Some(word),
        None => info.get("vz_status").map(|status| text(&status, "status")).transpose()?.flatten(),
    };
    let state = word.as_ref().map(|word| match word.to_ascii_lowercase().as_str() {
        "running" => State::Running,
        "stopped" => State::Stopped,
        "starting" => State::Pending,
        _ => State::Unlisted,
    });
    Ok((state, word))
}
