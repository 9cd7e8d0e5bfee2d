//! The fleet over real sockets: accounts queried concurrently, with a limit on the concurrent calls, and failures that
//! do not hide other accounts.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod common;

use common::{KEY, Server, Then, hold, ok};
use std::collections::HashSet;
use std::io::Write;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier, Mutex};
use vpswire::fleet::Verb;
use vpswire::fleet::machines::{Get, List, State};
use vpswire::fleet::power::{PowerKill, PowerStop};
use vpswire::fleet::usage::Usage;
use vpswire::{Account, CancelToken, Client, Code, Fleet, Verdict};
use vpswire_testkit::refusing;

fn server_json(id: u32, label: &str) -> String {
    format!(r#"{{"{id}":{{"SUBID":"{id}","label":"{label}","status":"active","power_status":"running"}}}}"#)
}

/// Returns a fleet with an account for each address, named `a0`, `a1` ...
fn fleet(urls: &[String]) -> Fleet {
    let mut fleet = Fleet::new();
    for (index, url) in urls.iter().enumerate() {
        let account = Account::vultr(KEY).unwrap().with_base_url(url).unwrap();
        let client = Client::builder(account).max_retries(0).build().unwrap();
        fleet.add(&format!("a{index}"), client).unwrap();
    }
    fleet
}

#[test]
fn accounts_are_asked_side_by_side() {
    // Each server answers once all have received a request.
    let all = Arc::new(Barrier::new(5));
    let servers: Vec<_> = (0..5)
        .map(|id| {
            let all = Arc::clone(&all);
            Server::new(move |stream, _| {
                all.wait();
                stream.write_all(ok(&server_json(id, "web")).as_bytes()).unwrap();
                Then::Keep
            })
        })
        .collect();
    let urls: Vec<_> = servers.iter().map(Server::url).collect();
    let listed = fleet(&urls).send(&List::default()).unwrap().answer;
    let names: Vec<_> = listed.machines.iter().map(|machine| machine.machine.as_str()).collect();
    assert_eq!(names, ["a0/0", "a1/1", "a2/2", "a3/3", "a4/4"]);
    assert!(listed.machines.iter().all(|machine| machine.state == Some(State::Running)));
    assert_eq!(listed.failures, []);
}

#[test]
fn at_most_so_many_calls_are_made_at_once() {
    let (pair, at_once, most) =
        (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let servers: Vec<_> = (0..6)
        .map(|_| {
            let (pair, at_once, most) = (Arc::clone(&pair), Arc::clone(&at_once), Arc::clone(&most));
            Server::new(move |stream, _| {
                most.fetch_max(at_once.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                pair.wait();
                at_once.fetch_sub(1, Ordering::SeqCst);
                stream.write_all(ok("[]").as_bytes()).unwrap();
                Then::Keep
            })
        })
        .collect();
    let urls: Vec<_> = servers.iter().map(Server::url).collect();
    let listed = fleet(&urls).with_threads(NonZero::new(2).unwrap()).send(&List::default()).unwrap().answer;
    assert_eq!((listed.failures.len(), most.load(Ordering::SeqCst)), (0, 2));
}

#[test]
fn an_account_with_many_calls_keeps_no_other_from_being_asked() {
    let entries: Vec<_> = (0..9).map(|id| server_json(id, "web")).collect();
    let list = format!("{{{}}}", entries.iter().map(|entry| &entry[1..entry.len() - 1]).collect::<Vec<_>>().join(","));
    let busy = Server::new(move |stream, number| {
        stream.write_all(ok(if number == 0 { &list } else { "{}" }).as_bytes()).unwrap();
        Then::Keep
    });
    let other = Server::new(|stream, number| {
        let body = if number == 0 { server_json(1, "db") } else { "{}".to_owned() };
        stream.write_all(ok(&body).as_bytes()).unwrap();
        Then::Keep
    });
    let (order, mut fleet) = (Arc::new(Mutex::new(Vec::new())), Fleet::new());
    for (name, server) in [("busy", &busy), ("other", &other)] {
        let order = Arc::clone(&order);
        let client = server.builder().max_retries(0).on_attempt(move |_| order.lock().unwrap().push(name));
        fleet.add(name, client.build().unwrap()).unwrap();
    }
    let fleet = fleet.with_threads(NonZero::new(1).unwrap());
    let usage = Usage { recent: Some(true), ..Usage::default() };
    let answer = fleet.send(&usage).unwrap().answer;
    assert_eq!((answer.machines.len(), answer.failures.len()), (10, 0));
    // The two lists; then the first call of each account before the second call of any.
    assert_eq!(order.lock().unwrap()[..5], ["busy", "other", "busy", "other", "busy"]);
}

#[test]
fn many_accounts_keep_no_connections() {
    for (accounts, connections) in [(128, 128), (129, 258)] {
        let server = Server::says(&ok("[]"));
        let fleet = fleet(&vec![server.url(); accounts]);
        for _ in 0..2 {
            assert_eq!(fleet.send(&List::default()).unwrap().answer.failures, []);
        }
        assert_eq!(server.connections(), connections, "{accounts}");
    }
}

#[test]
fn one_dead_account_never_hides_the_rest() {
    let web = Server::says(&ok(&server_json(1, "web")));
    let refusing = Server::says("HTTP/1.1 403 Forbidden\r\ncontent-length: 15\r\n\r\nInvalid API key");
    let urls = [format!("http://{}", refusing::address()), web.url(), refusing.url()];
    let reply = fleet(&urls).send(&List::default()).unwrap();
    assert_eq!(reply.answer.machines[0].machine, "a1/1");
    let failed: Vec<_> = reply.answer.failures.iter().map(|failure| (&*failure.account, &*failure.code)).collect();
    assert_eq!(failed, [("a0", "transport"), ("a2", "auth")]);
    assert!(!format!("{reply:?}").contains(KEY));
    assert_eq!(reply.value.at("machines.0.state").unwrap().as_text().unwrap(), "running");
}

#[test]
fn a_machine_is_found_and_acted_on_once() {
    let web = Server::new(|stream, number| {
        stream.write_all(ok(&if number == 0 { server_json(1, "web") } else { String::new() }).as_bytes()).unwrap();
        Then::Keep
    });
    let other = Server::says(&ok("[]"));
    let acted = fleet(&[web.url(), other.url()]).send(&PowerKill::new("web")).unwrap().answer;
    assert_eq!((&*acted.target, &*acted.call), ("a0/1", "server.halt"));
    let asked: Vec<_> = web.requests().iter().map(|request| request.lines().next().unwrap().to_owned()).collect();
    assert_eq!(asked, ["GET /v1/server/list HTTP/1.1", "POST /v1/server/halt HTTP/1.1"]);
    assert_eq!(other.requests().len(), 1);
}

#[test]
fn what_cannot_be_done_asks_nothing() {
    let web = Server::says(&ok("[]"));
    let fleet = fleet(&[web.url()]);
    let error = fleet.send(&PowerStop::new("a0/1")).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::InvalidParams, Verdict::NotSent));
    assert_eq!(web.requests(), [""; 0]);
}

#[test]
fn a_fleet_can_be_cancelled() {
    let token = CancelToken::new();
    let (watcher, asked) = (token.clone(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&asked);
    let silent = Server::new(move |stream, _| {
        // Both calls are in progress.
        if count.fetch_add(1, Ordering::SeqCst) == 1 {
            watcher.cancel();
        }
        hold(stream);
        Then::Close
    });
    let fleet = fleet(&[silent.url(), silent.url()]).cancelled_by(&token);
    let listed = fleet.send(&List::default()).unwrap().answer;
    let codes: HashSet<_> = listed.failures.iter().map(|failure| failure.code.as_str()).collect();
    assert_eq!((listed.failures.len(), codes), (2, HashSet::from(["cancelled"])));
    assert_eq!(fleet.send(&Get::new("a0/1")).unwrap_err().code(), Code::Cancelled);
}

#[test]
fn accounts_have_names_of_their_own() {
    let mut fleet = fleet(&["http://127.0.0.1:1".to_owned()]);
    for name in ["a0", "", "a/b", "a b", "a\n"] {
        let client = Client::new(Account::vultr(KEY).unwrap()).unwrap();
        assert_eq!(fleet.add(name, client).unwrap_err().param(), Some("name"), "{name:?}");
    }
    assert_eq!(fleet.members().len(), 1);
}

#[test]
fn names_are_chosen_from_a_list() {
    let bodies =
        [r#"{"1":{"SUBID":"1","label":"web"},"2":{"SUBID":"2","label":"db"}}"#, r#"{"2":{"SUBID":"2","label":"web"}}"#];
    let server = |body: &'static str| {
        Server::new(move |stream, _| {
            stream.write_all(ok(body).as_bytes()).unwrap();
            Then::Keep
        })
    };
    let servers: Vec<_> = bodies.into_iter().map(server).collect();
    let fleet = fleet(&servers.iter().map(Server::url).collect::<Vec<_>>());
    let listed = fleet.send(&List::default()).unwrap().answer;
    let choose = |name: &str| fleet.choose(PowerStop::ROW, name, &listed).map(|machine| machine.machine.as_str());
    assert_eq!([choose("db").unwrap(), choose("a1/web").unwrap(), choose("a0/2").unwrap()], ["a0/2", "a1/2", "a0/2"]);
    let refused = |name: &str| choose(name).unwrap_err().to_string();
    assert!(refused("web").ends_with("\"web\" is ambiguous: a0/1 (web), a1/2 (web)"), "{}", refused("web"));
    assert!(refused("a1/db").contains("no machine is named \"db\""), "{}", refused("a1/db"));
    assert!(refused("a1/7").contains("no machine is named \"a1/7\""), "{}", refused("a1/7"));
}

#[test]
fn what_could_not_be_asked_may_exist() {
    let sound = Server::says(&ok(r#"{"1":{"SUBID":"1","label":"web"}}"#));
    let refuses = Server::says("HTTP/1.1 403 Forbidden\r\nContent-Length: 15\r\n\r\nInvalid API key");
    let fleet = fleet(&[sound.url(), refuses.url()]);
    let listed = fleet.send(&List::default()).unwrap().answer;
    let said = |name: &str| {
        let error = fleet.choose(PowerStop::ROW, name, &listed).unwrap_err();
        assert_eq!(error.verdict(), Verdict::NotSent);
        (error.code(), error.param().map(str::to_owned), error.message().to_owned(), error.hints().count())
    };
    let unknown = |name: &str| format!("machine: it is unknown whether \"{name}\" exists: a1 could not be queried");
    assert_eq!(said("db"), (Code::Auth, None, unknown("db"), 1));
    assert_eq!(said("a1/db"), (Code::Auth, None, unknown("db"), 1));
    assert_eq!(said("a1/7"), (Code::Auth, None, unknown("a1/7"), 1));
    let absent = |name: &str| format!("machine: no machine is named \"{name}\"");
    let param = || Some("machine".to_owned());
    assert_eq!(said("a0/db"), (Code::NotFound, param(), absent("db"), 0));
    // The error names the closest match: `a0/1`.
    assert_eq!(said("a0/7"), (Code::NotFound, param(), absent("a0/7"), 1));
    let alone = fleet.send(&Get { machine: "db".into() }).unwrap_err();
    assert_eq!((alone.code(), alone.retryable()), (Code::Auth, false));
    assert!(alone.to_string().contains("; a1: server.list: "), "{alone}");
}

#[test]
fn what_several_verbs_ask_for_is_asked_once() {
    let server = Server::says(&ok(&server_json(7, "web")));
    let fleet = fleet(&[server.url()]);
    let verbs = vec![
        (List::ROW, List::default().args()),
        (Usage::ROW, Usage::default().args()),
        (PowerStop::ROW, PowerStop::new("web").args()),
        (Get::ROW, Get::new("web").args()),
    ];
    let answers = fleet.call_together(verbs);
    assert_eq!(answers[0].as_ref().unwrap().at("machines.0.label").unwrap().as_text().unwrap(), "web");
    assert_eq!(answers[1].as_ref().unwrap().at("machines.0.machine").unwrap().as_text().unwrap(), "a0/7");
    assert_eq!(answers[2].as_ref().unwrap_err().code(), Code::InvalidParams);
    assert_eq!(answers[3].as_ref().unwrap().at("machine").unwrap().as_text().unwrap(), "a0/7");
    // One list for all of them, and one for the single server of the last verb.
    let lists = server.requests().iter().filter(|request| request.contains("/v1/server/list")).count();
    assert_eq!(lists, 2, "{:?}", server.requests());
}
