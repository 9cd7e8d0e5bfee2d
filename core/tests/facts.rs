//! Tests the facts of an error that every language gets.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::time::Duration;
use vpswire_core::args::{Arg, arrange};
use vpswire_core::decode::{MAX_BODY, decode};
use vpswire_core::dialect::Draft;
use vpswire_core::encode::encode;
use vpswire_core::error::Fact::{Args, Int, Look, Num, Progress, Seconds, Text, Truth};
use vpswire_core::exchange::{Event, Exchange, Failure, FailureKind, Moment, Policy, Shared, Step};
use vpswire_core::prepared::Prepared;
use vpswire_core::shape::{Api, Effect};
use vpswire_core::wire::Response;
use vpswire_core::{Account, Code, Error, Verdict, table};

fn call(api: Api, name: &str, args: &[(&str, Arg)], account: &Account) -> Prepared {
    let op = table::find(api, name).unwrap();
    encode(op, &arrange(op, args.iter().cloned()).unwrap(), account).unwrap()
}

fn refused(call: &Prepared, status: u16, headers: &[(&str, &str)], body: &str, now: Duration) -> Error {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    decode(call, Response { status, headers, body: body.as_bytes().to_vec() }, MAX_BODY, now).unwrap_err()
}

#[test]
fn facts_are_what_is_known() {
    let start = call(Api::Kiwivm, "start", &[], &Account::kiwivm(1, "private_KEY").unwrap());
    let body = r#"{"error":788888,"message":"VE is locked","additionalErrorInfo":"Snapshot",
        "additionalLockingInfo":{"completed_percent":12.5,"last_status_update_s_ago":3}}"#;
    let error = refused(&start, 200, &[("Retry-After", "120")], body, Duration::ZERO);
    let expected = vec![
        ("code", Text("locked")),
        ("call", Text("start")),
        ("verdict", Text("rejected")),
        ("retryable", Truth(true)),
        ("status", Int(200)),
        ("service_code", Int(788_888)),
        ("service_message", Text("VE is locked")),
        ("retry_after", Seconds(120)),
        ("progress", Progress(error.progress().unwrap())),
    ];
    assert_eq!(error.facts().collect::<Vec<_>>(), expected);
    let progress = [("task", Text("Snapshot")), ("percent", Num(12.5)), ("age_seconds", Int(3))];
    assert_eq!(error.progress().unwrap().facts().collect::<Vec<_>>(), progress);
}

#[test]
fn the_call_that_shows_the_outcome_is_a_name_and_arguments() {
    let int = |number| Arg::Int(number);
    let args = [("dcid", int(1)), ("vpsplanid", int(1)), ("osid", int(127)), ("label", Arg::Text("web1".into()))];
    let create = call(Api::Vultr, "server.create", &args, &Account::vultr("KEY-12345").unwrap());
    let mut exchange = Exchange::new(create, Policy::default()).unwrap();
    let broken = Failure { kind: FailureKind::Broken, sent: true, detail: "reset".to_owned() };
    let shared = Shared::default();
    assert!(matches!(exchange.start(&shared, Moment::default()), Step::Send(_)));
    let Step::Done(Err(error)) = exchange.step(Event::Failed(broken), &shared, Moment::default()) else {
        panic!("it is over")
    };
    let (name, look) = error.facts().last().unwrap();
    let Look(look) = look else { panic!("{look:?}") };
    let args = [("label", "web1".to_owned())];
    assert_eq!(name, "look");
    assert_eq!(look.facts().collect::<Vec<_>>(), [("call", Text("server.list")), ("args", Args(&args))]);
}

#[test]
fn what_a_date_asks_for_is_rounded_up_to_a_second() {
    let list = call(Api::Vultr, "server.list", &[], &Account::vultr("KEY-12345").unwrap());
    let at = [("Retry-After", "Fri, 14 Jul 2017 02:40:09 GMT")];
    for (millis, seconds) in [(0, 9), (1, 9), (999, 9), (1000, 8), (8999, 1), (9000, 0), (9500, 0)] {
        let error = refused(&list, 429, &at, "", Duration::from_millis(1_500_000_000_000 + millis));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)), "{millis}");
    }
}

#[test]
fn classes_have_a_name_and_a_meaning_each() {
    let mut names = Code::ALL.map(Code::as_str).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
    assert!(Code::ALL.into_iter().all(|code| code.doc().ends_with('.') && !code.doc().contains("  ")));
}

/// A shell does this whose calls are made by another copy of the core.
#[test]
fn an_error_is_copied_with_what_was_decided_of_it() {
    let copies = [
        (Code::Transport, Verdict::NotSent, Effect::Acts, true),
        // A certificate that is not acceptable: a permanent error.
        (Code::Transport, Verdict::NotSent, Effect::Reads, false),
        (Code::Transport, Verdict::Unknown, Effect::Reads, true),
        (Code::Transport, Verdict::Unknown, Effect::Sets, false),
        (Code::Timeout, Verdict::Unknown, Effect::Destroys, false),
        (Code::Http, Verdict::Rejected, Effect::Bills, true),
        (Code::Http, Verdict::Rejected, Effect::Reads, false),
        (Code::Locked, Verdict::Rejected, Effect::Acts, true),
        (Code::Locked, Verdict::Unknown, Effect::Acts, false),
        (Code::RateLimited, Verdict::Rejected, Effect::Sets, true),
        (Code::Auth, Verdict::Rejected, Effect::Reads, false),
    ];
    for (code, verdict, effect, retryable) in copies {
        let error = Draft::new(code, verdict, "start", "words").copied(effect, retryable);
        let got = (error.code(), error.verdict(), error.retryable(), error.to_string());
        assert_eq!(got, (code, verdict, retryable, "start: words".to_owned()), "{effect:?}");
    }
}
