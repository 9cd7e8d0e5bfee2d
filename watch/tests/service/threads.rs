//! The threads of a service, and a pass of it.

use crate::made_up::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use vpswire::CancelToken;
use vpswire_watch::channels::{Channel, ChannelError, Policy};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Event, Severity};
use vpswire_watch::history::History;
use vpswire_watch::service::clock::clock;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::run::Running;
use vpswire_watch::service::{Outlet, Service, Watched};

/// A channel that never comes back with an answer while it is held.
struct Hanging(Arc<AtomicU64>);

impl Channel for Hanging {
    fn deliver(&self, _: &Event) -> Result<(), ChannelError> {
        self.0.fetch_add(1, Ordering::SeqCst);
        loop {
            std::thread::park();
        }
    }
}

#[test]
fn the_threads_deliver_and_stop() {
    let (file, rounds) = (file("threads"), Arc::new(AtomicUsize::new(0)));
    let kept = Kept::new("ntfy");
    let service = Arc::new(service(&file, &rounds, &[&kept]));
    let running = Running::start(Arc::clone(&service), CancelToken::new()).unwrap();
    while kept.has().len() < 2 {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(running.health().is_ok());
    // All threads end, on a busy machine perhaps after more than one grace.
    while !running.stop() {}
    assert_eq!(rounds.load(Ordering::SeqCst), 2);
    // What is known from before is shown before anything is asked.
    let next = Arc::new(self::service(&file, &rounds, &[]));
    let cancelled = CancelToken::new();
    cancelled.cancel();
    let running = Running::start(Arc::clone(&next), cancelled).unwrap();
    let up = "vpswire_up{account=\"a\",machine=\"a/1\",label=\"\"} 1\n";
    assert!(next.metrics().text(clock()).contains(up), "{}", next.metrics().text(clock()));
    running.stop();
}

#[test]
fn a_channel_that_hangs_does_not_hold_up_the_end() {
    let (file, rounds) = (file("hangs"), Arc::new(AtomicUsize::new(0)));
    let reached = Arc::new(AtomicU64::new(0));
    let accounts: Vec<Box<dyn Watched>> = vec![Box::new(Counting { name: "a", severity: Severity::Warning, rounds })];
    let channel = Box::new(Hanging(Arc::clone(&reached)));
    let kept = Kept::new("ntfy");
    let outlets = vec![Outlet { name: "hanging".to_owned(), policy: Policy::default(), channel }, kept.outlet()];
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    let store = History::open_file(&file).unwrap();
    let service = Arc::new(Service::new(accounts, outlets, store, &Settings::default(), log));
    let running = Running::start(service, CancelToken::new()).unwrap();
    // It holds up no other channel either.
    while reached.load(Ordering::SeqCst) == 0 || kept.has().is_empty() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let begun = Instant::now();
    assert!(!running.stop());
    // It waits for five seconds, and for no longer than a busy machine makes of them.
    assert!(begun.elapsed() >= Duration::from_secs(5));
}

#[test]
fn a_pass_does_each_account_once() {
    let (file, rounds) = (file("pass"), Arc::new(AtomicUsize::new(0)));
    let (ntfy, mail) = (Kept::new("ntfy"), Kept::new("mail"));
    mail.is_down.store(true, Ordering::SeqCst);
    let open = service(&file, &rounds, &[&ntfy, &mail]);
    let pass = open.pass(&CancelToken::new());
    assert_eq!((pass.worst, pass.failure, pass.undelivered), (Some(Severity::Warning), None, 1));
    assert_eq!((ntfy.has().len(), mail.has().len()), (2, 0));
    let cancelled = CancelToken::new();
    cancelled.cancel();
    assert_eq!(open.pass(&cancelled).worst, None);
    assert_eq!(rounds.load(Ordering::SeqCst), 2);
    // What waits for a channel is delivered by the next pass, not by one that is stopped.
    let late = Kept::new("late");
    let stopped = service(&file, &rounds, &[&late, &ntfy]);
    assert_eq!((stopped.turn(0, clock(), &|| false).events, stopped.pass(&cancelled).undelivered), (1, 0));
    assert_eq!((late.has().len(), ntfy.has().len()), (0, 2));
    // The accounts are free for the next one at once.
    let next = service(&file, &rounds, &[&ntfy, &mail]);
    assert_eq!(next.pass(&CancelToken::new()).worst, Some(Severity::Warning));
    assert_eq!((ntfy.has().len(), rounds.load(Ordering::SeqCst)), (5, 5));
}
