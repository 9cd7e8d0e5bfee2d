//! A year of accounts that are made up, through the turns of the service: what is not read, restarts at any point, channels that
//! fail, a clock that is set, sleep. Each crossing is reported once in its cycle, and its end once.
//!
//! `cargo test --release -p vpswire-watch --test year -- --ignored --nocapture` runs 1,000 years by the alerts and their
//! saved state, and some by the service and its history; with TMPDIR in memory the disk does not matter.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::cast_precision_loss,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

mod dice;
mod drive;
mod oracle;
mod world;

use drive::Way;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// Runs so many days for each seed on two threads, and returns how many events there were.
fn run(seeds: Range<u64>, days: u64, way: Way) -> usize {
    let (next, events, faults) = (AtomicU64::new(seeds.start), AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(seed) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|seed| *seed < seeds.end) {
            match drive::days(seed, days, way) {
                Ok(count) => drop(events.fetch_add(count, Ordering::Relaxed)),
                Err(fault) => faults.lock().unwrap().push(format!("seed {seed}: {fault}")),
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "{} seeds of {seeds:?} have faults:\n{}", faults.len(), faults.join("\n"));
    events.into_inner()
}

#[test]
fn each_crossing_of_some_quarters_is_reported_once() {
    assert!(run(0..24, 100, Way::Alerts) > 1000);
}

#[test]
fn each_crossing_of_some_weeks_is_delivered_once() {
    assert!(run(0..4, 40, Way::Service) > 50);
}

#[test]
#[ignore = "takes minutes"]
fn each_crossing_of_a_thousand_years_is_reported_once() {
    println!("{} events", run(0..1000, 365, Way::Alerts));
}

#[test]
#[ignore = "takes minutes"]
fn each_crossing_of_some_years_is_delivered_once() {
    println!("{} events", run(1000..1040, 365, Way::Service));
}
