//! Which rounds are kept, and whose they are.

use crate::made_up::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use vpswire_watch::event::Severity;
use vpswire_watch::history::History;

#[test]
fn what_is_read_while_it_stops_is_not_kept() {
    let (file, rounds) = (file("stops"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let open = service(&file, &rounds, &[&kept]);
    assert_eq!(open.turn(0, START, &|| true).events, 0);
    drain(&open, 0, START);
    assert!(kept.has().is_empty());
    // The turn is done again from the state before.
    assert_eq!(open.turn(0, START, &|| false).events, 1);
    drain(&open, 0, START);
    assert_eq!(kept.has(), ["a-1"]);
}

#[test]
fn a_round_that_cannot_be_kept_is_reported_once_it_can() {
    let (file, rounds) = (file("full"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let open = service(&file, &rounds, &[&kept]);
    let other = rusqlite::Connection::open(&file).unwrap();
    // As of a full disk, in the middle of a round and at its end.
    for (step, full) in ["INSERT ON event", "INSERT ON delivery", "UPDATE OF state ON account"].iter().enumerate() {
        let now = START + step as u64 * 60;
        other
            .execute_batch(&format!("CREATE TRIGGER full BEFORE {full} BEGIN SELECT RAISE(ABORT, 'disk is full'); END"))
            .unwrap();
        let outcome = open.turn(0, now, &|| false);
        assert_eq!((outcome.events, outcome.next_at, outcome.failure.as_deref()), (0, now + 60, Some("local")));
        drain(&open, 0, now);
        assert!(kept.has().is_empty());
        other.execute_batch("DROP TRIGGER full").unwrap();
    }
    assert_eq!(open.turn(0, START + 300, &|| false).events, 1);
    drain(&open, 0, START + 300);
    assert_eq!(kept.has(), ["a-1"]);
}

#[test]
fn a_wrong_clock_removes_nothing() {
    let (file, rounds) = (file("years"), Arc::new(AtomicUsize::new(0)));
    let open = service(&file, &rounds, &[]);
    let points = || {
        let mut csv = Vec::new();
        let format = vpswire_watch::history::Format::Csv;
        History::open_file(&file).unwrap().export(0, START + 1, format, &mut csv).unwrap();
        csv.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count() - 1
    };
    assert!(!open.tidy(START), "no round was made");
    assert_eq!(open.turn(0, START, &|| false).events, 1);
    assert_eq!(points(), 1);
    let wrong = START + 3 * YEAR;
    assert_eq!(open.turn(0, wrong, &|| false).events, 1);
    assert!(!open.tidy(wrong));
    assert_eq!(points(), 1);
    assert_eq!(open.turn(0, START + 300, &|| false).events, 1);
    while open.tidy(wrong) {}
    assert_eq!(points(), 0);
}

#[test]
fn an_account_is_of_one_worker_until_its_lease_is_over() {
    let (file, rounds) = (file("leases"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let (one, two) = (service(&file, &rounds, &[&kept]), service(&file, &rounds, &[&kept]));
    assert_eq!(one.turn(0, START, &|| false).events, 1);
    let refused = two.turn(0, START + 299, &|| false);
    assert_eq!((refused.events, refused.next_at, rounds.load(Ordering::SeqCst)), (0, START + 359, 1));
    assert_eq!((refused.worst, refused.failure), (Some(Severity::Info), None));
    assert_eq!(two.turn(0, START + 300, &|| false).events, 1);
    assert_eq!(one.turn(0, START + 301, &|| false).events, 0);
    // Accounts are given back in the end.
    two.release(START + 302);
    assert_eq!(one.turn(0, START + 302, &|| false).events, 1);
    drain(&one, 0, START + 302);
    drain(&two, 0, START + 302);
    assert_eq!(kept.has(), ["a-1", "a-2", "a-3"]);
}
