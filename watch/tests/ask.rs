//! Rounds read from the simulator.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::{SystemTime, UNIX_EPOCH};
use vpswire::fleet::machines::State;
use vpswire::{Account, Client, Fleet};
use vpswire_sim::{Options, Server, World, accounts};
use vpswire_testkit::refusing;
use vpswire_watch::alerts::{Alerts, judge};
use vpswire_watch::ask::ask;
use vpswire_watch::metrics::Metrics;
use vpswire_watch::plan::Parts;
use vpswire_watch::rules::Rules;

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

fn client(account: Account) -> Client {
    Client::builder(account).pace(false).max_retries(0).build().unwrap()
}

/// The accounts of a simulator whose clock does not go on, one with a key that is wrong, and one whose service is not there.
fn fleet() -> (Server, Fleet) {
    let server =
        Server::start_with(World::default(), "127.0.0.1:0", Options { speed: 0.0, ..Options::default() }).unwrap();
    let mut fleet = Fleet::new();
    fleet.add("kiwi", client(server.kiwivm().clone())).unwrap();
    fleet.add("panel", client(server.cvm().clone())).unwrap();
    fleet.add("shop", client(server.vultr().clone())).unwrap();
    let wrong = Account::kiwivm(1_502_118, "private_WRONG").unwrap().with_base_url(server.kiwivm().base_url()).unwrap();
    fleet.add("wrong", client(wrong)).unwrap();
    let dead = format!("http://{}", refusing::address());
    fleet.add("dead", client(accounts::vultr(&dead).unwrap())).unwrap();
    (server, fleet)
}

#[test]
fn all_parts_of_each_api_are_read() {
    let (_server, fleet) = fleet();
    for (account, machines) in [("kiwi", 1), ("panel", 3), ("shop", 4)] {
        let api = if account == "kiwi" {
            "kiwivm"
        } else if account == "panel" {
            "cvm"
        } else {
            "vultr"
        };
        let round = ask(&fleet, account, Parts::of(api), now());
        assert_eq!((&*round.account, &*round.api, round.machines.len()), (account, api, machines));
        assert_eq!(round.failures, [], "{account}");
        assert!(round.is_complete);
        assert_eq!(round.budget.is_some(), api == "kiwivm");
        assert_eq!(round.problems.as_deref().map(<[_]>::len), Some(0));
        for machine in &round.machines {
            let traffic = machine.traffic.as_ref().unwrap();
            assert!(traffic.share.is_some() && machine.label.is_some(), "{machine:?}");
            assert!(matches!(machine.state, Some(State::Running | State::Stopped)), "{machine:?}");
            assert_eq!(machine.problems.as_deref().map(<[_]>::len), Some(0), "{machine:?}");
        }
    }
}

#[test]
fn parts_share_their_calls() {
    let (server, fleet) = fleet();
    let seen = server.requests().len();
    let parts = Parts { usage: true, problems: true, ..Parts::default() };
    let round = ask(&fleet, "kiwi", parts, now());
    assert_eq!((server.requests().len() - seen, round.failures.len()), (1, 0));
    // The plain record does not say whether it runs.
    assert_eq!((&round.machines[0].state, round.budget), (&None, None));
    let seen = server.requests().len();
    ask(&fleet, "shop", parts, now());
    assert_eq!(server.requests().len() - seen, 2);
}

#[test]
fn what_cannot_be_read_is_absent_and_reported() {
    let (_server, fleet) = fleet();
    for (account, api, code) in [("wrong", "kiwivm", "auth"), ("dead", "vultr", "transport")] {
        let round = ask(&fleet, account, Parts::of(api), now());
        assert_eq!((round.machines.len(), round.is_complete), (0, false), "{round:?}");
        assert_eq!((&round.problems, &round.budget, round.newest_snapshot), (&None, &None, None));
        assert!(!round.failures.is_empty() && round.failures.iter().all(|failure| failure.code == code), "{round:?}");
    }
}

/// The kinds of the events of five rounds.
fn judged(fleet: &Fleet, account: &str, api: &str) -> Vec<String> {
    let (rules, mut alerts) = (Rules::default(), Alerts::default());
    let round = |minute: u64| ask(fleet, account, Parts::of(api), now() + minute * 60);
    let events = (0..5).flat_map(|minute| judge(&rules, &mut alerts, &round(minute)));
    events.map(|event| event.id.rsplit_once('/').unwrap().0.rsplit_once('/').unwrap().0.to_owned()).collect()
}

#[test]
fn rounds_of_the_simulator_are_judged() {
    let (_server, fleet) = fleet();
    assert_eq!(judged(&fleet, "wrong", "kiwivm"), ["key_refused/wrong"]);
    assert_eq!(judged(&fleet, "dead", "vultr"), ["unreadable/dead"]);
    assert_eq!(judged(&fleet, "kiwi", "kiwivm"), [""; 0]);
    assert_eq!(judged(&fleet, "panel", "cvm"), ["down/panel/2"]);
    assert_eq!(judged(&fleet, "shop", "vultr"), ["down/shop/577012"]);
}

#[test]
fn the_dashboard_of_the_other_exporter_finds_its_node() {
    let (_server, fleet) = fleet();
    let at = now();
    let page = |bandwagon_names: bool| {
        let metrics = Metrics::new(3600, bandwagon_names);
        for account in ["kiwi", "shop"] {
            metrics.observe(&ask(&fleet, account, Parts::of("kiwivm"), at));
        }
        metrics.text(at)
    };
    let text = page(true);
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("bandwagon_node_info")).collect();
    let expected = "bandwagon_node_info{hostname=\"my.server.example.com\",ip_address=\"203.0.113.44\",os=\"debian-12-x86_64\",\
        suspended=\"0\",location=\"US, California\",vm_type=\"kvm\",plan=\"kvmv5-20g-1g\",disk=\"21474836480\",\
        ram=\"1073741824\",swap=\"268435456\"} 1";
    assert_eq!(lines, [expected]);
    assert!(!page(false).contains("bandwagon_"));
}
