//! When accounts are asked: the simulated days of a schedule.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use proptest::prelude::*;
use std::collections::BTreeSet;
use vpswire_watch::config::{Intervals, Span};
use vpswire_watch::plan::{Parts, Plan, Schedule};

const NOW: u64 = 1_764_200_000;
const DAY: u64 = 86_400;

fn intervals(seconds: [u64; 5]) -> Intervals {
    let [usage, problems, state, snapshots, budget] = seconds.map(|seconds| Span::SECOND.times(seconds));
    Intervals { usage, problems, state, snapshots, budget }
}

/// The rounds from a time to another one, each made when it is due.
fn rounds(plan: &Plan, schedule: &mut Schedule, mut now: u64, end: u64) -> Vec<(u64, Parts)> {
    let mut made = Vec::new();
    loop {
        let (at, parts) = schedule.next(plan, now);
        assert_ne!(parts, Parts::default());
        now = at.max(now);
        if now >= end {
            return made;
        }
        schedule.made(parts, now, false);
        made.push((now, parts));
    }
}

/// The calls of KiwiVM that rounds make at most.
fn calls(rounds: &[(u64, Parts)]) -> u64 {
    let count = |is_asked: bool| u64::from(is_asked);
    let calls = |parts: &Parts| {
        count(parts.usage || parts.problems)
            + count(parts.problems)
            + count(parts.state)
            + count(parts.snapshots)
            + count(parts.budget)
    };
    rounds.iter().map(|(_, parts)| calls(parts)).sum()
}

#[test]
fn the_usual_intervals_are_kept() {
    let usual = Intervals::default();
    let wanted = |snapshots, budget| [Some(300), Some(300), Some(900), snapshots, budget];
    assert_eq!(Plan::new("a", "kiwivm", &usual).intervals(), wanted(Some(3600), Some(900)));
    assert_eq!(Plan::new("a", "vultr", &usual).intervals(), wanted(Some(3600), None));
    assert_eq!(Plan::new("a", "cvm", &usual).intervals(), [Some(300), Some(900), Some(900), None, None]);
    let plan = Plan::new("tokyo", "kiwivm", &usual);
    let made = rounds(&plan, &mut Schedule::new(NOW), NOW, NOW + DAY);
    // Parts that are asked at all are asked with the traffic.
    assert!((288..=289).contains(&made.len()), "{}", made.len());
    assert!(made.iter().all(|(_, parts)| parts.usage && parts.problems));
    assert!(made.iter().all(|(_, parts)| !parts.snapshots || parts.state));
}

#[test]
fn accounts_are_spread() {
    let usual = Intervals::default();
    let time = |account: usize| {
        let plan = Plan::new(&format!("account-{account}"), "kiwivm", &usual);
        rounds(&plan, &mut Schedule::new(NOW), NOW, NOW + 3600)[5].0
    };
    let mut seconds = vec![0; 3600];
    for account in 0..1000 {
        seconds[usize::try_from(time(account) - NOW).unwrap()] += 1;
    }
    // Of 300 seconds that each may be asked in.
    assert!(seconds.iter().max().unwrap() <= &15, "{:?}", seconds.iter().max());
    assert_eq!(time(7), time(7));
}

#[test]
fn the_second_time_is_not_soon_after_the_first() {
    for account in 0..1000 {
        let plan = Plan::new(&format!("account-{account}"), "kiwivm", &Intervals::default());
        let made = rounds(&plan, &mut Schedule::new(NOW), NOW, NOW + 3600);
        assert!(made[0].0 < NOW + 60);
        let gap = made[1].0 - made[0].0;
        assert!((150..450).contains(&gap), "{account}: {gap}");
        assert!(made.windows(2).skip(1).all(|pair| pair[1].0 - pair[0].0 == 300), "{account}");
    }
}

#[test]
fn who_slept_asks_once() {
    let plan = Plan::new("tokyo", "kiwivm", &Intervals::default());
    let mut schedule = Schedule::new(NOW);
    rounds(&plan, &mut schedule, NOW, NOW + DAY);
    let woken = NOW + 10 * DAY;
    let (at, parts) = schedule.next(&plan, woken);
    assert!(at < woken);
    assert_eq!(parts, Parts::of("kiwivm"));
    schedule.made(parts, woken, false);
    let (next, _) = schedule.next(&plan, woken);
    assert!(next > woken && next <= woken + 300);
    // Nothing waits for a clock that was put back.
    let before = NOW - 300 * DAY;
    let (next, _) = schedule.next(&plan, before);
    assert!(next > before && next <= before + 300, "{next}");
}

#[test]
fn what_cannot_be_read_is_left_alone_for_longer_and_longer() {
    let plan = Plan::new("tokyo", "vultr", &Intervals::default());
    let (mut schedule, mut now, mut pauses) = (Schedule::new(NOW), NOW, Vec::new());
    for _ in 0..7 {
        let (at, parts) = schedule.next(&plan, now);
        pauses.push(at.max(now) - now);
        now = at.max(now);
        schedule.made(parts, now, true);
    }
    for (pause, least) in pauses[1..].iter().zip([300, 600, 1200, 2400, 3600, 3600]) {
        assert!((least..least + 300).contains(pause) || *pause == 3600, "{pauses:?}");
    }
    schedule.made(Parts::of("vultr"), now, false);
    assert!(schedule.next(&plan, now).0 <= now + 300);
}

proptest! {
    /// Whatever is wished for, 5 % of KiwiVM's budget is enough, and every part is asked.
    #[test]
    fn the_budget_is_kept(
        seconds in prop::array::uniform5(prop_oneof![1_u64..60, 60_u64..4000, 4000_u64..50_000]),
        account in "[a-z]{1,9}",
    ) {
        let plan = Plan::new(&account, "kiwivm", &intervals(seconds));
        let made = rounds(&plan, &mut Schedule::new(NOW), NOW, NOW + 3 * DAY);
        let within = |from: u64, length: u64| {
            let of = made.iter().filter(|(at, _)| (from..from + length).contains(at)).copied();
            calls(&of.collect::<Vec<_>>())
        };
        // The first round is beside the grid.
        for day in 0..3 {
            prop_assert!(within(NOW + day * DAY, DAY) <= 1000 + 10, "{seconds:?}");
        }
        for quarter in 0..96 {
            prop_assert!(within(NOW + quarter * 900, 900) <= 50);
        }
        let parts: BTreeSet<_> = plan.intervals().into_iter().zip(seconds).map(|(own, wished)| own >= Some(wished)).collect();
        prop_assert_eq!(parts, BTreeSet::from([true]));
    }

    /// Any times of rounds, in any order.
    #[test]
    fn a_schedule_always_has_a_next_time(
        seconds in prop::array::uniform5(1_u64..4_000_000_000),
        times in prop::collection::vec((any::<u64>(), any::<bool>()), 1..50),
    ) {
        let plan = Plan::new("a", "vultr", &intervals(seconds));
        let mut schedule = Schedule::new(NOW);
        for (now, is_failure) in times {
            let (_, parts) = schedule.next(&plan, now);
            prop_assert_ne!(parts, Parts::default());
            schedule.made(parts, now, is_failure);
        }
    }
}
