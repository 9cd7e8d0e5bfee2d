//! Failures between the client and the service, and the resulting errors. Time-outs: `src/timing.rs`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::arithmetic_side_effects)] // tests

mod common;

use common::{KEY, Server, Then, ok, reset};
use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use vpswire::{Account, Client, Code, Error, Verdict, vultr};
use vpswire_testkit::http::read_message;
use vpswire_testkit::refusing;

const CREATE: vultr::snapshot::Create = vultr::snapshot::Create { subid: 7, description: None };

fn read(client: &Client) -> Error {
    client.send(&vultr::server::List::default()).unwrap_err()
}

fn create(client: &Client) -> Error {
    client.send(&CREATE).unwrap_err()
}

fn is(error: &Error, code: Code, verdict: Verdict, words: &str) {
    assert_eq!((error.code(), error.verdict()), (code, verdict), "{error}");
    assert!(error.to_string().contains(words), "{error}");
    assert!(!format!("{error} {error:?}").contains(KEY), "{error:?}");
}

/// Starts a server that does this with each connection, and counts the requests.
fn each(serve: impl Fn(&mut TcpStream) + Send + Sync + 'static) -> Server {
    Server::new(move |stream, _| {
        serve(stream);
        Then::Close
    })
}

#[test]
fn refused_is_not_sent_and_tried_again_for_a_create_too() {
    let addr = refusing::address();
    let attempts = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&attempts);
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("http://{addr}")).unwrap();
    let builder = Client::builder(account).pace(false).on_attempt(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    let client = builder.build().unwrap();
    let words = format!("could not connect to {addr}: connection refused");
    let error = create(&client);
    is(&error, Code::Transport, Verdict::NotSent, &words);
    assert!(error.retryable());
    assert_eq!(attempts.load(Ordering::SeqCst), 3);
}

#[test]
fn a_read_is_sent_again_after_a_reset() {
    let turn = AtomicUsize::new(0);
    let server = Server::raw(Arc::default(), move |mut stream| {
        if turn.fetch_add(1, Ordering::SeqCst) == 0 {
            return reset(stream);
        }
        read_message(&mut stream);
        stream.write_all(ok("{}").as_bytes()).unwrap();
    });
    let client = server.builder().build().unwrap();
    client.send(&vultr::server::List::default()).unwrap();
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_create_is_sent_once_and_may_have_been_done() {
    let server = Server::raw(Arc::default(), reset);
    let client = server.builder().build().unwrap();
    let error = create(&client);
    is(&error, Code::Transport, Verdict::Unknown, "connection lost before the response: connection reset");
    is(
        &error,
        Code::Transport,
        Verdict::Unknown,
        "outcome unknown: the request may have been executed; check snapshot.list() before retrying",
    );
    assert!(!error.retryable());
    assert_eq!(server.connections(), 1);
}

#[test]
fn closed_without_an_answer() {
    let server = each(|_| {});
    let error = create(&server.once());
    is(&error, Code::Transport, Verdict::Unknown, "connection lost before the response");
    let server = each(|stream| stream.write_all(b"HTTP/1.1 200 OK\r\nconte").unwrap());
    is(&create(&server.once()), Code::Transport, Verdict::Unknown, "connection lost before the response");
}

#[test]
fn a_cut_body_with_a_length() {
    let server =
        each(|stream| stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"SNAPSHOTID\":").unwrap());
    let error = create(&server.once());
    is(&error, Code::Transport, Verdict::Unknown, "connection lost while reading the response body");
    assert_eq!((error.raw(), error.status()), (Some(&b"{\"SNAPSHOTID\":"[..]), None));
}

#[test]
fn a_body_that_breaks_off_is_kept_by_the_error() {
    let body = "{\"SNAPSHOTID\":\"544\"}";
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(body.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let without = |bytes: usize| gzip[..gzip.len() - bytes].to_vec();
    let wrong_sum = [without(8), vec![0; 8]].concat();
    let long = "content-length: 500\r\n";
    let long_gzip = "content-length: 500\r\ncontent-encoding: gzip\r\n";
    let chunked = "transfer-encoding: chunked\r\n";
    let is_lost = "connection lost while reading the response body";
    let is_broken = "the answer's compression is broken";
    for (headers, sent, words) in [
        (long, body.as_bytes().to_vec(), is_lost),
        (chunked, format!("{:x}\r\n{body}\r\n", body.len()).into_bytes(), is_lost),
        (long_gzip, gzip.clone(), is_lost),
        (long_gzip, without(8), is_lost),
        ("content-encoding: gzip\r\n", without(8), is_broken),
        ("content-encoding: gzip\r\n", wrong_sum, is_broken),
        ("content-encoding: gzip\r\n", body.as_bytes().to_vec(), is_broken),
    ] {
        let server = each(move |stream| {
            write!(stream, "HTTP/1.1 200 OK\r\n{headers}\r\n").unwrap();
            stream.write_all(&sent).unwrap();
        });
        let error = create(&server.once());
        is(&error, Code::Transport, Verdict::Unknown, words);
        assert_eq!(error.raw().map(String::from_utf8_lossy).as_deref(), Some(body), "{headers}{error}");
    }
}

#[test]
fn a_cut_body_without_a_length() {
    let server = each(|stream| stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"SNAPSHOTID\":\"544").unwrap());
    is(&create(&server.once()), Code::Transport, Verdict::Unknown, "cut short");
    let server = each(|stream| stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n{\"SNAPSHOTID\":\"544\"}").unwrap());
    assert_eq!(server.once().send(&CREATE).unwrap().answer.snapshotid, "544", "a whole one is good");
}

#[test]
fn a_cut_chunked_body() {
    let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
    for body in ["14\r\n{\"SNAP", "2\r\n{}\r\n", "zz\r\n{}\r\n0\r\n\r\n"] {
        let server = each(move |stream| write!(stream, "{head}{body}").unwrap());
        let error = create(&server.once());
        assert_eq!((error.code(), error.verdict()), (Code::Transport, Verdict::Unknown), "{body:?}: {error}");
    }
}

#[test]
fn broken_compression() {
    let server = each(|stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\n{\"a\"").unwrap();
    });
    is(&create(&server.once()), Code::Transport, Verdict::Unknown, "the answer's compression is broken");
}

#[test]
fn garbage_instead_of_http() {
    let server = each(|stream| stream.write_all(b"SSH-2.0-OpenSSH_9.2p1\r\n").unwrap());
    is(&create(&server.once()), Code::Transport, Verdict::Unknown, "not proper HTTP");
    let two = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}";
    let server = each(move |stream| stream.write_all(two.as_bytes()).unwrap());
    is(&create(&server.once()), Code::Transport, Verdict::Unknown, "not proper HTTP");
}

#[test]
fn huge_headers_are_refused() {
    let server = each(|stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n").unwrap();
        while stream.write_all(format!("x-a: {}\r\n", "y".repeat(9000)).as_bytes()).is_ok() {}
    });
    is(&read(&server.once()), Code::Transport, Verdict::Unknown, "headers are larger than the limit");
    let server = each(|stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n").unwrap();
        while stream.write_all("x-a: y\r\n".repeat(1000).as_bytes()).is_ok() {}
    });
    assert_eq!(read(&server.once()).code(), Code::Transport);
    let server = each(|stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nx-a: y").unwrap();
        while stream.write_all("\r\n ".repeat(1000).as_bytes()).is_ok() {}
    });
    is(&read(&server.once()), Code::Transport, Verdict::Unknown, "headers are larger than the limit");
}
