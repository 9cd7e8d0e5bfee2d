//! Tests which calls are sent again, when, and how often.

use crate::*;

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
fn what_was_never_sent_is_tried_again_whatever_it_does() {
    for prepared in changing() {
        let mut run = Run::new(prepared.clone());
        let error = run.go(|_| failed(FailureKind::Broken, false)).unwrap_err();
        assert_eq!((run.sent, error.verdict(), error.retryable()), (3, Verdict::NotSent, true), "{}", prepared.call());
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
        ("99999999999999999999", None),
        ("6.5", Some(MS(7_000))),
        ("60.5", None),
        (".5", Some(MS(1000))),
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
