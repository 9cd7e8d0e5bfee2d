//! Tests of time-outs, cancelling and pace, over real sockets, with a clock that is set by hand.
//!
//! The clock moves when the client has come to a certain point, which a cancel token sees that is asked on the client's
//! thread. Servers hold their connections until the client closes them.

use crate::clock::Clock;
use crate::common::{KEY, Server, Then, full, hold, ok};
use crate::transport::state::{self, AttemptState, Phase};
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use vpswire::shape::Method;
use vpswire::{Account, Attempt, CancelToken, Client, Code, Error, Outcome, Verdict, vultr};

const CREATE: vultr::snapshot::Create = vultr::snapshot::Create { subid: 7, description: None };
const LIMIT: Duration = Duration::from_millis(300);

fn list() -> vultr::server::List {
    vultr::server::List::default()
}

/// Moves the clock to the limit whenever an attempt comes to such a point.
fn runs_out(clock: &Clock, when: impl Fn(&AttemptState) -> bool + Send + Sync + 'static) -> CancelToken {
    let clock = clock.clone();
    CancelToken::asking(move || {
        if when(&state::current()) {
            clock.advance(LIMIT);
        }
        false
    })
}

fn is(error: &Error, verdict: Verdict, words: &str) {
    assert_eq!((error.code(), error.verdict()), (Code::Timeout, verdict), "{error}");
    assert!(error.message().starts_with(words), "{error}");
    assert!(!format!("{error} {error:?}").contains(KEY), "{error:?}");
}

#[test]
fn a_service_that_does_not_answer() {
    let server = Server::new(|stream, _| {
        hold(stream);
        Then::Close
    });
    let clock = Clock::manual();
    let client = server.builder().timeout(LIMIT).clock(&clock).build().unwrap();
    let (requests, seen) = (Arc::clone(&server.requests), AtomicUsize::new(0));
    let token = runs_out(&clock, move |attempt| {
        let count = requests.lock().unwrap().len();
        attempt.phase() == Phase::Waiting && seen.swap(count, Ordering::SeqCst) < count
    });
    let client = client.cancelled_by(&token);
    let words = "timed out after 0.3 s while waiting for the response";
    is(&client.send(&CREATE).unwrap_err(), Verdict::Unknown, words);
    assert_eq!(server.requests().len(), 1);
    is(&client.with_max_retries(1).send(&list()).unwrap_err(), Verdict::Unknown, words);
    assert_eq!(server.requests().len(), 3, "a read is tried again");
}

/// What the error has of a body that is being read when the time runs out.
fn kept_at_time_out(server: &Server) -> Vec<u8> {
    let clock = Clock::manual();
    let client = server.builder().timeout(LIMIT).max_retries(0).clock(&clock).build().unwrap();
    let token = runs_out(&clock, |attempt| attempt.phase() == Phase::Receiving);
    let error = client.cancelled_by(&token).send(&list()).unwrap_err();
    is(&error, Verdict::Unknown, "timed out after 0.3 s while reading the response body");
    error.raw().expect("what came is kept").to_vec()
}

#[test]
fn an_answer_that_drips() {
    let server = Server::new(|stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000000\r\n\r\n{").unwrap();
        while stream.write_all(b" ").is_ok() {
            std::thread::yield_now();
        }
        Then::Close
    });
    assert_eq!(kept_at_time_out(&server).trim_ascii(), b"{");
}

#[test]
fn an_answer_that_stops_after_its_first_byte() {
    let server = Server::new(|stream, _| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{").unwrap();
        hold(stream);
        Then::Close
    });
    assert_eq!(kept_at_time_out(&server), b"{");
}

#[test]
fn a_request_that_is_not_taken() {
    let (end, ended) = std::sync::mpsc::channel::<()>();
    let ended = Mutex::new(ended);
    let server = Server::raw(Arc::default(), move |stream| {
        let _ = ended.lock().unwrap().recv();
        drop(stream);
    });
    let clock = Clock::manual();
    let client = server.builder().timeout(LIMIT).max_retries(0).clock(&clock).build().unwrap();
    let token = runs_out(&clock, |attempt| attempt.phase() == Phase::Sending && attempt.sent());
    let big = vec![("data".to_owned(), "x".repeat(16 << 20))];
    let error = client.cancelled_by(&token).raw(Method::Post, "/v1/x", &big).unwrap_err();
    is(&error, Verdict::Unknown, "timed out after 0.3 s while sending the request");
    drop(end);
}

#[test]
fn an_address_that_does_not_answer() {
    let (listener, _held) = full();
    let addr = listener.local_addr().unwrap();
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("http://{addr}")).unwrap();
    let clock = Clock::manual();
    let client = Client::builder(account).max_retries(0).connect_timeout(LIMIT).clock(&clock).build().unwrap();
    // Asked once before it connects, and then while it does.
    let asked = AtomicUsize::new(0);
    let token = runs_out(&clock, move |attempt| {
        attempt.phase() == Phase::Connecting && asked.fetch_add(1, Ordering::SeqCst) > 2
    });
    let error = client.cancelled_by(&token).send(&CREATE).unwrap_err();
    is(&error, Verdict::NotSent, &format!("timed out after 0.3 s while connecting to {addr}"));
}

#[test]
fn a_service_that_does_not_speak_tls() {
    let server = Server::raw(Arc::default(), |mut stream| hold(&mut stream));
    let account = Account::vultr(KEY).unwrap().with_base_url(&format!("https://{}", server.addr)).unwrap();
    let clock = Clock::manual();
    let client = Client::builder(account).max_retries(0).connect_timeout(LIMIT).clock(&clock).build().unwrap();
    let token = runs_out(&clock, |attempt| attempt.phase() == Phase::Securing);
    let error = client.cancelled_by(&token).send(&CREATE).unwrap_err();
    is(&error, Verdict::NotSent, "timed out after 0.3 s during the TLS handshake");
}

/// What a hook is shown: number, outcome, and how long the client waits.
type Seen = Arc<Mutex<Vec<(u32, String, Option<Duration>)>>>;

fn recording(seen: &Seen) -> impl Fn(&Attempt<'_>) + Send + Sync + 'static {
    let seen = Arc::clone(seen);
    move |attempt| {
        let outcome = match attempt.outcome {
            Outcome::Paced => "paced".to_owned(),
            Outcome::Answered { status } => status.to_string(),
            Outcome::Failed(error) => format!("{} {:?}", error.code().as_str(), error.status()),
        };
        seen.lock().unwrap().push((attempt.number, outcome, attempt.wait));
    }
}

fn seen(seen: &Seen) -> Vec<(u32, String, Option<Duration>)> {
    std::mem::take(&mut *seen.lock().unwrap())
}

fn entry(number: u32, outcome: &str, wait: Option<u64>) -> (u32, String, Option<Duration>) {
    (number, outcome.to_owned(), wait.map(Duration::from_millis))
}

#[test]
fn clones_and_clients_that_share_keep_one_pace() {
    let server = Server::says(&ok("{}"));
    let all = Seen::default();
    let builder = || Client::builder(server.vultr()).on_attempt(recording(&all));
    let client = builder().clock(&Clock::manual()).build().unwrap();
    let sharing = builder().sharing(&client).timeout(Duration::from_secs(9)).build().unwrap();
    client.send(&list()).unwrap();
    client.clone().send(&list()).unwrap();
    sharing.send(&list()).unwrap();
    client.send(&vultr::os::List {}).unwrap();
    let answered = || entry(1, "200", None);
    let paced = |wait| entry(1, "paced", Some(wait));
    let wanted = [answered(), paced(500), answered(), paced(1000), answered(), answered()];
    assert_eq!(seen(&all), wanted, "what needs no key waits for nothing");
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_hook_sees_each_attempt_and_wait() {
    let server = Server::new(|stream, number| {
        let busy = "HTTP/1.1 500 Oh\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n";
        stream.write_all(if number == 0 { busy.to_owned() } else { ok("{}") }.as_bytes()).unwrap();
        Then::Keep
    });
    let all = Seen::default();
    let builder = Client::builder(server.vultr()).on_attempt(recording(&all));
    builder.clock(&Clock::manual()).build().unwrap().send(&list()).unwrap();
    // The service asks for no wait, but the pace does.
    let wanted = [entry(1, "http Some(500)", Some(0)), entry(2, "paced", Some(500)), entry(2, "200", None)];
    assert_eq!(seen(&all), wanted);
}

#[test]
fn a_hook_sees_a_wait_before_it_begins() {
    let server = Server::says(&ok("{}"));
    let shown = Arc::new(Mutex::new(Vec::new()));
    let (record, requests) = (Arc::clone(&shown), Arc::clone(&server.requests));
    let hook = move |attempt: &Attempt<'_>| {
        record.lock().unwrap().push((attempt.wait, requests.lock().unwrap().len(), Instant::now()));
    };
    let client = Client::builder(server.vultr()).on_attempt(hook).clock(&Clock::manual()).build().unwrap();
    client.send(&list()).unwrap();
    client.send(&list()).unwrap();
    let shown = shown.lock().unwrap();
    let wait = Duration::from_millis(500);
    let seen: Vec<_> = shown.iter().map(|(wait, requests, _)| (*wait, *requests)).collect();
    assert_eq!(seen, [(None, 1), (Some(wait), 1), (None, 2)]);
    assert!(shown[2].2.duration_since(shown[1].2) >= wait, "it does wait");
}

#[test]
fn a_call_is_cancelled_while_it_waits_for_its_turn() {
    let server = Server::says(&ok("{}"));
    for asks in [false, true] {
        let waits = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&waits);
        let token = if asks { CancelToken::asking(move || asked.load(Ordering::SeqCst)) } else { CancelToken::new() };
        let (all, elsewhere) = (Seen::default(), token.clone());
        let record = recording(&all);
        let hook = move |attempt: &Attempt<'_>| {
            record(attempt);
            if matches!(attempt.outcome, Outcome::Paced) {
                // Before the wait begins, so that however long this takes, it is not over.
                waits.store(true, Ordering::SeqCst);
                if !asks {
                    elsewhere.cancel();
                }
            }
        };
        let client = Client::builder(server.vultr()).on_attempt(hook).clock(&Clock::manual()).build().unwrap();
        client.send(&list()).unwrap();
        let before = server.requests().len();
        let error = client.cancelled_by(&token).send(&CREATE).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::NotSent), "{error}");
        assert_eq!(server.requests().len(), before);
        let wanted = [entry(1, "200", None), entry(1, "paced", Some(500)), entry(1, "cancelled None", None)];
        assert_eq!(seen(&all), wanted);
    }
}
