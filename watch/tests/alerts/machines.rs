//! States, problems, locks and snapshots of machines.

use super::*;
use vpswire::fleet::machines::State;
use vpswire_watch::alerts::OpenAlert;
use vpswire_watch::event::{Kind, Severity};

const NONE: [&str; 0] = [];

fn state(state: State) -> Round {
    read(Reading { state: Some(state), ..Reading::default() })
}

#[test]
fn a_machine_is_down_after_some_readings_and_until_it_runs() {
    let mut watch = Watch::new("down_rounds = 3");
    let (stopped, unknown) = (state(State::Stopped), problems(&[]));
    assert_eq!(watch.at(0, &stopped), NONE);
    assert_eq!(watch.at(MINUTE, &unknown), NONE);
    assert_eq!(watch.at(MINUTE, &stopped), NONE);
    let events = watch.events(MINUTE, &stopped);
    assert_eq!(events.len(), 1);
    let event = &events[0];
    assert_eq!(event.title, "web-1 is down");
    assert_eq!(event.text, "Its state was `stopped` 3 times in a row.");
    assert_eq!(event.id, format!("down/shop/1/{}/began", event.at));
    assert_eq!((event.machine.as_deref(), event.label.as_deref()), (Some("shop/1"), Some("web-1")));
    for later in [state(State::Stopped), unknown, state(State::Locked), failed(None, "timeout")] {
        assert_eq!(watch.at(MINUTE, &later), NONE);
    }
    let ended = watch.events(MINUTE, &state(State::Running));
    assert_eq!(ended.iter().map(shown).collect::<Vec<_>>(), ["-down"]);
    assert_eq!((&*ended[0].title, ended[0].severity), ("web-1 is running", event.severity));
    assert_eq!(ended[0].id, event.id.replace("began", "ended"));
    // What comes between begins the count again.
    for round in [State::Stopped, State::Stopped, State::Pending, State::Stopped, State::Running] {
        assert_eq!(watch.at(MINUTE, &state(round)), NONE);
    }
}

#[test]
fn a_crossing_has_another_id_than_the_one_before_also_after_the_clock_went_back() {
    let mut watch = Watch::new("down_rounds = 1");
    let first = watch.events(0, &state(State::Stopped));
    assert_eq!(watch.at(0, &state(State::Running)), ["-down"]);
    watch.now -= DAY;
    let second = watch.events(0, &state(State::Stopped));
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_ne!(first[0].id, second[0].id);
}

#[test]
fn problems_begin_and_end_with_what_the_service_says() {
    let mut watch = Watch::new("");
    let attacked = |address: &str| {
        let mut problem = problem(ProblemKind::Nullroute);
        problem.address = Some(address.into());
        problem
    };
    let suspended = problem(ProblemKind::Suspended);
    let both = problems(&[attacked("192.0.2.1"), attacked("192.0.2.2"), suspended]);
    assert_eq!(watch.at(0, &both), ["+suspended", "+nullroute", "+nullroute"]);
    assert_eq!(watch.at(MINUTE, &both), NONE);
    let ended = watch.events(MINUTE, &problems(&[attacked("192.0.2.2")]));
    assert_eq!(ended.iter().map(shown).collect::<Vec<_>>(), ["-nullroute", "-suspended"]);
    assert_eq!(ended[0].title, "web-1: traffic to 192.0.2.1 is let through again");
    // What is not known ends nothing, and neither does the lock that hides it.
    for unknown in [round(), failed(None, "timeout"), state(State::Running), problems(&[problem(ProblemKind::Locked)])]
    {
        assert_eq!(watch.at(MINUTE, &unknown), NONE);
    }
    assert_eq!(watch.at(MINUTE, &problems(&[])), ["-nullroute"]);
}

#[test]
fn whether_it_is_throttled_is_known_where_the_state_is() {
    let mut watch = Watch::new("");
    let mut slow = problem(ProblemKind::Throttled);
    slow.message = Some("CPU".into());
    let live = |found: &[Problem]| {
        let state = Some(State::Running);
        read(Reading { state, problems: Some(found.to_vec()), ..Reading::default() })
    };
    assert_eq!(watch.at(0, &live(&[slow])), ["+throttled"]);
    assert_eq!(watch.at(MINUTE, &problems(&[])), NONE);
    // KiwiVM says that it is suspended without saying anything of the rest.
    let suspended = Reading { state: Some(State::Suspended), problems: Some(vec![]), ..Reading::default() };
    assert_eq!(watch.at(MINUTE, &read(suspended)), NONE);
    assert_eq!(watch.at(MINUTE, &live(&[])), ["-throttled"]);
}

#[test]
fn a_machine_that_is_slow_is_less_urgent_than_one_that_is_cut_off() {
    for (kind, severity) in [
        (ProblemKind::Suspended, Severity::Critical),
        (ProblemKind::PolicyViolation, Severity::Critical),
        (ProblemKind::Nullroute, Severity::Critical),
        (ProblemKind::Throttled, Severity::Warning),
    ] {
        let events = Watch::new("").events(0, &problems(&[problem(kind)]));
        assert_eq!(events.iter().map(|event| event.severity).collect::<Vec<_>>(), [severity]);
    }
}

#[test]
fn a_violation_is_one_with_and_without_its_details() {
    let mut watch = Watch::new("");
    let bare = problem(ProblemKind::PolicyViolation);
    let detailed = |since| {
        let mut problem = bare.clone();
        (problem.since, problem.deadline) = (Some(since), Some(BEGIN + DAY));
        problem
    };
    assert_eq!(watch.at(0, &problems(std::slice::from_ref(&bare))), ["+policy"]);
    assert_eq!(watch.at(MINUTE, &problems(&[detailed(5)])), NONE);
    assert_eq!(watch.at(MINUTE, &problems(std::slice::from_ref(&bare))), NONE);
    let more = watch.events(MINUTE, &problems(&[detailed(5), detailed(6)]));
    assert_eq!(more.len(), 1);
    assert_eq!(more[0].title, "web-1: a policy violation must be settled by 2025-11-27 23:33:20 UTC");
    assert_eq!(more[0].facts["deadline"], BEGIN + DAY);
    assert_eq!(watch.at(MINUTE, &problems(&[bare])), NONE);
    assert_eq!(watch.at(MINUTE, &problems(&[])), ["-policy", "-policy"]);
}

#[test]
fn whether_it_is_starting_is_known_where_the_state_is() {
    let mut watch = Watch::new("task_minutes = 60");
    let live = |state: State, found: &[Problem]| {
        read(Reading { state: Some(state), problems: Some(found.to_vec()), ..Reading::default() })
    };
    let starting = [problem(ProblemKind::Pending)];
    for _ in 0..4 {
        assert_eq!(watch.at(5 * MINUTE, &live(State::Pending, &starting)), NONE);
        assert_eq!(watch.at(5 * MINUTE, &problems(&[])), NONE);
        assert_eq!(watch.at(5 * MINUTE, &problems(&[])), NONE);
    }
    assert_eq!(watch.at(5 * MINUTE, &live(State::Pending, &starting)), ["+task_stuck"]);
    assert_eq!(watch.at(5 * MINUTE, &problems(&[])), NONE);
    assert_eq!(watch.at(5 * MINUTE, &live(State::Running, &[])), ["-task_stuck"]);
}

#[test]
fn a_task_is_stuck_after_its_time_whatever_the_clock_does() {
    let mut watch = Watch::new("task_minutes = 60");
    let locked = problems(&[problem(ProblemKind::Locked)]);
    assert_eq!(watch.at(0, &locked), NONE);
    // An hour at most counts between two rounds.
    assert_eq!(watch.at(30 * DAY, &problems(&[])), NONE);
    assert_eq!(watch.at(0, &locked), NONE);
    watch.now -= 20 * DAY;
    assert_eq!(watch.at(0, &locked), NONE);
    assert_eq!(watch.at(10 * DAY, &locked), NONE);
    watch.now -= 10 * DAY;
    assert_eq!(watch.at(0, &locked), NONE);
    assert_eq!(watch.at(59 * MINUTE, &locked), NONE);
    let events = watch.events(MINUTE, &locked);
    assert_eq!(events[0].title, "web-1 has been locked by a task for 60 min");
    assert_eq!(watch.at(MINUTE, &locked), NONE);
    assert_eq!(watch.at(MINUTE, &problems(&[])), ["-task_stuck"]);
}

#[test]
fn a_snapshot_is_old_by_a_clock_that_can_be_trusted() {
    let mut watch = Watch::settled("snapshot_days = 7");
    let newest = |at: Option<u64>| read(Reading { newest_snapshot: Some(at), ..Reading::default() });
    let made_at = watch.now - 7 * DAY;
    assert_eq!(watch.at(0, &newest(Some(made_at))), NONE);
    assert_eq!(watch.at(20 * DAY, &newest(Some(made_at))), NONE);
    assert_eq!(watch.at(HOUR, &newest(Some(made_at))), ["+snapshot_old"]);
    watch.now -= 21 * DAY;
    assert_eq!(watch.at(0, &newest(Some(made_at))), NONE);
    assert_eq!(watch.at(HOUR, &newest(Some(made_at))), ["-snapshot_old"]);
    assert_eq!(watch.at(0, &newest(None)), ["+snapshot_old"]);
    assert_eq!(Watch::settled("").at(0, &newest(None)), NONE);
}

#[test]
fn a_machine_that_is_gone_is_forgotten() {
    let mut watch = Watch::new("down_rounds = 1");
    let gone = Round { is_complete: true, ..round() };
    assert_eq!(watch.at(0, &state(State::Stopped)), ["+down"]);
    for round in [&gone, &gone, &failed(Some("shop/1"), "decode"), &gone, &round(), &gone] {
        assert_eq!(watch.at(MINUTE, round), NONE);
    }
    let ended = watch.events(MINUTE, &gone);
    assert_eq!(ended[0].title, "web-1: the alert down is closed: the machine is no longer listed");
    assert_eq!(watch.at(MINUTE, &gone), NONE);
    assert!(!watch.saved.contains("shop/1"));
}

#[test]
fn a_rule_that_is_set_to_off_closes_its_alerts() {
    let mut watch = Watch::new("down_rounds = 1");
    assert_eq!(watch.at(0, &state(State::Stopped)), ["+down"]);
    assert_eq!(watch.at(0, &traffic(85, None)), ["+traffic"]);
    watch.rules = toml::from_str("machine.'shop/1' = { down_rounds = false, traffic = [0.85] }").unwrap();
    let events = watch.events(MINUTE, &round());
    let titles: Vec<_> = events.iter().map(|event| &*event.title).collect();
    let wanted =
        ["web-1: the alert down is closed: the rule is off", "web-1: the alert traffic 0.8 is closed: the rule is off"];
    assert_eq!(titles, wanted);
    assert_eq!(watch.at(MINUTE, &traffic(85, None)), ["+traffic"]);
}

#[test]
fn names_of_machines_drive_no_terminal() {
    let mut watch = Watch::new("down_rounds = 1");
    let mut round = state(State::Stopped);
    round.machines[0].label = Some("web\u{1b}[2J\n1".into());
    assert_eq!(watch.events(0, &round)[0].title, "web\\u{1b}[2J 1 is down");
}

#[test]
fn what_is_open_is_listed_the_most_urgent_first() {
    let mut watch = Watch::new("down_rounds = 1");
    let raised = |watch: &Watch| Alerts::load(&watch.saved).unwrap().open();
    assert_eq!(raised(&watch), []);
    let mut throttled = problem(ProblemKind::Throttled);
    throttled.message = Some("CPU".into());
    watch.at(0, &problems(&[throttled]));
    let stopped = Reading { state: Some(State::Stopped), ..Reading::default() };
    let other = Reading { machine: "shop/2".into(), ..stopped };
    watch.at(MINUTE, &Round { machines: vec![other], ..round() });
    for _ in 0..2 {
        watch.at(MINUTE, &failed(None, "auth"));
    }
    let open = |machine: Option<&str>, label: Option<&str>, kind, what: &str, severity, since| OpenAlert {
        machine: machine.map(str::to_owned),
        label: label.map(str::to_owned),
        kind,
        what: what.to_owned(),
        severity,
        since,
    };
    let expected = [
        open(Some("shop/2"), None, Kind::Down, "", Severity::Critical, BEGIN + MINUTE),
        open(None, None, Kind::KeyRefused, "", Severity::Critical, BEGIN + 3 * MINUTE),
        open(Some("shop/1"), Some("web-1"), Kind::Throttled, "CPU", Severity::Warning, BEGIN),
    ];
    assert_eq!(raised(&watch), expected);
    // What is over is open no longer.
    watch.at(MINUTE, &read(Reading { problems: Some(vec![]), state: Some(State::Running), ..Reading::default() }));
    assert_eq!(raised(&watch), expected[..1], "whatever is read, the key is taken");
}
