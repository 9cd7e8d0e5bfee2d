//! What clients of one account share (pacing: `src/timing.rs`), and the settings that a single call may have.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{Server, Then, hold, ok};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::{Attempt, Client, Code, vultr};

#[test]
fn clients_that_share_make_one_connection() {
    let server = Server::says(&ok("{}"));
    let client = server.once();
    let other = server.builder().sharing(&client);
    let other = other.timeout(Duration::from_secs(9)).build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    other.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 1);
    other.close();
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 2);
    let named = server.builder().sharing(&client).user_agent("another/1").build().unwrap();
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
    let stalled = Server::new(|stream, _| {
        hold(stream);
        Then::Close
    });
    let client = Client::builder(stalled.vultr()).max_retries(0).timeout(Duration::from_secs(60)).build().unwrap();
    let error = client.with_timeout(Duration::from_millis(200)).send(&vultr::server::List::default()).unwrap_err();
    assert_eq!(error.code(), Code::Timeout);
}
