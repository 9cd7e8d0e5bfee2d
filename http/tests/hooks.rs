//! The calls of the hook, which show no key. Waits: `src/timing.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, ok};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::shape::Method;
use vpswire::{Account, Attempt, Builder, Client, Code, Outcome, Roots, vultr};
use vpswire_testkit::refusing;

/// The values of a hook's call: number, outcome, whether the client waits, and the line for a log.
type Seen = Arc<Mutex<Vec<(u32, String, Option<Duration>, String)>>>;

fn record(builder: Builder, seen: &Seen) -> Client {
    let seen = Arc::clone(seen);
    let hook = move |attempt: &Attempt<'_>| {
        let outcome = match attempt.outcome {
            Outcome::Paced => "paced".to_owned(),
            Outcome::Answered { status } => status.to_string(),
            Outcome::Failed(error) => format!("{} {:?}", error.code().as_str(), error.status()),
            _ => unreachable!(),
        };
        let line = format!("{attempt} {attempt:?}");
        seen.lock().unwrap().push((attempt.number, outcome, attempt.wait, line));
    };
    builder.on_attempt(hook).build().unwrap()
}

#[test]
fn the_line_for_a_log() {
    let server = Server::says("HTTP/1.1 500 Oh\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n");
    let seen = Seen::default();
    let client = record(server.builder(), &seen);
    client.send(&vultr::server::List { tag: Some("web".into()), ..Default::default() }).unwrap_err();
    let seen = seen.lock().unwrap();
    let url = format!("GET {}/v1/server/list?tag=web attempt 1: http after ", server.url());
    assert!(seen[0].3.starts_with(&url), "{}", seen[0].3);
    assert!(seen[0].3.contains(" ms: HTTP status 500; next in 0 ms"), "{}", seen[0].3);
    assert!(seen.len() == 3 && seen.iter().all(|s| !s.3.contains(KEY)));
}

#[test]
fn a_hook_sees_failures_in_words() {
    let addr = refusing::address();
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("http://{addr}")).unwrap();
    let seen = Seen::default();
    let client = record(Client::builder(account).max_retries(1).pace(false), &seen);
    client.send(&vultr::snapshot::Create { subid: 1, description: None }).unwrap_err();
    let locked = "HTTP/1.1 412 Busy\r\ncontent-length: 34\r\n\r\nThis server is currently locked: 1";
    let server = Server::says(locked);
    record(server.builder(), &seen).send(&vultr::server::List::default()).unwrap_err();
    let seen = seen.lock().unwrap();
    let outcomes: Vec<_> = seen.iter().map(|s| (s.0, s.1.as_str(), s.2.is_some())).collect();
    assert_eq!(outcomes, [(1, "transport None", true), (2, "transport None", false), (1, "locked Some(412)", false)]);
    assert!(seen[0].3.contains(&format!("could not connect to {addr}: connection refused")), "{}", seen[0].3);
}

#[test]
fn a_hook_that_panics_spoils_nothing() {
    let server = Server::says(&ok("{}"));
    let panics = Arc::new(Mutex::new(true));
    let asked = Arc::clone(&panics);
    let hook = move |_: &Attempt<'_>| assert!(!std::mem::take(&mut *asked.lock().unwrap()), "oh");
    let client = server.builder().on_attempt(hook).build().unwrap();
    let unwound = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| client.send(&vultr::os::List {})));
    assert!(unwound.is_err());
    panics.clear_poison();
    client.send(&vultr::os::List {}).unwrap();
    client.clone().send(&vultr::os::List {}).unwrap();
    assert_eq!((server.requests().len(), server.connections()), (3, 1));
}

#[test]
fn a_hook_may_call_the_client() {
    let server = Server::says(&ok("{}"));
    let other = server.once();
    let client = server.builder().on_attempt(move |_| drop(other.send(&vultr::os::List {}))).build().unwrap();
    client.send(&vultr::os::List {}).unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn nothing_shows_a_key() {
    let server = Server::new(|stream, _| {
        // A service that repeats the request in its answer.
        let body = format!("Invalid API key {KEY}");
        let head = format!("HTTP/1.1 403 No\r\nx-echo: {KEY}\r\ncontent-length: {}\r\n\r\n", body.len());
        stream.write_all((head + &body).as_bytes()).unwrap();
        Then::Keep
    });
    let seen = Seen::default();
    let builder = server.builder().proxy("http://u:hunter2@p.example").roots(Roots::Pem(b"hunter2".to_vec()));
    let shown = format!("{builder:?}");
    assert!(shown.contains("Vultr") && shown.contains("proxied: true"), "{shown}");
    assert!(!shown.contains(KEY) && !shown.contains("hunter2"), "{shown}");
    let client = record(server.builder(), &seen);
    let raw = client.raw(Method::Get, "/v1/x", &[("password".into(), "hunter2".into())]).unwrap_err();
    let error = client.send(&vultr::server::List::default()).unwrap_err();
    assert_eq!(error.code(), Code::Auth);
    let account = client.account();
    let shown = format!("{client:?} {account:?} {error} {error:?} {raw} {raw:?} {:?}", seen.lock().unwrap());
    assert!(shown.contains("/v1/x?***") && shown.contains("read_only: false"), "{shown}");
    assert!(!shown.contains(KEY) && !shown.contains("hunter2"), "{shown}");
}

#[test]
fn a_reply_shows_no_secret() {
    let account = Account::kiwivm(1, KEY).unwrap();
    let server = Server::says(&ok(r#"{"error":0,"password":"hunter2"}"#));
    let client = Client::new(account.with_base_url(&server.url()).unwrap()).unwrap();
    let reply = client.send(&vpswire::kiwivm::ResetRootPassword {}).unwrap();
    assert_eq!(reply.answer.password.as_deref(), Some("hunter2"));
    let shown = format!("{reply:?}");
    assert!(shown.contains("***") && !shown.contains("hunter2"), "{shown}");
}
