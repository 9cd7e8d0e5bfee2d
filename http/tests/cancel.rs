//! Giving up from another thread: within 200 ms, whatever the call is at, and with the right verdict.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, ok};
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use vpswire::shape::Method;
use vpswire::{Account, CancelToken, Client, Code, Error, Verdict, vultr};

const CREATE: vultr::snapshot::Create = vultr::snapshot::Create { subid: 7, description: None };

/// Cancels a call after 150 ms, or after its connection is there if that is later, and sees that it ends soon, with this
/// verdict.
fn cancelled<T: std::fmt::Debug>(
    client: &Client,
    server: Option<&Server>,
    verdict: Verdict,
    call: impl FnOnce(&Client) -> Result<T, Error>,
) {
    let token = CancelToken::new();
    let elsewhere = token.clone();
    let connections = server.map(|server| Arc::clone(&server.connections));
    let thread = std::thread::spawn(move || {
        while connections.as_ref().is_some_and(|count| count.load(Ordering::SeqCst) == 0) {
            std::thread::sleep(Duration::from_millis(5));
        }
        std::thread::sleep(Duration::from_millis(150));
        elsewhere.cancel();
        Instant::now()
    });
    let error = call(&client.cancelled_by(&token)).unwrap_err();
    let ended = Instant::now();
    let late = ended.saturating_duration_since(thread.join().unwrap());
    assert_eq!((error.code(), error.verdict()), (Code::Cancelled, verdict), "{error}");
    assert!(token.is_cancelled());
    assert!(late < Duration::from_millis(200), "{late:?} late");
}

fn stalled() -> Server {
    Server::new(|_, _| {
        std::thread::sleep(Duration::from_secs(3));
        Then::Close
    })
}

#[test]
fn before_anything_is_sent() {
    let server = stalled();
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
    let client = server.builder().build().unwrap();
    cancelled(&client, Some(&server), Verdict::NotSent, |client| client.send(&vultr::server::List::default()));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn while_waiting_for_its_turn() {
    let server = Server::says(&ok("{}"));
    let client = Client::new(server.vultr()).unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    cancelled(&client, Some(&server), Verdict::NotSent, |client| client.send(&CREATE));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn while_connecting() {
    // A listener with a full queue: further connections hang.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = listener.local_addr().unwrap();
    let fill = || TcpStream::connect_timeout(&addr, Duration::from_millis(100));
    let _held: Vec<_> = std::iter::repeat_with(fill).take_while(Result::is_ok).collect();
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("http://{addr}")).unwrap();
    cancelled(&Client::new(account).unwrap(), None, Verdict::NotSent, |client| client.send(&CREATE));
}

#[test]
fn while_agreeing_on_tls() {
    let server = Server::raw(Arc::default(), |stream| {
        std::thread::sleep(Duration::from_secs(3));
        drop(stream);
    });
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("https://{}", server.addr)).unwrap();
    cancelled(&Client::new(account).unwrap(), None, Verdict::NotSent, |client| client.send(&CREATE));
    assert_eq!(server.connections(), 1);
}

#[test]
fn while_sending() {
    let server = Server::raw(Arc::default(), |stream| {
        std::thread::sleep(Duration::from_secs(3));
        drop(stream);
    });
    let big = vec![("data".to_owned(), "x".repeat(16 << 20))];
    cancelled(&server.once(), Some(&server), Verdict::Unknown, |client| client.raw(Method::Post, "/v1/x", &big));
}

#[test]
fn while_waiting_for_the_answer() {
    let server = stalled();
    cancelled(&server.once(), Some(&server), Verdict::Unknown, |client| client.send(&CREATE));
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn while_receiving() {
    let server = Server::new(|stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n{").unwrap();
        while stream.write_all(b" ").is_ok() {
            std::thread::sleep(Duration::from_millis(5));
        }
        Then::Close
    });
    cancelled(&server.once(), Some(&server), Verdict::Unknown, |client| client.send(&CREATE));
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

#[test]
fn a_token_that_asks() {
    for verdict in [Verdict::Unknown, Verdict::NotSent] {
        let server = stalled();
        let begun = Instant::now();
        let token = CancelToken::asking(move || begun.elapsed() > Duration::from_millis(300));
        assert!(!token.is_cancelled());
        // In flight, and waiting for its turn.
        let client = Client::builder(server.vultr()).max_retries(0).build().unwrap();
        let error = match verdict {
            Verdict::Unknown => client.cancelled_by(&token).send(&CREATE).unwrap_err(),
            _ => {
                let takes_the_slots = client.clone();
                std::thread::spawn(move || takes_the_slots.send(&CREATE));
                std::thread::sleep(Duration::from_millis(50));
                client.cancelled_by(&token).send(&CREATE).unwrap_err()
            }
        };
        let took = begun.elapsed();
        assert_eq!((error.code(), error.verdict()), (Code::Cancelled, verdict), "{error}");
        assert!(took > Duration::from_millis(300) && took < Duration::from_millis(500), "{took:?}");
    }
}
