//! The verbs on Vultr. An account has servers; its bare metal machines are not part of the fleet.

mod usage;

use crate::apis::vultr::{account, server, snapshot};
use crate::dialect::account::Account;
use crate::error::Error;
use crate::fleet::adapter::{
    Adapter, At, Came, Found, Next, Planned, Support, act, decimal, int, items, needed, state_capabilities, text,
};
use crate::fleet::verbs::addresses::{Address, AddressKind, MachineAddresses, ReverseName, ReverseNames};
use crate::fleet::verbs::machines::{Machine, State};
use crate::fleet::verbs::power::Rebuilt;
use crate::fleet::verbs::problems::{Problem, ProblemKind};
use crate::fleet::verbs::snapshots::{NewSnapshot, Snapshot};
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::node::Read;
use crate::value::to_json::written;
use usage::{series, usage};

pub(super) const VULTR: Adapter = Adapter {
    api: Api::Vultr,
    only_machine: |_: &Account| None,
    create: Support::Instead("the call server.create"),
    wait: Support::Instead("the job wait"),
    list: Support::Yes(list),
    get: Support::Yes(get),
    usage: Support::Yes(usage),
    series: Support::Yes(series),
    power_start: Support::Noted(
        |at, came| act(at, came, || Ok(server::Start { subid: at.number()? })),
        "a running server is restarted",
    ),
    power_stop: Support::Instead("Vultr has no call for an orderly shutdown; power.kill cuts the power"),
    power_restart: Support::Noted(
        |at, came| act(at, came, || Ok(server::Reboot { subid: at.number()? })),
        "the power is cut: data not yet written to disk is lost",
    ),
    power_kill: Support::Yes(|at, came| act(at, came, || Ok(server::Halt { subid: at.number()? }))),
    rebuild: Support::Noted(rebuild, "the answer lacks the new root password: server.list shows it"),
    snapshots_list: Support::Noted(snapshots, "of the whole account: the machine of each snapshot is not reported"),
    snapshots_create: Support::Yes(new_snapshot),
    snapshots_delete: Support::Yes(|at, came| act(at, came, || Ok(snapshot::Destroy { snapshotid: at.id.to_owned() }))),
    snapshots_restore: Support::Yes(|at, came| {
        act(at, came, || Ok(server::RestoreSnapshot { subid: at.number()?, snapshotid: at.snapshot()?.to_owned() }))
    }),
    addresses: Support::Yes(addresses),
    rdns_get: Support::Noted(names, "of IPv6, only addresses that have a name are listed"),
    rdns_set: Support::Yes(set_name),
    problems: Support::Noted(problems, "the balance needs a key with the billing right"),
    budget: Support::No("Vultr allows two calls a second and reports no budget; clients keep to that"),
    capabilities: Support::Yes(state_capabilities),
};

fn list(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [servers, ..] = came else { return Ok(Next::ask(&server::List::default())) };
    let mut found = Found::default();
    for (id, server) in servers.value()?.entries() {
        found.add(Some(&id), servers.read(&id, || described(Machine::of(at, &id), &server)));
    }
    Ok(Next::Done(found))
}

fn get(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [servers, ..] = came else { return Ok(Next::ask(&server_list(at)?)) };
    let server = the_server(at, servers)?;
    Ok(Next::one(&servers.read(at.id, || described(Machine::of(at, at.id), &server))?))
}

fn server_list(at: &At<'_>) -> Result<server::List, Error> {
    Ok(server::List { subid: Some(at.number()?), ..server::List::default() })
}

/// Returns the requested server.
fn the_server(at: &At<'_>, servers: &Came) -> Result<Value, Error> {
    servers.value()?.get(at.id).ok_or_else(|| at.missing("server.list"))
}

fn described(plain: Machine, server: &Value) -> Read<Machine> {
    let (state, provider_state) = state(server)?;
    Ok(Machine {
        label: text(server, "label")?,
        addresses: main_addresses(server)?,
        state,
        provider_state,
        location: text(server, "location")?,
        os: text(server, "os")?,
        plan: text(server, "vpsplanid")?,
        created_at: created_at(server)?,
        record: Some(server.untyped()),
        ..plain
    })
}

/// Returns the main IPv4 address, unless it has none yet (V2), and the main address of each IPv6 network.
fn main_addresses(server: &Value) -> Read<Vec<String>> {
    let mut found: Vec<_> = text(server, "main_ip")?.into_iter().filter(|address| address != "0.0.0.0").collect();
    for (index, network) in items(server, "v6_networks").iter().enumerate() {
        let address = text(network, "v6_main_ip").map_err(|e| e.under(&index.to_string()).under("v6_networks"))?;
        found.extend(address);
    }
    Ok(found)
}

fn created_at(record: &Value) -> Read<Option<u64>> {
    let seconds = text(record, "date_created")?.and_then(|text| crate::text::time::parse(&text));
    Ok(seconds.and_then(|seconds| u64::try_from(seconds).ok()))
}

/// Returns the state, and the word that decided it. The fields for power and installation count only while the
/// subscription is active.
fn state(server: &Value) -> Read<(Option<State>, Option<String>)> {
    let (status, doing) = (text(server, "status")?, text(server, "server_state")?);
    let decided = match (status.as_deref(), doing.as_deref()) {
        (Some("active"), Some("locked")) => (State::Locked, doing),
        (Some("active"), Some("installingbooting" | "isomounting")) => (State::Pending, doing),
        (Some("active"), _) => {
            let power = text(server, "power_status")?;
            let Some(word) = power.as_deref() else { return Ok((None, status)) };
            let state = match word {
                "running" => State::Running,
                "stopped" => State::Stopped,
                _ => State::Unlisted,
            };
            (state, power)
        }
        (Some("pending"), _) => (State::Pending, status),
        (Some("suspended"), _) => (State::Suspended, status),
        (Some(_), _) => (State::Unlisted, status),
        (None, _) => return Ok((None, None)),
    };
    Ok((Some(decided.0), decided.1))
}

fn rebuild(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some(came) = came.first() else {
        let subid = at.number()?;
        let Some(os) = at.args.text("os") else { return Ok(Next::ask(&server::Reinstall { subid, hostname: None })) };
        let why = || Error::invalid("rebuild", "os", "expected an OSID of server.os_change_list");
        let osid = crate::text::int::parse(os).and_then(|osid| u64::try_from(osid).ok()).ok_or_else(why)?;
        return Ok(Next::ask(&server::OsChange { subid, osid }));
    };
    came.value()?;
    Ok(Next::one(&Rebuilt::by(at, came)))
}

fn snapshots(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [listed, ..] = came else { return Ok(Next::ask(&snapshot::List::default())) };
    let mut found = Found::default();
    for (id, record) in listed.value()?.entries() {
        let snapshot = listed.read(&id, || {
            Ok(Snapshot {
                description: text(&record, "description")?,
                created_at: created_at(&record)?,
                size_bytes: int(&record, "size")?,
                complete: text(&record, "status")?.map(|status| status == "complete"),
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
        let description = at.args.text("description").map(str::to_owned);
        return Ok(Next::ask(&snapshot::Create { subid: at.number()?, description }));
    };
    // The snapshot is being made, whether or not its id can be read.
    let id = text(came.value()?, "snapshotid").ok().flatten();
    Ok(Next::one(&NewSnapshot::by(at, came, id.as_deref())))
}

/// Reads the lists of both families, each under the server's id: only an active server has any.
fn addresses(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [v4, v6] = came else {
        let subid = at.number()?;
        return Ok(Next::Ask(vec![Planned::of(&server::ListIpv4 { subid }), Planned::of(&server::ListIpv6 { subid })]));
    };
    let mut addresses = Vec::new();
    for list in [v4, v6] {
        for (index, record) in items(list.value()?, at.id).iter().enumerate() {
            addresses.push(list.read(&format!("{}.{index}", at.id), || address(record))?);
        }
    }
    Ok(Next::one(&MachineAddresses::of(at, addresses)))
}

fn address(record: &Value) -> Read<Address> {
    let kind = text(record, "type")?.map(|word| match word.as_str() {
        "main_ip" => AddressKind::Main,
        "secondary_ip" => AddressKind::Secondary,
        "private" => AddressKind::Private,
        _ => AddressKind::Other(word),
    });
    Ok(Address {
        prefix_length: int(record, "network_size")?.and_then(|bits| u8::try_from(bits).ok()),
        kind,
        name: text(record, "reverse")?,
        record: Some(record.untyped()),
        ..Address::of(&needed(record, "ip")?)
    })
}

fn names(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [v4, v6] = came else {
        let subid = at.number()?;
        return Ok(Next::Ask(vec![
            Planned::of(&server::ListIpv4 { subid }),
            Planned::of(&server::ReverseListIpv6 { subid }),
        ]));
    };
    let mut names = Vec::new();
    for list in [v4, v6] {
        for (index, record) in items(list.value()?, at.id).iter().enumerate() {
            let read = || Ok((needed(record, "ip")?, text(record, "reverse")?));
            let (address, name) = list.read(&format!("{}.{index}", at.id), read)?;
            names.push(ReverseName { address, name });
        }
    }
    Ok(Next::one(&ReverseNames::of(at, names)))
}

fn set_name(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let text = |name| at.args.text(name).unwrap_or_default().to_owned();
    let (ip, entry) = (text("address"), text("name"));
    if ip.contains(':') {
        act(at, came, || Ok(server::ReverseSetIpv6 { subid: at.number()?, ip, entry }))
    } else {
        act(at, came, || Ok(server::ReverseSetIpv4 { subid: at.number()?, ip, entry }))
    }
}

/// Reads the states of the servers from their list, and the amount owed from the account.
fn problems(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [servers, owed] = came else {
        return Ok(Next::Ask(vec![Planned::of(&server::List::default()), Planned::of(&account::Info {})]));
    };
    let mut found = Found::default();
    match servers.value() {
        Ok(listed) => {
            for (id, server) in listed.entries() {
                match servers.read(&id, || state(&server)) {
                    Ok((state, message)) => {
                        let kind = match state {
                            Some(State::Pending) => ProblemKind::Pending,
                            Some(State::Locked) => ProblemKind::Locked,
                            Some(State::Suspended) => ProblemKind::Suspended,
                            Some(State::Running | State::Stopped) | None => continue,
                            Some(_) => ProblemKind::Unlisted,
                        };
                        found.records.push(written(&Problem { message, ..Problem::of(at, Some(&id), kind) }));
                    }
                    Err(error) => found.failures.push((Some(id.into_owned()), error)),
                }
            }
        }
        Err(error) => found.failures.push((None, error)),
    }
    match owed.value().and_then(|info| owed.read("", || decimal(info, "balance"))) {
        // A negative balance is credit.
        Ok(amount) => {
            let is_owed = |digits: &str| !digits.starts_with('-') && digits.contains(|c| matches!(c, '1'..='9'));
            if let Some(amount) = amount.filter(|amount| is_owed(amount.as_str())) {
                let problem = Problem::of(at, None, ProblemKind::Unpaid);
                found.records.push(written(&Problem { amount: Some(amount), ..problem }));
            }
        }
        Err(error) => found.failures.push((None, error)),
    }
    Ok(Next::Done(found))
}
