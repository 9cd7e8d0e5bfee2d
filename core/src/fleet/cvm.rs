//! The verbs on CVM. An account is a user of a panel, with the VPSes of the panel's list. The list does not show
//! whether they run: that takes one more call for each.

use crate::apis::cvm;
use crate::dialect::account::Account;
use crate::error::Error;
use crate::fleet::adapter::{
    Adapter, At, Came, Found, Next, Planned, Support, act, id, int, items, state_capabilities, text,
};
use crate::fleet::traffic;
use crate::fleet::verbs::machines::{Machine, State};
use crate::fleet::verbs::problems::{Problem, ProblemKind};
use crate::fleet::verbs::usage::MachineUsage;
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::node::Read;
use crate::value::to_json::written;

pub(super) const CVM: Adapter = Adapter {
    api: Api::Cvm,
    only_machine: |_: &Account| None,
    create: Support::No("CVM has no call that creates a VPS"),
    wait: Support::Instead("the job wait"),
    list: Support::Yes(list),
    get: Support::Yes(get),
    usage: Support::Yes(usage),
    series: Support::No("CVM reports only the total traffic"),
    power_start: Support::Yes(|at, came| act(at, came, || Ok(cvm::Start { id: at.number()? }))),
    power_stop: Support::Yes(|at, came| act(at, came, || Ok(cvm::Stop { id: at.number()? }))),
    power_restart: Support::Yes(|at, came| act(at, came, || Ok(cvm::Restart { id: at.number()? }))),
    power_kill: Support::No("CVM has no call that cuts the power"),
    rebuild: Support::No("CVM has no call that installs a system"),
    snapshots_list: NO_SNAPSHOTS,
    snapshots_create: NO_SNAPSHOTS,
    snapshots_delete: NO_SNAPSHOTS,
    snapshots_restore: NO_SNAPSHOTS,
    addresses: NO_ADDRESSES,
    rdns_get: NO_ADDRESSES,
    rdns_set: NO_ADDRESSES,
    problems: Support::Noted(problems, "only suspensions and other unusual states are reported"),
    budget: Support::No("CVM does not report a limit of calls"),
    capabilities: Support::Yes(state_capabilities),
};

const NO_SNAPSHOTS: Support = Support::No("CVM has no snapshots");
const NO_ADDRESSES: Support = Support::No("CVM does not show addresses");

fn list(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some((listed, statuses)) = came.split_first() else { return Ok(Next::ask(&cvm::List {})) };
    let vpses = vpses(listed)?;
    if statuses.is_empty() && at.args.flag("live") && !vpses.is_empty() {
        return Ok(Next::Ask(vpses.iter().map(|(id, _)| Planned::of(&cvm::Status { id: *id })).collect()));
    }
    let mut found = Found::default();
    for (index, (id, vps)) in vpses.iter().enumerate() {
        let id = id.to_string();
        let machine = listed.read(&format!("vpses.{index}"), || described(Machine::of(at, &id), vps));
        let (Ok(plain), Some(status)) = (&machine, statuses.get(index)) else {
            found.add(Some(&id), machine);
            continue;
        };
        // A VPS whose status call fails is still in the list.
        match with_state(plain.clone(), status) {
            Ok(machine) => found.add(Some(&id), Ok(machine)),
            Err(error) => {
                found.add(Some(&id), machine);
                found.failures.push((Some(id), error));
            }
        }
    }
    Ok(Next::Done(found))
}

/// Shows one VPS. The list contains its names, and its status the state: both are requested at once.
fn get(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let id = at.number()?;
    let [listed, status] = came else {
        return Ok(Next::Ask(vec![Planned::of(&cvm::List {}), Planned::of(&cvm::Status { id })]));
    };
    let vpses = vpses(listed)?;
    let index = vpses.iter().position(|(own, _)| *own == id).ok_or_else(|| at.missing("vps.list"))?;
    let vps = vpses.get(index).map(|(_, vps)| vps);
    let plain = Machine::of(at, at.id);
    let machine =
        listed.read(&format!("vpses.{index}"), || vps.map_or(Ok(plain.clone()), |vps| described(plain, vps)))?;
    Ok(Next::one(&with_state(machine, status)?))
}

/// Returns the VPSes of the list with their ids.
fn vpses(listed: &Came) -> Result<Vec<(u64, Value)>, Error> {
    let list = items(listed.value()?, "vpses").into_iter().enumerate();
    let with_id = |(index, vps): (usize, Value)| {
        let id = listed.read(&format!("vpses.{index}"), || id(&vps, "id"))?;
        Ok((id, vps))
    };
    list.map(with_id).collect()
}

fn described(plain: Machine, vps: &Value) -> Read<Machine> {
    Ok(Machine {
        hostname: text(vps, "hostname")?,
        location: text(vps, "location")?,
        record: Some(vps.untyped()),
        ..plain
    })
}

fn with_state(machine: Machine, came: &Came) -> Result<Machine, Error> {
    let status = came.value()?;
    let word = came.read("", || text(status, "status"))?;
    let state = word.as_ref().map(|word| match word.as_str() {
        "running" => State::Running,
        "stopped" => State::Stopped,
        "suspended" => State::Suspended,
        _ => State::Unlisted,
    });
    Ok(Machine { state, provider_state: word, ..machine })
}

/// Reads the traffic from the list, in total or for each direction.
fn usage(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [listed, ..] = came else { return Ok(Next::ask(&cvm::List {})) };
    let mut found = Found::default();
    for (index, (id, vps)) in vpses(listed)?.iter().enumerate() {
        let id = id.to_string();
        found.add(Some(&id), listed.read(&format!("vpses.{index}"), || used(MachineUsage::of(at, &id), vps)));
    }
    Ok(Next::Done(found))
}

fn used(plain: MachineUsage, vps: &Value) -> Read<MachineUsage> {
    let (used_bytes, allowed_bytes) = (int(vps, "traffic_used")?, int(vps, "traffic_limit")?);
    let (in_used_bytes, in_allowed_bytes) = (int(vps, "traffic_in_used")?, int(vps, "traffic_in_limit")?);
    let (out_used_bytes, out_allowed_bytes) = (int(vps, "traffic_out_used")?, int(vps, "traffic_out_limit")?);
    let shares = [(used_bytes, allowed_bytes), (in_used_bytes, in_allowed_bytes), (out_used_bytes, out_allowed_bytes)];
    let shares = shares.into_iter().filter_map(|(used, allowed)| traffic::share(used?, allowed?));
    Ok(MachineUsage {
        used_bytes,
        allowed_bytes,
        in_used_bytes,
        in_allowed_bytes,
        out_used_bytes,
        out_allowed_bytes,
        share: shares.reduce(f64::max),
        record: Some(vps.untyped()),
        ..plain
    })
}

/// Reads from the status of each VPS whether it is suspended, or in a state other than on and off.
fn problems(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some((listed, statuses)) = came.split_first() else { return Ok(Next::ask(&cvm::List {})) };
    let vpses = vpses(listed)?;
    if statuses.is_empty() && !vpses.is_empty() {
        return Ok(Next::Ask(vpses.iter().map(|(id, _)| Planned::of(&cvm::Status { id: *id })).collect()));
    }
    let mut found = Found::default();
    for ((id, _), status) in vpses.iter().zip(statuses) {
        let id = id.to_string();
        let machine = match with_state(Machine::of(at, &id), status) {
            Ok(machine) => machine,
            Err(error) => {
                found.failures.push((Some(id), error));
                continue;
            }
        };
        let kind = match machine.state {
            Some(State::Suspended) => ProblemKind::Suspended,
            Some(State::Running | State::Stopped) | None => continue,
            Some(_) => ProblemKind::Unlisted,
        };
        let message = machine.provider_state;
        found.records.push(written(&Problem { message, ..Problem::of(at, Some(&id), kind) }));
    }
    Ok(Next::Done(found))
}
