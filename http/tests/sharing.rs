//! What clients of one account share, and what single calls may have of their own.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{Server, Then, ok};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::{Attempt, Client, Code, vultr};

#[test]
fn clients_that_share_make_one_connection_and_keep_one_pace() {
    let server = Server::says(&ok("{}"));
    let waits = Arc::new(Mutex::new(Vec::new()));
    let client = Client::builder(server.vultr()).max_retries(0).build().unwrap();
    let seen = Arc::clone(&waits);
    let hook = move |attempt: &Attempt<'_>| seen.lock().unwrap().extend(attempt.wait);
    let other = Client::builder(server.vultr()).sharing(&client).on_attempt(hook);
    let other = other.timeout(Duration::from_secs(9)).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    other.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 1);
    assert_eq!(waits.lock().unwrap().len(), 1, "it is the second call of the account");
    other.close();
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 2);
    let named = Client::builder(server.vultr()).sharing(&client).user_agent("another/1").build().unwrap();
    named.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 3);
}

#[test]
fn single_calls_may_have_a_time_out_and_retries_of_their_own() {
    let server = Server::says("HTTP/1.1 500 Oh\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n");
    let tries = Arc::new(Mutex::new(0));
    let seen = Arc::clone(&tries);
    let hook = move |attempt: &Attempt<'_>| *seen.lock().unwrap() = attempt.number;
    let client = Client::builder(server.vultr()).pace(false).max_retries(0).on_attempt(hook).build().unwrap();
    client.with_max_retries(3).send(&vultr::server::List::default()).unwrap_err();
    assert_eq!(*tries.lock().unwrap(), 4);
    client.send(&vultr::server::List::default()).unwrap_err();
    assert_eq!(*tries.lock().unwrap(), 1);
    let stalled = Server::new(|_, _| {
        std::thread::sleep(Duration::from_secs(3));
        Then::Close
    });
    let client = Client::builder(stalled.vultr()).max_retries(0).timeout(Duration::from_secs(60)).build().unwrap();
    let error = client.with_timeout(Duration::from_millis(200)).send(&vultr::server::List::default()).unwrap_err();
    assert_eq!(error.code(), Code::Timeout);
}
