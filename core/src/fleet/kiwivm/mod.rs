//! The verbs on KiwiVM. An account is one VPS. A VPS that is locked by a long task refuses every call, and reports the
//! progress of the task (K3).

mod problems;
mod usage;

use crate::apis::kiwivm::{
    GetLiveServiceInfo, GetRateLimitStatus, GetServiceInfo, Kill, RateLimitStatus, ReinstallOs, Restart, SetPtr, Start,
    Stop, snapshot,
};
use crate::dialect::account::Account;
use crate::error::{Code, Error};
use crate::fleet::adapter::{
    self, Adapter, At, Came, Found, Next, Support, act, flag, id, int, items, needed, text, text_of, texts,
};
use crate::fleet::verbs::addresses::{Address, AddressKind, MachineAddresses, ReverseName, ReverseNames};
use crate::fleet::verbs::budget::{AccountBudget, BudgetWindow};
use crate::fleet::verbs::machines::{Machine, State, TaskProgress};
use crate::fleet::verbs::power::Rebuilt;
use crate::fleet::verbs::snapshots::{NewSnapshot, Snapshot};
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::node::Read;
use problems::problems;
use std::borrow::Cow;
use std::collections::BTreeMap;
use usage::{series, usage};

pub(super) const KIWIVM: Adapter = Adapter {
    api: Api::Kiwivm,
    only_machine: veid,
    create: Support::No("an account is one VPS, which is ordered in the billing portal"),
    wait: Support::Instead("the job wait"),
    list: Support::Yes(list),
    get: Support::Yes(get),
    usage: Support::Yes(usage),
    series: Support::Yes(series),
    power_start: Support::Yes(|at, came| act(at, came, || Ok(Start {}))),
    power_stop: Support::Yes(|at, came| act(at, came, || Ok(Stop {}))),
    power_restart: Support::Yes(|at, came| act(at, came, || Ok(Restart {}))),
    power_kill: Support::Yes(|at, came| act(at, came, || Ok(Kill {}))),
    rebuild: Support::Noted(rebuild, "os must be given, a template of get_available_os"),
    snapshots_list: Support::Yes(snapshots),
    snapshots_create: Support::Noted(new_snapshot, "the VPS is locked meanwhile, and may be restarted"),
    snapshots_delete: Support::Yes(|at, came| act(at, came, || Ok(snapshot::Delete { snapshot: at.id.to_owned() }))),
    snapshots_restore: Support::Yes(|at, came| {
        act(at, came, || Ok(snapshot::Restore { snapshot: at.snapshot()?.to_owned() }))
    }),
    addresses: Support::Yes(addresses),
    rdns_get: Support::Yes(names),
    rdns_set: Support::Noted(set_name, "if rdns_api_available of get_service_info is true"),
    problems: Support::Noted(problems, "unpaid invoices are not reported; throttling only with live"),
    budget: Support::Yes(budget),
    capabilities: Support::Yes(capabilities),
};

/// Returns the id of the VPS of an account.
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

/// Reads the points left in the windows of 15 minutes and of a day (K17).
fn budget(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [status, ..] = came else { return Ok(Next::ask(&GetRateLimitStatus {})) };
    let record = status.value()?;
    let left: RateLimitStatus = status.read("", || record.read())?;
    let windows = [(900, left.remaining_points_15min), (86_400, left.remaining_points_24h)];
    let windows = windows
        .into_iter()
        .filter_map(|(window_seconds, remaining)| Some(BudgetWindow { window_seconds, remaining: remaining? }));
    Ok(Next::one(&AccountBudget::of(at, windows.collect(), record)))
}

/// Returns the VPS; of a locked one only the id and the task are known.
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

/// Returns the progress of the task, if an error says that the VPS is locked by one.
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

/// Returns the state, and the service's word for it. Only the live record shows whether the VPS runs: for KVM in
/// `ve_status`, in any case of letters (K8), for OpenVZ in `vz_status`.
fn state(info: &Value) -> Read<(Option<State>, Option<String>)> {
    if flag(info, "suspended")? {
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

fn rebuild(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some(came) = came.first() else {
        let why = "missing; expected a template of get_available_os";
        let os = at.args.text("os").ok_or_else(|| Error::invalid("rebuild", "os", why))?;
        return Ok(Next::ask(&ReinstallOs { os: os.to_owned() }));
    };
    let answer = came.value()?;
    // The installation has begun, even if parts of the answer cannot be read: those are in the record.
    Ok(Next::one(&Rebuilt {
        root_password: text(answer, "root_password").ok().flatten(),
        ssh_port: int(answer, "ssh_port").ok().flatten().and_then(|port| u16::try_from(port).ok()),
        ..Rebuilt::by(at, came)
    }))
}

fn snapshots(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [listed, ..] = came else { return Ok(Next::ask(&snapshot::List {})) };
    let machine = veid(at.member.account()).map(|id| at.machine(&id));
    let mut found = Found::default();
    for (index, record) in items(listed.value()?, "snapshots").iter().enumerate() {
        let snapshot = listed.read(&format!("snapshots.{index}"), || {
            let id = needed(record, "file_name")?;
            Ok(Snapshot {
                machine: machine.clone(),
                description: text(record, "description")?,
                os: text(record, "os")?,
                size_bytes: int(record, "size")?,
                sticky: Some(flag(record, "sticky")?),
                expires_in_seconds: int(record, "purges_in")?,
                record: Some(record.untyped()),
                ..Snapshot::of(at, &id)
            })
        });
        found.add(None, snapshot);
    }
    Ok(Next::Done(found))
}

fn new_snapshot(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some(came) = came.first() else {
        return Ok(Next::ask(&snapshot::Create { description: at.args.text("description").map(str::to_owned) }));
    };
    came.value()?;
    Ok(Next::one(&NewSnapshot::by(at, came, None)))
}

fn addresses(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [came, ..] = came else { return Ok(Next::ask(&GetServiceInfo {})) };
    let info = came.value()?;
    let (public, private) =
        came.read("", || Ok((texts(info, "ip_addresses")?, texts(info, "private_ip_addresses")?)))?;
    let names = came.read("", || reverse_names(info))?.into_iter().map(|own| (own.address, own.name));
    let names: BTreeMap<_, _> = names.collect();
    let name = |address: &str| names.get(address).cloned().flatten();
    let public = public.iter().map(|text| Address { name: name(text), ..Address::of(text) });
    let private = private.iter().map(|text| Address { kind: Some(AddressKind::Private), ..Address::of(text) });
    Ok(Next::one(&MachineAddresses::of(at, public.chain(private).collect())))
}

fn names(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [came, ..] = came else { return Ok(Next::ask(&GetServiceInfo {})) };
    let info = came.value()?;
    Ok(Next::one(&ReverseNames::of(at, came.read("", || reverse_names(info))?)))
}

fn reverse_names(info: &Value) -> Read<Vec<ReverseName>> {
    let ptr = info.get("ptr");
    let named = |(address, name): (Cow<'_, str>, Value)| {
        let name = text_of(&name).map_err(|e| e.under(&address).under("ptr"))?;
        Ok(ReverseName { address: address.into_owned(), name })
    };
    ptr.iter().flat_map(Value::entries).map(named).collect()
}

fn set_name(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let text = |name| at.args.text(name).unwrap_or_default().to_owned();
    act(at, came, || Ok(SetPtr { ip: text("address"), ptr: text("name") }))
}

/// Checks what the location offers: some locations, and older panels, cannot set rDNS by the API.
fn capabilities(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let refused = |verb: &str, info: &Value| {
        let has_rdns = info.get("rdns_api_available").is_none_or(|has| has.as_bool().unwrap_or(true));
        (verb == "rdns.set" && !has_rdns).then_some("rDNS cannot be set by the API at this location")
    };
    match came.first() {
        None if at.args.flag("ask") => Ok(Next::ask(&GetServiceInfo {})),
        None => Ok(Next::Done(adapter::capabilities(at, |_| None))),
        Some(came) => {
            let info = came.value()?;
            Ok(Next::Done(adapter::capabilities(at, |verb| refused(verb, info))))
        }
    }
}
