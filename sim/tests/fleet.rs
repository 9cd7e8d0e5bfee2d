//! The fleet with the simulator, and with an account whose service is unreachable: the result of each verb agrees with
//! the account's capabilities, and changes are visible afterwards.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![cfg(feature = "server")]

use std::collections::BTreeMap;
use std::time::Duration;
use vpswire::args::Arg;
use vpswire::fleet::{self, addresses, capabilities, machines, power, problems, snapshots, usage};
use vpswire::{Account, Client, Code, Fleet, Value, Verdict};
use vpswire_sim::{Edition, Options, Server, World, accounts};
use vpswire_testkit::refusing;

/// The accounts whose services are reachable, each with a machine.
const MACHINES: [(&str, &str); 3] = [("kiwi", "kiwi/1347645"), ("panel", "panel/2"), ("shop", "shop/576965")];

fn client(account: Account) -> Client {
    Client::builder(account).pace(false).max_retries(0).build().unwrap()
}

/// Returns a simulator whose clock only the test advances, and a fleet of its accounts and of one whose service is
/// unreachable.
fn fleet() -> (Server, Fleet) {
    let options = Options { speed: 0.0, begin: Some(Duration::from_secs(1_700_000_000)), ..Options::default() };
    let server = Server::start_with(World::default(), "127.0.0.1:0", options).unwrap();
    let mut fleet = Fleet::new();
    fleet.add("kiwi", client(server.kiwivm().clone())).unwrap();
    fleet.add("panel", client(server.cvm().clone())).unwrap();
    let dead = format!("http://{}", refusing::address());
    fleet.add("dead", client(accounts::vultr(&dead).unwrap())).unwrap();
    fleet.add("shop", client(server.vultr().clone())).unwrap();
    (server, fleet)
}

#[test]
fn a_dead_account_hides_no_machine() {
    let (_server, fleet) = fleet();
    let listed = fleet.send(&machines::List { live: Some(true), ..machines::List::default() }).unwrap().answer;
    let states: BTreeMap<_, _> =
        listed.machines.iter().map(|machine| (&*machine.machine, machine.state.as_ref().unwrap().as_str())).collect();
    let wanted = [
        ("kiwi/1347645", "running"),
        ("panel/1", "running"),
        ("panel/2", "stopped"),
        ("panel/4", "running"),
        ("shop/576965", "running"),
        ("shop/576966", "running"),
        ("shop/576988", "running"),
        ("shop/577012", "stopped"),
    ];
    assert_eq!(states, BTreeMap::from(wanted));
    let failed: Vec<_> = listed.failures.iter().map(|failure| (&*failure.account, &*failure.code)).collect();
    assert_eq!(failed, [("dead", "transport")]);
    let used = fleet.send(&usage::Usage::default()).unwrap().answer;
    assert_eq!((used.machines.len(), used.failures.len()), (8, 1));
    assert!(used.machines.iter().all(|machine| machine.share.is_some()));
    let wrong = fleet.send(&problems::Problems::default()).unwrap().answer;
    assert_eq!(wrong.failures.iter().filter(|failure| failure.account != "dead").count(), 0, "{wrong:?}");
}

/// Returns the snapshot of each account, created first if the account can.
fn snapshots(server: &Server, fleet: &Fleet) -> BTreeMap<String, String> {
    let description = Some("kept".to_owned());
    for (_, machine) in MACHINES.iter().filter(|(account, _)| *account != "panel") {
        let create = snapshots::SnapshotsCreate {
            description: description.clone(),
            ..snapshots::SnapshotsCreate::new(*machine)
        };
        fleet.send(&create).unwrap();
        server.advance(Duration::from_secs(86_400));
    }
    let listed = fleet.send(&snapshots::SnapshotsList::default()).unwrap().answer.snapshots;
    let made = listed.into_iter().filter(|snapshot| snapshot.description == description);
    made.map(|snapshot| (snapshot.account, snapshot.snapshot)).collect()
}

#[test]
fn each_verb_does_what_the_capability_says() {
    let (server, fleet) = fleet();
    let made = snapshots(&server, &fleet);
    let stated = fleet.send(&capabilities::Capabilities::default()).unwrap().answer;
    assert_eq!(stated.failures, []);
    for (account, machine) in MACHINES {
        let address = if account == "kiwi" { "203.0.113.44".to_owned() } else { main_address(&fleet, machine) };
        // A snapshot is restored before it is deleted, so the deletion is last.
        let (last, mut rows): (Vec<_>, Vec<_>) = fleet::all().partition(|row| row.id == "snapshots.delete");
        rows.extend(last);
        for row in rows {
            let arg = |name: &str| match name {
                "account" => Some(account.to_owned()),
                "machine" => Some(machine.to_owned()),
                "snapshot" => Some(made.get(account).cloned().unwrap_or_else(|| format!("{account}/none"))),
                "address" => Some(address.clone()),
                "name" => Some("ns1.example.com".to_owned()),
                "os" if account == "kiwi" => Some("debian-12-x86_64".to_owned()),
                _ => None,
            };
            let args = row.params.iter().map(|param| arg(param.name).map(Arg::Text)).collect();
            // A running machine can be stopped, and a stopped one started.
            let before = match row.id {
                "power.start" => Some(fleet.send(&power::PowerStop::new(machine))),
                "power.stop" | "power.restart" | "power.kill" => Some(fleet.send(&power::PowerStart::new(machine))),
                _ => None,
            };
            drop(before);
            server.advance(Duration::from_secs(600));
            let can = stated.capabilities.iter().find(|one| one.account == account && one.verb == row.id).unwrap();
            let result = fleet.call(row, args);
            let refused = match &result {
                Ok(value) => value.at("failures.0.code").map(|code| code.as_text().unwrap().into_owned()),
                Err(error) => Some(error.code().as_str().to_owned()),
            };
            let wanted = (can.answer != capabilities::CapabilityAnswer::Yes).then(|| "invalid_params".to_owned());
            assert_eq!(refused, wanted, "{account} {}: {result:?}", row.id);
            // Long tasks end before the next verb.
            server.advance(Duration::from_secs(86_400));
        }
    }
}

fn main_address(fleet: &Fleet, machine: &str) -> String {
    let listed = fleet.send(&addresses::Addresses::new(machine));
    listed.map_or_else(|_| "192.0.2.1".to_owned(), |reply| reply.answer.addresses[0].address.clone())
}

#[test]
fn what_was_done_shows() {
    let (server, fleet) = fleet();
    let state = |machine: &str| fleet.send(&machines::Get::new(machine)).unwrap().answer.state.unwrap();
    // The unreachable account may have a machine with that name, too.
    let error = fleet.send(&power::PowerStart::new("test2.example.net")).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::NotSent));
    fleet.send(&power::PowerStart::new("panel/test2.example.net")).unwrap();
    fleet.send(&power::PowerKill::new("shop/web-1")).unwrap();
    server.advance(Duration::from_secs(600));
    assert_eq!((state("panel/2"), state("shop/576965")), (machines::State::Running, machines::State::Stopped));

    fleet.send(&addresses::RdnsSet::new("kiwi/1347645", "203.0.113.45", "ns2.example.com")).unwrap();
    let names = fleet.send(&addresses::RdnsGet::new("kiwi/1347645")).unwrap().answer.names;
    let named: Vec<_> = names.iter().map(|own| (&*own.address, own.name.as_deref())).collect();
    assert_eq!(named, [("203.0.113.44", Some("ns1.example.com")), ("203.0.113.45", Some("ns2.example.com"))]);

    let rebuild = power::Rebuild { os: Some("debian-12-x86_64".to_owned()), ..power::Rebuild::new("kiwi/1347645") };
    let reply = fleet.send(&rebuild).unwrap();
    let password = reply.answer.root_password.clone().unwrap();
    assert!(!format!("{reply:?} {:?}", reply.answer).contains(&password));
    let locked = fleet.send(&problems::Problems { account: Some("kiwi".into()), ..problems::Problems::default() });
    let locked = locked.unwrap().answer.problems;
    assert_eq!(locked[0].kind, problems::ProblemKind::Locked);
    assert!(locked[0].progress.as_ref().unwrap().task.as_ref().unwrap().contains("debian-12"));
    assert_eq!(state("kiwi/1347645"), machines::State::Locked);
}

#[test]
fn panels_of_every_age_are_understood() {
    for edition in [Edition::Oldest, Edition::Middle, Edition::Newest] {
        let (server, fleet) = fleet();
        server.with_world(|world| *world = World::default().with_edition(edition));
        for row in
            ["list", "get", "usage", "series", "snapshots.list", "addresses", "rdns.get", "problems", "capabilities"]
        {
            let row = fleet::find(row).unwrap();
            let arg = |name: &str| match name {
                "account" => Some(Arg::Text("kiwi".to_owned())),
                "machine" => Some(Arg::Text("kiwi/1347645".to_owned())),
                "live" | "recent" | "ask" => Some(Arg::Bool(true)),
                _ => None,
            };
            let value = fleet.call(row, row.params.iter().map(|param| arg(param.name)).collect()).unwrap();
            assert_eq!(value.flaws(), [], "{edition:?} {}", row.id);
            assert!(value.at("failures.0").is_none(), "{edition:?} {}: {value:?}", row.id);
        }
    }
}

#[test]
fn an_answer_is_a_value_like_any_other() {
    let (_server, fleet) = fleet();
    let row = fleet::find("list").unwrap();
    let value: Value = fleet.call(row, vec![Some(Arg::Text("shop".into())), None]).unwrap();
    assert_eq!(value.flaws(), []);
    let password = value.at("machines.0.record.default_password").unwrap();
    assert!(!format!("{value:?}").contains(&*password.as_text().unwrap()));
}
