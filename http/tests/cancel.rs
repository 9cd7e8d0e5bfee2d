//! Cancelling from another thread, at any stage of the call, with the right verdict. The wait for the call's turn, and
//! the time until it ends: `src/timing.rs` and `src/transport/state.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, full, hold, ok};
use std::io::Write;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use vpswire::shape::Method;
use vpswire::{Account, Attempt, Builder, CancelToken, Client, Code, Error, Verdict, vultr};

const CREATE: vultr::snapshot::Create = vultr::snapshot::Create { subid: 7, description: None };

/// Cancels a call from another thread once a message is received, and checks that the call ends with this verdict.
/// Nothing else ends it: the event that it waits for does not occur, and its time-out would have another code.
fn cancelled<T: std::fmt::Debug>(
    client: &Client,
    when: Receiver<()>,
    verdict: Verdict,
    call: impl FnOnce(&Client) -> Result<T, Error>,
) {
    let token = CancelToken::new();
    let elsewhere = token.clone();
    std::thread::spawn(move || {
        when.recv().unwrap();
        elsewhere.cancel();
    });
    let error = call(&client.cancelled_by(&token)).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Cancelled, verdict), "{error}");
    assert!(token.is_cancelled());
}

/// Starts a server that sends a message when a request has arrived, and does not answer.
fn stalled() -> (Server, Receiver<()>) {
    let (sender, receiver) = channel();
    let server = Server::new(move |stream, _| {
        sender.send(()).unwrap();
        hold(stream);
        Then::Close
    });
    (server, receiver)
}

/// Returns a client that sends a message when it begins to wait.
fn waiting(builder: Builder) -> (Client, Receiver<()>) {
    let (sender, receiver) = channel();
    let hook = move |attempt: &Attempt<'_>| {
        if attempt.wait.is_some() {
            sender.send(()).unwrap();
        }
    };
    (builder.on_attempt(hook).build().unwrap(), receiver)
}

#[test]
fn before_anything_is_sent() {
    let (server, _) = stalled();
    let token = CancelToken::new();
    token.cancel();
    let error = server.once().cancelled_by(&token).send(&CREATE).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::NotSent));
    assert_eq!(server.connections(), 0);
}

#[test]
fn while_backing_off() {
    let limited = "HTTP/1.1 503 Busy\r\nretry-after: 30\r\ncontent-length: 20\r\n\r\nRate limit exceeded.";
    let server = Server::says(limited);
    let (client, waits) = waiting(server.builder());
    cancelled(&client, waits, Verdict::NotSent, |client| client.send(&vultr::server::List::default()));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn while_connecting() {
    let (listener, _held) = full();
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("http://{}", listener.local_addr().unwrap()));
    let (sender, receiver) = channel();
    sender.send(()).unwrap();
    let client = Client::builder(account.unwrap()).connect_timeout(Duration::from_secs(600)).timeout(Duration::MAX);
    cancelled(&client.build().unwrap(), receiver, Verdict::NotSent, |client| client.send(&CREATE));
}

#[test]
fn while_agreeing_on_tls() {
    let (sender, receiver) = channel();
    let server = Server::raw(Arc::default(), move |mut stream| {
        sender.send(()).unwrap();
        hold(&mut stream);
    });
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("https://{}", server.addr)).unwrap();
    let client = Client::builder(account).connect_timeout(Duration::from_secs(600)).timeout(Duration::MAX);
    cancelled(&client.build().unwrap(), receiver, Verdict::NotSent, |client| client.send(&CREATE));
    assert_eq!(server.connections(), 1);
}

#[test]
fn while_sending() {
    let (sender, receiver) = channel();
    let (end, ended) = channel::<()>();
    let ended = Mutex::new(ended);
    let server = Server::raw(Arc::default(), move |stream| {
        // A part of the request has arrived; the rest is not read.
        assert!(stream.peek(&mut [0]).unwrap() > 0);
        sender.send(()).unwrap();
        let _ = ended.lock().unwrap().recv();
    });
    let big = vec![("data".to_owned(), "x".repeat(16 << 20))];
    cancelled(&server.once(), receiver, Verdict::Unknown, |client| client.raw(Method::Post, "/v1/x", &big));
    drop(end);
}

#[test]
fn while_waiting_for_the_answer() {
    let (server, asked) = stalled();
    cancelled(&server.once(), asked, Verdict::Unknown, |client| client.send(&CREATE));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn while_receiving() {
    let (sender, receiver) = channel();
    let server = Server::new(move |stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000000\r\n\r\n{").unwrap();
        sender.send(()).unwrap();
        while stream.write_all(b" ").is_ok() {
            std::thread::yield_now();
        }
        Then::Close
    });
    cancelled(&server.once(), receiver, Verdict::Unknown, |client| client.send(&CREATE));
}

#[test]
fn a_token_that_asks() {
    let (server, asked) = stalled();
    let asked = Mutex::new(asked);
    let token = CancelToken::asking(move || asked.lock().unwrap().try_recv().is_ok());
    assert!(!token.is_cancelled());
    let error = server.once().cancelled_by(&token).send(&CREATE).unwrap_err();
    assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::Unknown), "{error}");
    assert!(token.is_cancelled(), "it stays so");
}

#[test]
fn only_the_view_is_cancelled() {
    let server = Server::says(&ok(r#"{"SNAPSHOTID":"1"}"#));
    let client = server.once();
    let token = CancelToken::new();
    let view = client.cancelled_by(&token);
    view.send(&CREATE).unwrap();
    token.cancel();
    assert_eq!(view.send(&CREATE).unwrap_err().code(), Code::Cancelled);
    assert_eq!(view.clone().send(&CREATE).unwrap_err().code(), Code::Cancelled);
    client.send(&CREATE).unwrap();
    view.cancelled_by(&CancelToken::new()).send(&CREATE).unwrap();
    assert_eq!((server.requests().len(), server.connections()), (3, 3));
}
