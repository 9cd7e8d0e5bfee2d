//! Tests the verdict on a call that failed, and the words of its error.

use crate::*;

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
fn an_unknown_create_says_how_to_find_out() {
    let error = Run::new(bills()).go(|_| failed(FailureKind::Broken, true)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "server.create: it broke; outcome unknown: the request may have been executed; check server.list(label=\"web1\") before retrying"
    );
}

#[test]
fn a_body_that_breaks_off_is_kept_and_masked_where_it_is_shown() {
    let body = br#"{"SUBID":"1","key":"KEY-12345"#;
    for (kind, code) in [(FailureKind::Broken, Code::Transport), (FailureKind::Timeout, Code::Timeout)] {
        let failure = || Failure { kind, sent: true, detail: "it broke".into() };
        let error = Run::new(bills()).go(|_| Event::Interrupted(failure(), body.to_vec())).unwrap_err();
        assert_eq!((error.code(), error.verdict(), error.raw()), (code, Verdict::Unknown, Some(&body[..])));
        assert_eq!(error.raw_masked().unwrap(), r#"{"SUBID":"1","key":"***"#);
        let whole = |n| if n == 1 { Event::Interrupted(failure(), body.to_vec()) } else { answered(200, "[]") };
        Run::new(reads()).go(whole).unwrap();
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
fn locked_is_reported_with_its_progress_and_not_waited_out() {
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

    // While it waits for its turn nothing has been sent, whatever the shell reports.
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

#[test]
fn what_is_out_of_turn_ends_the_call_and_sends_nothing() {
    let refused = |call: &str, step: Step, verdict: Verdict| {
        let Step::Done(Err(error)) = step else { panic!("{step:?}") };
        let words = format!("{call}: step: expected the outcome of the previous step of a call in progress");
        assert_eq!(error.to_string().split("; ").next(), Some(words.as_str()));
        let facts = (error.code(), error.param(), error.verdict(), error.retryable());
        assert_eq!(facts, (Code::InvalidParams, Some("step"), verdict, false));
    };
    let outcomes = || {
        let failure = |sent| Event::Failed(Failure { kind: FailureKind::Broken, sent, detail: "it broke".into() });
        let head = Head { status: 200, headers: Vec::new() };
        [answered(200, "{}"), Event::TooLarge(head), failure(false), failure(true)]
    };
    let cancelled = || Event::Cancelled { sent: false };
    for prepared in changing() {
        let call = prepared.call().to_owned();
        let new = || Exchange::new(prepared.clone(), Policy::default()).unwrap();
        let sent = || {
            let mut exchange = new();
            assert!(matches!(exchange.start(&Shared::default(), at(0)), Step::Send(_)));
            exchange
        };
        let waiting = || {
            let mut exchange = sent();
            let [_, _, unsent, _] = outcomes();
            assert!(matches!(exchange.step(unsent, &Shared::default(), at(0)), Step::Wait(_)));
            exchange
        };
        let over = |events: Vec<Event>| {
            let mut exchange = new();
            let mut step = exchange.start(&Shared::default(), at(0));
            for event in events {
                step = exchange.step(event, &Shared::default(), at(0));
            }
            assert!(matches!(step, Step::Done(_)), "{step:?}");
            exchange
        };
        for event in outcomes().into_iter().chain([Event::Waited]) {
            refused(&call, new().step(event, &Shared::default(), at(0)), Verdict::NotSent);
        }
        refused(&call, sent().step(Event::Waited, &Shared::default(), at(0)), Verdict::Unknown);
        refused(&call, sent().start(&Shared::default(), at(0)), Verdict::Unknown);
        for event in outcomes() {
            refused(&call, waiting().step(event, &Shared::default(), at(0)), Verdict::Unknown);
        }
        refused(&call, waiting().start(&Shared::default(), at(0)), Verdict::Unknown);
        for event in outcomes().into_iter().chain([Event::Waited, cancelled()]) {
            refused(&call, over(vec![answered(412, "no")]).step(event, &Shared::default(), at(0)), Verdict::Unknown);
        }
        refused(&call, over(vec![cancelled()]).start(&Shared::default(), at(0)), Verdict::Unknown);
        // An event out of turn ends the call, and it stays ended.
        let mut ended = sent();
        for _ in 0..2 {
            refused(&call, ended.step(Event::Waited, &Shared::default(), at(0)), Verdict::Unknown);
        }
    }
}
