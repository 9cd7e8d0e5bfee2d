//! Traffic: each share once in a billing cycle, whatever shows that another one has begun.

use super::*;

const NONE: [&str; 0] = [];
const END: u64 = BEGIN + 10 * DAY;
const NEXT: u64 = END + 30 * DAY;

/// A watch that has reported 80 % in the cycle that ends at `END`, or that has no date.
fn at_85(resets_at: Option<u64>) -> Watch {
    let mut watch = Watch::settled("forecast = false");
    assert_eq!(watch.at(MINUTE, &traffic(85, resets_at)), ["+traffic"]);
    watch
}

#[test]
fn each_share_is_reported_once() {
    let mut watch = Watch::new("");
    assert_eq!(watch.at(0, &traffic(79, Some(END))), NONE);
    let events = watch.events(MINUTE, &traffic(80, Some(END)));
    assert_eq!(events[0].title, "web-1: 80 % of the traffic is used");
    assert_eq!(events[0].text, "Used: 745.0 GiB of 931.3 GiB (80 %)\nReset: 2025-12-06 23:33:20 UTC");
    assert_eq!(events[0].id, format!("traffic/shop/1/0.8/{}/began", END / DAY));
    assert_eq!(events[0].facts["used_bytes"], 800 * GB);
    // A correction of the counter, and a date that is put right, are no other cycle.
    for (percent, resets_at) in [(79, END), (85, END + DAY), (75, END - DAY), (89, END)] {
        assert_eq!(watch.at(MINUTE, &traffic(percent, Some(resets_at))), NONE);
    }
    assert_eq!(watch.at(MINUTE, &traffic(100, Some(END))), ["+traffic", "+traffic"]);
    assert_eq!(watch.at(MINUTE, &traffic(120, Some(END))), NONE);
    assert_eq!(
        watch.at(10 * DAY, &traffic(90, Some(NEXT))),
        ["-traffic", "-traffic", "-traffic", "+traffic", "+traffic"]
    );
}

#[test]
fn a_counter_that_falls_is_another_cycle_when_it_is_read_twice() {
    for resets_at in [Some(END), None] {
        let mut watch = at_85(resets_at);
        assert_eq!(watch.at(MINUTE, &traffic(2, resets_at)), NONE);
        // A fault of the service.
        assert_eq!(watch.at(MINUTE, &traffic(85, resets_at)), NONE);
        assert_eq!(watch.at(MINUTE, &traffic(2, resets_at)), NONE);
        assert_eq!(watch.at(MINUTE, &traffic(3, resets_at)), ["-traffic"]);
        // The date may move later.
        assert_eq!(watch.at(MINUTE, &traffic(3, resets_at.map(|_| NEXT))), NONE);
        let events = watch.events(MINUTE, &traffic(85, resets_at.map(|_| NEXT)));
        assert_eq!(events.len(), 1);
    }
}

#[test]
fn a_counter_that_falls_by_less_than_half_is_a_correction_where_there_is_a_date() {
    for (resets_at, events) in [(Some(END), NONE.as_slice()), (None, ["-traffic"].as_slice())] {
        let mut watch = at_85(resets_at);
        assert_eq!(watch.at(MINUTE, &traffic(60, resets_at)), NONE);
        assert_eq!(watch.at(MINUTE, &traffic(60, resets_at)), events);
    }
}

#[test]
fn a_date_that_moves_first_reports_nothing_again() {
    let mut watch = at_85(Some(END));
    for _ in 0..3 {
        assert_eq!(watch.at(MINUTE, &traffic(85, Some(NEXT))), NONE);
    }
    assert_eq!(watch.at(MINUTE, &traffic(80, Some(NEXT))), ["-traffic", "+traffic"]);
}

#[test]
fn a_cycle_that_nobody_looked_at_ends_once_the_clock_is_trusted() {
    for (resets_at, next) in [(Some(END), Some(NEXT)), (None, None)] {
        let mut watch = at_85(resets_at);
        assert_eq!(watch.at(35 * DAY, &traffic(91, next)), NONE);
        let events = watch.at(HOUR, &traffic(92, next));
        assert_eq!(events, ["-traffic", "+traffic", "+traffic"]);
        assert_eq!(watch.at(HOUR, &traffic(92, next)), NONE);
    }
}

#[test]
fn a_counter_that_falls_late_after_sleep_begins_one_cycle() {
    let mut watch = at_85(Some(END));
    // It wakes an hour after the date, and the service begins at zero hours later.
    watch.at(10 * DAY - 9 * HOUR, &traffic(86, Some(END)));
    for _ in 0..6 {
        watch.now += if watch.now < END { 10 * HOUR - MINUTE } else { 0 };
        assert_eq!(watch.at(HOUR, &traffic(86, Some(NEXT))), NONE);
    }
    assert_eq!(watch.at(HOUR, &traffic(1, Some(NEXT))), ["-traffic"]);
    assert_eq!(watch.at(HOUR, &traffic(80, Some(NEXT))), ["+traffic"]);
}

#[test]
fn a_clock_that_is_wrong_for_less_than_an_hour_begins_no_cycle() {
    // On Vultr the date is computed from the clock.
    for (wrong, right) in [(Some(NEXT), Some(END)), (Some(END - 30 * DAY), Some(END)), (None, None)] {
        for is_back in [false, true] {
            let mut watch = at_85(right);
            let set = |watch: &mut Watch, is_back| {
                watch.now = if is_back { watch.now - 40 * DAY } else { watch.now + 40 * DAY };
            };
            set(&mut watch, is_back);
            assert_eq!(watch.at(0, &traffic(85, wrong)), NONE);
            // A correction of the counter.
            assert_eq!(watch.at(50 * MINUTE, &traffic(84, wrong)), NONE);
            set(&mut watch, !is_back);
            for _ in 0..5 {
                assert_eq!(watch.at(HOUR, &traffic(86, right)), NONE);
            }
        }
    }
}

#[test]
fn more_traffic_allowed_makes_another_crossing() {
    let mut watch = at_85(Some(END));
    let grown = |percent: u64| {
        let traffic = Traffic { allowed_bytes: Some(2000 * GB), ..used(percent, Some(END)) };
        let traffic = Traffic { used_bytes: Some(percent * 20 * GB), ..traffic };
        read(Reading { traffic: Some(traffic), ..Reading::default() })
    };
    assert_eq!(watch.at(MINUTE, &grown(43)), NONE);
    assert_eq!(watch.at(MINUTE, &grown(43)), ["-traffic"]);
    assert_eq!(watch.at(MINUTE, &grown(79)), NONE);
    assert_eq!(watch.at(MINUTE, &grown(80)), ["+traffic"]);
    assert_eq!(watch.at(MINUTE, &grown(80)), NONE);
}

#[test]
fn a_smaller_multiplier_begins_no_cycle() {
    for resets_at in [Some(END), None] {
        let mut watch = at_85(resets_at);
        // KiwiVM multiplies both, and a machine is moved from a place with 3 to one with 1.
        let third = |percent: u64| {
            let traffic = Traffic {
                used_bytes: Some(percent * 10 * GB / 3),
                allowed_bytes: Some(1000 * GB / 3),
                ..used(percent, resets_at)
            };
            read(Reading { traffic: Some(traffic), ..Reading::default() })
        };
        for percent in [85, 85, 86, 89] {
            assert_eq!(watch.at(MINUTE, &third(percent)), NONE);
        }
        assert_eq!(watch.at(MINUTE, &third(90)), ["+traffic"]);
        assert_eq!(watch.at(MINUTE, &third(1)), NONE);
        assert_eq!(watch.at(MINUTE, &third(2)), ["-traffic", "-traffic"]);
    }
}

#[test]
fn a_machine_that_comes_again_has_reported_its_cycle() {
    let gone = Round { is_complete: true, ..round() };
    for resets_at in [Some(END), None] {
        let mut watch = Watch::settled("forecast = 0.5");
        let id = watch.events(MINUTE, &traffic(85, resets_at))[0].id.clone();
        for expected in [vec![], vec![], vec!["-traffic"], vec![]] {
            assert_eq!(watch.at(MINUTE, &gone), expected);
        }
        watch.now += 2 * DAY;
        assert_eq!(watch.events(0, &traffic(88, resets_at))[0].id, id, "the store has it");
        assert_eq!(watch.at(HOUR, &traffic(1, resets_at)), NONE);
        assert_eq!(watch.at(HOUR, &traffic(2, resets_at)), ["-traffic"]);
        let second = watch.events(HOUR, &traffic(85, resets_at))[0].id.clone();
        assert_ne!(second, id);

        // Long afterwards it is forgotten, but the numbers of its cycles are not.
        for _ in 0..40 {
            watch.at(DAY, &gone);
        }
        assert!(!watch.saved.contains("shop/1"));
        let third = watch.events(DAY, &traffic(85, resets_at))[0].id.clone();
        assert!(third != id && third != second, "{third}");
    }
}

#[test]
fn what_is_not_known_of_traffic_ends_nothing() {
    let mut watch = at_85(Some(END));
    let nothing = read(Reading { traffic: Some(Traffic::default()), ..Reading::default() });
    for round in [nothing, round(), failed(None, "timeout"), failed(Some("shop/1"), "decode")] {
        assert_eq!(watch.at(MINUTE, &round), NONE);
    }
    assert_eq!(watch.at(MINUTE, &traffic(86, Some(END))), NONE);
}

#[test]
fn directions_counted_apart_are_added_up() {
    let mut watch = Watch::new("");
    let apart = |gb: u64, share: f64| {
        let traffic =
            Traffic { in_bytes: Some(gb * GB), out_bytes: Some(gb * GB), share: Some(share), ..Traffic::default() };
        read(Reading { traffic: Some(traffic), ..Reading::default() })
    };
    assert_eq!(watch.at(0, &apart(80, 0.8)), ["+traffic"]);
    assert_eq!(watch.at(MINUTE, &apart(1, 0.01)), NONE);
    assert_eq!(watch.at(MINUTE, &apart(2, 0.02)), ["-traffic"]);
}

/// A forecast of so many per cent, with half of that used.
fn expecting(percent: u64) -> Round {
    let traffic = Traffic { forecast_bytes: Some(percent * 10 * GB), ..used(percent / 2, Some(END)) };
    read(Reading { traffic: Some(traffic), ..Reading::default() })
}

#[test]
fn a_forecast_is_reported_once_in_a_cycle() {
    let mut watch = Watch::settled("traffic = []");
    for percent in [101, 99, 101, 101, 100, 101, 101] {
        assert_eq!(watch.at(5 * MINUTE, &expecting(percent)), NONE);
    }
    let events = watch.events(5 * MINUTE, &expecting(101));
    assert_eq!(events[0].title, "web-1: more than the traffic allowed will be used by the end of the cycle");
    // It wavers.
    for percent in [99, 91, 95, 90, 90] {
        assert_eq!(watch.at(5 * MINUTE, &expecting(percent)), NONE);
    }
    assert_eq!(watch.at(5 * MINUTE, &expecting(90)), ["-forecast"]);
    for _ in 0..5 {
        assert_eq!(watch.at(5 * MINUTE, &expecting(120)), NONE);
    }
}

#[test]
fn a_forecast_waits_for_a_tenth_of_the_cycle_and_for_a_clock_that_is_trusted() {
    let mut watch = Watch::new("traffic = []");
    watch.now = END - 28 * DAY;
    for _ in 0..5 {
        assert_eq!(watch.at(HOUR, &expecting(150)), NONE);
    }
    watch.now = END - 20 * DAY;
    for _ in 0..3 {
        assert_eq!(watch.at(MINUTE, &expecting(150)), NONE);
    }
    assert_eq!(watch.at(HOUR, &expecting(150)), NONE);
    assert_eq!(watch.at(HOUR, &expecting(150)), NONE);
    assert_eq!(watch.at(HOUR, &expecting(150)), ["+forecast"]);
    assert_eq!(watch.at(MINUTE, &expecting(150)), NONE);
}

#[test]
fn a_forecast_of_a_cycle_whose_beginning_is_not_known_is_reported() {
    let mut watch = Watch::settled("traffic = []");
    let mut round = expecting(150);
    round.machines[0].traffic.as_mut().unwrap().began_at = None;
    assert_eq!(watch.at(MINUTE, &round), NONE);
    assert_eq!(watch.at(MINUTE, &round), NONE);
    assert_eq!(watch.at(MINUTE, &round), ["+forecast"]);
}
