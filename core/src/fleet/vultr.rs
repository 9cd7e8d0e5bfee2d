//! How Vultr has the verbs. An account has servers; what it has of bare metal is not part of the fleet.

use crate::apis::vultr::server;
use crate::dialect::account::Account;
use crate::error::Error;
use crate::fleet::adapter::{Adapter, At, Came, Found, Next, Support, items, text};
use crate::fleet::verbs::machines::{Machine, State};
use crate::schema::shape::Api;
use crate::value::Value;
use crate::value::node::Read;

pub(super) const VULTR: Adapter =
    Adapter { api: Api::Vultr, only_machine: |_: &Account| None, list: Support::Yes(list), get: Support::Yes(get) };

fn list(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [servers, ..] = came else { return Ok(Next::ask(&server::List::default())) };
    let mut found = Found::default();
    for (id, server) in servers.value()?.entries() {
        found.add(&id, servers.read(&id, || described(Machine::of(at, &id), &server)));
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

/// The server that was asked for.
fn the_server(at: &At<'_>, servers: &Came) -> Result<Value, Error> {
    servers.value()?.get(at.id).ok_or_else(|| at.missing("server.list"))
}

fn described(plain: Machine, server: &Value) -> Read<Machine> {
    let (state, provider_state) = state(server)?;
    Ok(Machine {
        label: text(server, "label")?,
        addresses: addresses(server)?,
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

/// The main IPv4 address, unless it has none yet (V2), and the main address of each IPv6 network.
fn addresses(server: &Value) -> Read<Vec<String>> {
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

/// The state, and the word that decided it. What is said of power and installation counts only while the subscription is
/// active.
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
