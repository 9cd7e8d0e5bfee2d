//! Every branch of the exchange, driven with a made-up clock.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::Duration;
use vpswire_core::account::Account;
use vpswire_core::args::Arg;
use vpswire_core::encode::{encode, encode_raw};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Method};
use vpswire_core::wire::{Head, Response};
use vpswire_core::{Code, Error, Value, Verdict, table};

const MS: fn(u64) -> Duration = Duration::from_millis;
const FULL_JITTER: u32 = u32::MAX;

fn at(ms: u64) -> Moment {
    Moment { elapsed: MS(ms), unix: Duration::from_secs(1_500_000_000), random: FULL_JITTER }
}

fn vultr(call: &str, args: &[(&str, Arg)]) -> Prepared {
    let op = table::find(Api::Vultr, call).unwrap();
    let args = vpswire_core::args::arrange(op, args.iter().cloned()).unwrap();
    encode(op, &args, &Account::vultr("KEY-12345").unwrap()).unwrap()
}

fn reads() -> Prepared {
    vultr("server.list", &[])
}

fn sets() -> Prepared {
    vultr("server.label_set", &[("subid", Arg::Int(1)), ("label", Arg::Text("a".into()))])
}

fn acts() -> Prepared {
    vultr("server.reboot", &[("subid", Arg::Int(1))])
}

fn destroys() -> Prepared {
    vultr("server.destroy", &[("subid", Arg::Int(1))])
}

fn bills() -> Prepared {
    let int = |n| Arg::Int(n);
    let args = [("dcid", int(1)), ("vpsplanid", int(1)), ("osid", int(127)), ("label", Arg::Text("web1".into()))];
    vultr("server.create", &args)
}

fn changing() -> [Prepared; 4] {
    [sets(), acts(), destroys(), bills()]
}

fn answered(status: u16, body: &str) -> Event {
    answered_with(status, body, &[])
}

fn answered_with(status: u16, body: &str, headers: &[(&str, &str)]) -> Event {
    let headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    Event::Answered(Response { status, headers, body: body.as_bytes().to_vec() })
}

fn failed(kind: FailureKind, sent: bool) -> Event {
    Event::Failed(Failure { kind, sent, detail: "it broke".into() })
}

/// A call with its own shared state; waits are waited for at once.
struct Run {
    exchange: Exchange,
    shared: Shared,
    now: u64,
    sent: u32,
    waits: Vec<Duration>,
}

impl Run {
    fn new(prepared: Prepared) -> Self {
        Self::with(prepared, Policy::default())
    }

    fn with(prepared: Prepared, policy: Policy) -> Self {
        let exchange = Exchange::new(prepared, policy).unwrap();
        Self { exchange, shared: Shared::default(), now: 0, sent: 0, waits: Vec::new() }
    }

    /// Feeds what comes of each sending, until it is over.
    fn go(&mut self, mut events: impl FnMut(u32) -> Event) -> Result<Value, Error> {
        let mut step = self.exchange.start(&self.shared, at(self.now));
        loop {
            step = match step {
                Step::Send(_) => {
                    self.sent += 1;
                    self.exchange.step(events(self.sent), &self.shared, at(self.now))
                }
                Step::Wait(wait) => {
                    self.waits.push(wait);
                    self.now += u64::try_from(wait.as_millis()).unwrap();
                    self.exchange.step(Event::Waited, &self.shared, at(self.now))
                }
                Step::Done(result) => return result,
            }
        }
    }
}

const RATE: &str = "Rate limit reached - please try your request again later.  Current rate limit: 2 requests/sec";
const GONE: &str = "Sorry, Vultr API v1 is no longer supported. Please use v2.";

#[test]
fn of_an_answer_that_is_too_large_only_its_head_is_needed() {
    let too_large = |status| Event::TooLarge(Head { status, headers: vec![("X-Id".to_owned(), "7".to_owned())] });
    let mut policy = Policy::default();
    policy.max_body = 1000;
    let ends = [(200, Verdict::Unknown), (412, Verdict::Rejected), (303, Verdict::Unknown), (502, Verdict::Unknown)];
    for (status, verdict) in ends {
        for event in [too_large(status), answered_with(status, &" ".repeat(1001), &[("X-Id", "7")])] {
            let mut run = Run::with(bills(), policy.clone());
            let mut event = Some(event);
            let error = run.go(|_| event.take().unwrap()).unwrap_err();
            assert_eq!((error.code(), error.verdict(), error.status()), (Code::TooLarge, verdict, Some(status)));
            assert!(error.message().contains("larger than the limit of 1000 bytes"), "{error}");
            assert_eq!((run.sent, error.raw()), (1, None));
            assert_eq!(run.exchange.head().unwrap().header("x-id"), Some("7"));
        }
    }
}

#[test]
fn a_read_is_tried_again_after_whatever_passes() {
    let troubles: [fn() -> Event; 8] = [
        || failed(FailureKind::Broken, true),
        || failed(FailureKind::Broken, false),
        || failed(FailureKind::Timeout, true),
        || failed(FailureKind::Timeout, false),
        || answered(500, "Internal server error"),
        || answered(502, "<html>Bad gateway</html>"),
        || answered(503, RATE),
        || answered(200, r#"{"1": {"SUBID": "#),
    ];
    for (index, trouble) in troubles.into_iter().enumerate() {
        let mut run = Run::new(reads());
        let answer = run.go(|n| if n < 3 { trouble() } else { answered(200, "[]") });
        assert_eq!((run.sent, answer.map(|v| v.to_json().unwrap()).unwrap().as_str()), (3, "{}"), "trouble {index}");

        let mut run = Run::new(reads());
        let error = run.go(|_| trouble()).unwrap_err();
        assert_eq!((run.sent, error.retryable()), (3, true), "trouble {index}: {error:?}");
    }
}

#[test]
fn what_changes_something_reaches_the_service_at_most_once() {
    let unknown: [(fn() -> Event, Code); 8] = [
        (|| failed(FailureKind::Broken, true), Code::Transport),
        (|| failed(FailureKind::Timeout, true), Code::Timeout),
        (|| answered(500, "Internal server error"), Code::Http),
        (|| answered(502, "<html>Bad gateway</html>"), Code::Http),
        (|| answered(503, "Service unavailable"), Code::Http),
        (|| answered(200, r#"{"SUBID": "13"#), Code::Transport),
        (|| answered(200, "<html>hello</html>"), Code::Decode),
        (|| failed(FailureKind::TooLarge, true), Code::TooLarge),
    ];
    for prepared in changing() {
        for (index, (event, code)) in unknown.iter().enumerate() {
            let mut run = Run::new(prepared.clone());
            let error = run.go(|_| event()).unwrap_err();
            let got = (run.sent, error.code(), error.verdict(), error.retryable());
            assert_eq!(got, (1, *code, Verdict::Unknown, false), "{} {index}: {error}", prepared.call());
            assert!(
                error.to_string().contains("outcome unknown: the request may have been executed; check server.list("),
                "{error}"
            );
        }
    }
}

#[test]
fn an_unknown_create_says_how_to_find_out() {
    let error = Run::new(bills()).go(|_| failed(FailureKind::Broken, true)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "server.create: it broke; outcome unknown: the request may have been executed; check server.list(label=\"web1\") before retrying"
    );
}

#[test]
fn what_was_never_sent_is_tried_again_whatever_it_does() {
    for prepared in changing() {
        let mut run = Run::new(prepared.clone());
        let error = run.go(|_| failed(FailureKind::Broken, false)).unwrap_err();
        assert_eq!((run.sent, error.verdict(), error.retryable()), (3, Verdict::NotSent, true), "{}", prepared.call());
    }
}

#[test]
fn a_refused_certificate_is_final() {
    for prepared in [reads(), bills()] {
        for (sent, verdict) in [(false, Verdict::NotSent), (true, Verdict::Unknown)] {
            let mut run = Run::new(prepared.clone());
            let error = run.go(|_| failed(FailureKind::Tls, sent)).unwrap_err();
            let got = (run.sent, error.code(), error.verdict(), error.retryable());
            assert_eq!(got, (1, Code::Transport, verdict, false));
        }
    }
}

#[test]
fn a_redirect_or_a_gateway_may_answer_what_has_been_done() {
    let kiwivm = |call: &str| {
        let op = table::find(Api::Kiwivm, call).unwrap();
        encode(op, &[], &Account::kiwivm(1, "private_key").unwrap()).unwrap()
    };
    for status in (300..400).chain(500..1000).chain(100..200) {
        for prepared in changing().into_iter().chain([kiwivm("restart"), kiwivm("snapshot.list")]) {
            let reads = prepared.effect().as_str() == "reads";
            for body in
                ["", "{\"error\":504,\"message\":\"timed out\"}", "rate limit exceeded for api v1", "Invalid server."]
            {
                let error = Run::new(prepared.clone()).go(|_| answered(status, body)).unwrap_err();
                let undone = matches!(status, 307 | 308) || reads && status / 100 == 3;
                let verdict = if undone { Verdict::Rejected } else { Verdict::Unknown };
                assert_eq!(error.verdict(), verdict, "{} {status} {body}: {error}", prepared.call());
            }
        }
    }
}

#[test]
fn a_rate_limit_is_waited_for_only_by_what_reads() {
    for (prepared, sent) in [(reads(), 3), (sets(), 1), (acts(), 1), (destroys(), 1), (bills(), 1)] {
        let mut run = Run::new(prepared.clone());
        let error = run.go(|_| answered(503, RATE)).unwrap_err();
        let got = (run.sent, error.code(), error.verdict(), error.retryable());
        assert_eq!(got, (sent, Code::RateLimited, Verdict::Rejected, true), "{}", prepared.call());
    }
}

#[test]
fn a_caller_may_allow_what_sets_to_be_repeated() {
    let mut policy = Policy::default();
    policy.retry_sets = true;
    for (prepared, sent) in [(sets(), 3), (acts(), 1), (destroys(), 1), (bills(), 1)] {
        let mut run = Run::with(prepared.clone(), policy.clone());
        run.go(|_| failed(FailureKind::Timeout, true)).unwrap_err();
        assert_eq!(run.sent, sent, "{}", prepared.call());
    }
}

#[test]
fn back_off_doubles_with_full_jitter() {
    let mut policy = Policy::default();
    policy.max_retries = 8;
    policy.pace = false;
    let mut run = Run::with(reads(), policy.clone());
    run.go(|_| answered(500, "")).unwrap_err();
    assert_eq!(run.waits, [500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000].map(MS));

    let mut exchange = Exchange::new(reads(), policy).unwrap();
    let shared = Shared::default();
    let calm = Moment { random: 0, ..at(0) };
    exchange.start(&shared, calm);
    let Step::Wait(wait) = exchange.step(answered(500, ""), &shared, calm) else { panic!("no wait") };
    assert_eq!(wait, Duration::ZERO);
}

#[test]
fn retry_after_is_honoured_up_to_a_minute() {
    let cases = [
        ("7", Some(MS(7_000))),
        ("0", Some(MS(0))),
        ("60", Some(MS(60_000))),
        ("61", None),
        ("99999999999999999999", Some(MS(1000))),
        ("-5", Some(MS(1000))),
        ("soon", Some(MS(1000))),
        ("Fri, 14 Jul 2017 02:40:09 GMT", Some(MS(9_000))),
        ("Fri, 14 Jul 2017 02:39:00 GMT", Some(MS(0))),
        ("Fri, 14 Jul 2017 03:40:00 GMT", None),
    ];
    for (header, expected) in cases {
        let mut policy = Policy::default();
        policy.max_retries = 1;
        policy.pace = false;
        let mut run = Run::with(reads(), policy);
        let error = run.go(|_| answered_with(503, RATE, &[("RETRY-after", header)])).unwrap_err();
        let sent = if expected.is_some() { 2 } else { 1 };
        assert_eq!((run.waits.first().copied(), run.sent), (expected, sent), "{header}");
        assert_eq!(error.code(), Code::RateLimited);
    }
}

#[test]
fn the_budget_of_retries_is_shared_and_comes_back_with_success() {
    let mut shared = Shared::default();
    let mut sent = 0;
    let mut last = None;
    for _ in 0..15 {
        let mut run = Run::new(reads());
        run.shared = shared;
        last = run.go(|_| answered(500, "")).err();
        sent += run.sent;
        shared = run.shared;
    }
    // 15 calls and 20 retries at 5 of a budget of 100.
    assert_eq!(sent, 35);
    let text = last.unwrap().to_string();
    assert_eq!(text, "server.list: HTTP status 500; not retried: retry budget exhausted");
    for _ in 0..5 {
        let mut run = Run::new(reads());
        run.shared = shared;
        run.go(|_| answered(200, "[]")).unwrap();
        shared = run.shared;
    }
    let mut run = Run::new(reads());
    run.shared = shared;
    run.go(|_| answered(500, "")).unwrap_err();
    assert_eq!(run.sent, 2);
}

#[test]
fn pacing_keeps_under_two_a_second_and_never_delays_the_first() {
    let shared = Shared::default();
    let wait_of =
        |now, prepared: Prepared| match Exchange::new(prepared, Policy::default()).unwrap().start(&shared, at(now)) {
            Step::Send(_) => 0,
            Step::Wait(wait) => u64::try_from(wait.as_millis()).unwrap(),
            Step::Done(_) => panic!("done"),
        };
    assert_eq!(wait_of(10_000, reads()), 0);
    assert_eq!(wait_of(10_000, reads()), 500);
    assert_eq!(wait_of(10_000, bills()), 1000);
    // What needs no key is not limited.
    assert_eq!(wait_of(10_000, vultr("os.list", &[])), 0);
    assert_eq!(wait_of(10_700, reads()), 800);
    assert_eq!(wait_of(60_000, reads()), 0);
    let mut policy = Policy::default();
    policy.pace = false;
    let mut unpaced = Exchange::new(reads(), policy).unwrap();
    assert!(matches!(unpaced.start(&shared, at(60_000)), Step::Send(_)));
    let account = Account::kiwivm(1, "k").unwrap();
    let op = table::find(Api::Kiwivm, "get_service_info").unwrap();
    for _ in 0..3 {
        let mut kiwivm = Exchange::new(encode(op, &[], &account).unwrap(), Policy::default()).unwrap();
        assert!(matches!(kiwivm.start(&shared, at(60_000)), Step::Send(_)));
    }
}

#[test]
fn a_cancelled_call_gives_its_place_back() {
    let shared = Shared::default();
    let start = |now| {
        let mut exchange = Exchange::new(reads(), Policy::default()).unwrap();
        let step = exchange.start(&shared, at(now));
        let wait = if let Step::Wait(wait) = step { wait } else { Duration::ZERO };
        (exchange, wait)
    };
    let (_sent, none) = start(0);
    assert_eq!(none, MS(0));
    let mut waiting: Vec<_> = (0..60).map(|_| start(10)).collect();
    assert_eq!(waiting[59].1, MS(29_990));
    let cancel = |exchange: &mut Exchange| {
        let step = exchange.step(Event::Cancelled { sent: false }, &shared, at(20));
        assert!(matches!(step, Step::Done(Err(error)) if error.verdict() == Verdict::NotSent));
    };
    // The second and the last one stay, in their places.
    cancel(&mut waiting[0].0);
    assert_eq!(start(30).1, MS(470));
    for (exchange, _) in &mut waiting[2..59] {
        cancel(exchange);
    }
    assert_eq!(start(40).1, MS(1460));
    assert_eq!(start(40).1, MS(1960));
}

#[test]
fn a_retry_takes_its_place_in_the_row() {
    let mut run = Run::new(reads());
    run.go(|n| if n == 1 { failed(FailureKind::Broken, true) } else { answered(200, "[]") }).unwrap();
    assert_eq!((run.sent, run.waits.clone()), (2, vec![MS(500)]));
}

#[test]
fn a_dead_api_is_final() {
    for prepared in [reads(), bills()] {
        let mut run = Run::new(prepared);
        let error = run.go(|_| answered(503, GONE)).unwrap_err();
        assert_eq!((run.sent, error.code(), error.retryable()), (1, Code::Gone, false));
        assert!(
            error.to_string().contains("no longer supported") && error.to_string().contains("shut down"),
            "{error}"
        );
    }
}

#[test]
fn locked_is_told_with_its_progress_and_not_waited_out() {
    let account = Account::kiwivm(1_347_645, "private_key").unwrap();
    let op = table::find(Api::Kiwivm, "restart").unwrap();
    let mut run = Run::new(encode(op, &[], &account).unwrap());
    let body = r#"{"error":788888,"message":"VE is currently locked, try again in a few minutes",
        "additionalErrorInfo":"OS Reinstall: debian-13-x86_64",
        "additionalLockingInfo":{"last_status_update_s_ago":3,"completed_percent":"42","friendly_progress_message":"Copying"}}"#;
    let error = run.go(|_| answered(200, body)).unwrap_err();
    assert_eq!(
        (run.sent, error.code(), error.verdict(), error.retryable()),
        (1, Code::Locked, Verdict::Rejected, true)
    );
    let progress = error.progress().unwrap();
    assert_eq!((progress.percent, progress.age_seconds), (Some(42.0), Some(3)));
    assert_eq!(progress.task.as_deref(), Some("OS Reinstall: debian-13-x86_64"));
}

#[test]
fn a_redirect_is_an_error_that_names_the_host() {
    for (location, host) in [
        ("https://evil.example/x?key=1", "evil.example"),
        ("https://user:secret@evil.example:8443/", "evil.example:8443"),
        ("/elsewhere", "another place"),
        ("", "another place"),
    ] {
        let mut run = Run::new(reads());
        let error = run.go(|_| answered_with(302, "", &[("Location", location)])).unwrap_err();
        assert_eq!((run.sent, error.code(), error.status()), (1, Code::Http, Some(302)));
        let text = format!("server.list: the service redirects to {host}, which is never followed; check the base URL");
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn cancelling_says_whether_something_may_have_happened() {
    let cancel = |prepared: Prepared, sent| {
        let error = Run::new(prepared).go(|_| Event::Cancelled { sent }).unwrap_err();
        (error.code(), error.verdict(), error.retryable())
    };
    assert_eq!(cancel(bills(), false), (Code::Cancelled, Verdict::NotSent, false));
    assert_eq!(cancel(bills(), true), (Code::Cancelled, Verdict::Unknown, false));
    assert_eq!(cancel(reads(), true), (Code::Cancelled, Verdict::Unknown, false));

    // While waiting for its turn nothing has been sent, whatever the shell says.
    let shared = Shared::default();
    Exchange::new(reads(), Policy::default()).unwrap().start(&shared, at(0));
    let mut waiting = Exchange::new(bills(), Policy::default()).unwrap();
    assert!(matches!(waiting.start(&shared, at(0)), Step::Wait(_)));
    let Step::Done(Err(error)) = waiting.step(Event::Cancelled { sent: true }, &shared, at(1)) else {
        panic!("goes on")
    };
    assert_eq!(error.verdict(), Verdict::NotSent);
}

#[test]
fn read_only_refuses_everything_that_changes_something() {
    let mut policy = Policy::default();
    policy.read_only = true;
    for prepared in changing() {
        let error = Exchange::new(prepared, policy.clone()).unwrap_err();
        assert_eq!((error.code(), error.verdict()), (Code::ReadOnly, Verdict::NotSent));
    }
    for api in Api::ALL {
        for op in table::ops(api).filter(|op| op.params.iter().all(|p| p.optional()) && op.effect.as_str() == "reads") {
            let account = match api {
                Api::Kiwivm => Account::kiwivm(1, "k"),
                Api::Cvm => Account::cvm("https://p.example", "a", "b"),
                Api::Vultr => Account::vultr("k"),
            };
            let prepared = encode(op, &[], &account.unwrap()).unwrap();
            Exchange::new(prepared, policy.clone()).unwrap();
        }
    }
    let account = Account::vultr("k").unwrap();
    let raw = encode_raw(Method::Post, "/v1/new/thing", &[], &account).unwrap();
    assert_eq!(Exchange::new(raw, policy).unwrap_err().code(), Code::ReadOnly);
}

#[test]
fn raw_calls_have_the_same_account_errors_and_exchange() {
    let pairs = [("a b".to_owned(), "c&d".to_owned())];
    let vultr = Account::vultr("KEY-12345").unwrap();
    let get = encode_raw(Method::Get, "/v1/network/list", &pairs, &vultr).unwrap();
    assert_eq!(get.request().url, "https://api.vultr.com/v1/network/list?a%20b=c%26d");
    assert_eq!(get.request().headers, [("API-Key".to_owned(), "KEY-12345".to_owned())]);
    let value = Run::new(get).go(|_| answered(200, r#"{"net1":{"DCID":"1"}}"#)).unwrap();
    assert_eq!(value.at("net1.DCID").unwrap().as_text().unwrap(), "1");

    let kiwivm = Account::kiwivm(1, "SECRETKEY").unwrap();
    let get = encode_raw(Method::Get, "/newCall", &[], &kiwivm).unwrap();
    assert_eq!(
        (get.request().method, get.request().url.as_str()),
        (Method::Post, "https://api.64clouds.com/v1/newCall")
    );
    assert_eq!(get.request().body, b"veid=1&api_key=SECRETKEY");
    let error = Run::new(get)
        .go(|_| answered(200, r#"{"error":700005,"message":"Authentication failure for SECRETKEY"}"#))
        .unwrap_err();
    assert_eq!(error.code(), Code::Auth);
    assert_eq!(error.service_message(), Some("Authentication failure for ***"));
    for path in ["v1/x", "", "/a?b", "/a#b", "/a b", "/ä"] {
        let error = encode_raw(Method::Get, path, &[], &vultr).unwrap_err();
        assert_eq!((error.code(), error.param()), (Code::InvalidParams, Some("path")), "{path}");
    }
}
