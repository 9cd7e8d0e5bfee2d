//! Whatever services and clocks say: no panic, one beginning and one end for each alert, and an id for each crossing.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::ProblemKind;

fn number() -> impl Strategy<Value = Option<u64>> {
    prop::option::weighted(
        0.8,
        prop_oneof![0_u64..10, Just(u64::MAX), 0_u64..2000 * GB, BEGIN - 90 * DAY..BEGIN + 90 * DAY, any::<u64>()],
    )
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop_oneof!["[a-z]{0,3}", any::<String>()])
}

fn traffic() -> impl Strategy<Value = Traffic> {
    let share = prop::option::weighted(0.9, prop_oneof![0.0..1.3_f64, any::<f64>()]);
    (prop::array::uniform7(number()), share).prop_map(|(numbers, share)| {
        let [used_bytes, allowed_bytes, forecast_bytes, began_at, resets_at, in_bytes, out_bytes] = numbers;
        Traffic { used_bytes, allowed_bytes, share, forecast_bytes, began_at, resets_at, in_bytes, out_bytes }
    })
}

fn found() -> impl Strategy<Value = Vec<Problem>> {
    use ProblemKind as Kind;
    let kinds = [
        Kind::Suspended,
        Kind::PolicyViolation,
        Kind::Nullroute,
        Kind::Throttled,
        Kind::Unpaid,
        Kind::Locked,
        Kind::Pending,
        Kind::Unlisted,
    ];
    let one = (prop::sample::select(kinds.to_vec()), number(), number(), text(), text());
    let one = one.prop_map(|(kind, since, deadline, address, message)| {
        let mut problem = problem(kind);
        (problem.since, problem.deadline, problem.address, problem.message) = (since, deadline, address, message);
        problem
    });
    prop::collection::vec(one, 0..4)
}

fn reading() -> impl Strategy<Value = Reading> {
    let states = [State::Running, State::Stopped, State::Suspended, State::Locked, State::Pending, State::Unlisted];
    (
        prop::sample::select(vec!["shop/1", "shop/2", "", "shop/1/0.8"]),
        text(),
        prop::option::of(traffic()),
        prop::option::of(prop::sample::select(states.to_vec())),
        prop::option::of(found()),
        prop::option::of(number()),
    )
        .prop_map(|(machine, label, traffic, state, problems, newest_snapshot)| Reading {
            machine: machine.to_owned(),
            label,
            traffic,
            state,
            problems,
            newest_snapshot,
            listed: None,
        })
}

fn any_round() -> impl Strategy<Value = (u64, Round)> {
    let machine = prop::sample::select(vec![None, Some("shop/1".to_owned()), Some("shop/3".to_owned())]);
    let failure = (machine, prop::sample::select(vec!["auth", "timeout", "locked", "cancelled"]), any::<String>());
    let failure =
        failure.prop_map(|(machine, code, message)| Failed { machine, call: None, code: code.to_owned(), message });
    let at = prop_oneof![4 => 0_u64..2 * HOUR, 1 => 0_u64..100 * DAY, 1 => 0_u64..1 << 62];
    (
        at,
        prop::collection::vec(reading(), 0..3),
        any::<bool>(),
        prop::option::of(found()),
        prop::option::of(number()),
        prop::collection::vec(failure, 0..2),
    )
        .prop_map(|(at, machines, is_complete, problems, newest_snapshot, failures)| {
            (at, Round { machines, is_complete, problems, newest_snapshot, failures, ..round() })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn alerts_begin_and_end_once(rounds in prop::collection::vec(any_round(), 1..60)) {
        let mut watch = Watch::new("down_rounds = 1\nunreadable_rounds = 1\ntask_minutes = 1\nsnapshot_days = 1\ntraffic = [0.1, 1]");
        let (mut raised, mut known) = (BTreeSet::new(), BTreeSet::new());
        for (at, round) in rounds {
            // Most rounds are soon after the one before; some clocks show anything.
            let later = if at < 100 * DAY { at } else { 0 };
            watch.now = if at < 100 * DAY { watch.now } else { at };
            for event in watch.events(later, &round) {
                let (id, _) = event.id.rsplit_once('/').unwrap();
                match event.change {
                    Change::Began => {
                        prop_assert!(raised.insert(id.to_owned()), "{id} began twice");
                        // A machine that comes again within its cycle crosses the same share.
                        prop_assert!(known.insert(id.to_owned()) || id.starts_with("traffic/"), "{id} is used again");
                    }
                    _ => prop_assert!(raised.remove(id), "{id} ended without having begun"),
                }
                prop_assert!(!event.title.chars().any(char::is_control), "{:?}", event.title);
                let text = serde_json::to_string(&event).unwrap();
                prop_assert_eq!(serde_json::from_str::<Event>(&text).unwrap().id, event.id);
            }
        }
    }
}
