//! Tests the pace at which calls are sent.

use crate::*;

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
    // Calls without a key are not limited.
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
        let Step::Done(Err(error)) = step else { panic!("done") };
        assert_eq!((error.code(), error.verdict()), (Code::Cancelled, Verdict::NotSent));
    };
    // The second and the last one keep their slots.
    cancel(&mut waiting[0].0);
    assert_eq!(start(30).1, MS(470));
    for (exchange, _) in &mut waiting[2..59] {
        cancel(exchange);
    }
    assert_eq!(start(40).1, MS(1460));
    assert_eq!(start(40).1, MS(1960));
}

#[test]
fn a_call_that_ends_out_of_turn_gives_its_place_back() {
    let shared = Shared::default();
    let mut calls = [0, 1].map(|_| Exchange::new(reads(), Policy::default()).unwrap());
    assert!(matches!(calls[0].start(&shared, at(0)), Step::Send(_)));
    assert!(matches!(calls[1].start(&shared, at(0)), Step::Wait(wait) if wait == MS(500)));
    let Step::Done(Err(error)) = calls[1].start(&shared, at(0)) else { panic!() };
    assert_eq!((error.param(), error.verdict()), (Some("step"), Verdict::NotSent));
    let mut next = Exchange::new(reads(), Policy::default()).unwrap();
    assert!(matches!(next.start(&shared, at(0)), Step::Wait(wait) if wait == MS(500)));
}

#[test]
fn a_retry_takes_its_place_in_the_row() {
    let mut run = Run::new(reads());
    run.go(|n| if n == 1 { failed(FailureKind::Broken, true) } else { answered(200, "[]") }).unwrap();
    assert_eq!((run.sent, run.waits.clone()), (2, vec![MS(500)]));
}
