//! Tests the part of the history of `vpswire watch` that the page shows.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use serde_json::{Value, json};
use std::path::Path;
use vpswire::fleet::machines::State;
use vpswire_panel::history::{Kept, Wanted};
use vpswire_watch::alerts::{Alerts, judge};
use vpswire_watch::history::History;
use vpswire_watch::reading::{Failed, Reading, Round, Traffic};
use vpswire_watch::rules::Rules;
use vpswire_watch::store::{Commit, Store};

/// A time at the beginning of an hour.
const START: u64 = 1_767_225_600;

fn history(name: &str) -> History {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("history-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    History::open_file(&folder.join("watch.db")).unwrap()
}

/// Saves a round of an account with a state, as the service does.
fn keep(history: &mut History, round: &Round, state: &str) {
    assert!(history.lease(&round.account, "worker", round.at, round.at + 60).unwrap());
    history.commit(&Commit { worker: "worker", round, state, events: &[] }).unwrap();
}

fn round(account: &str, at: u64, machines: Vec<Reading>) -> Round {
    Round {
        account: account.into(),
        api: "vultr".into(),
        at,
        machines,
        is_complete: true,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: vec![],
    }
}

/// Returns a reading of a machine that has used so much traffic.
fn used(machine: &str, bytes: u64) -> Reading {
    let traffic =
        Traffic { used_bytes: Some(bytes), allowed_bytes: Some(9000), share: Some(0.25), ..Traffic::default() };
    Reading { machine: machine.into(), traffic: Some(traffic), ..Reading::default() }
}

fn wanted(machine: &str, from: u64, to: u64, points: u64) -> Wanted {
    serde_json::from_value(json!({ "machine": machine, "from": from, "to": to, "points": points })).unwrap()
}

fn shown(value: impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn a_series_is_thinned_to_as_many_points_as_are_wanted() {
    let mut history = history("series");
    for minute in 0..60 {
        keep(&mut history, &round("shop", START + minute * 60, vec![used("shop/1", minute)]), "");
    }
    let off = Reading { traffic: None, state: Some(State::Stopped), ..used("shop/1", 0) };
    keep(&mut history, &round("shop", START + 3590, vec![off]), "");
    let kept = Kept::new(history);
    let series = |wanted| shown(kept.series(&wanted).unwrap());
    assert_eq!(
        series(wanted("shop/1", START, START + 3600, 5)),
        json!({
            "step": 900,
            "at": [START + 840, START + 1740, START + 2640, START + 3590],
            "usedBytes": [14, 29, 44, 59],
            "allowedBytes": [9000, 9000, 9000, 9000],
            "share": [0.25, 0.25, 0.25, 0.25],
            "inBytes": [null, null, null, null],
            "outBytes": [null, null, null, null],
            "state": [null, null, null, "stopped"],
        })
    );
    // There are no more points than requested for any start time; if there are fewer, all are returned.
    for (begin, points) in (0..1000).step_by(7).zip((2..61).cycle()) {
        let found = series(wanted("shop/1", START + begin, START + 3601, points))["at"].as_array().unwrap().len();
        assert!(found as u64 <= points, "{found} of {points} from {begin}");
    }
    assert_eq!(series(wanted("shop/1", START, START + 3601, 200_000))["at"].as_array().unwrap().len(), 61);
    let none = series(wanted("shop/2", START, START + 3601, 100));
    assert_eq!((&none["at"], &none["step"]), (&json!([]), &json!(37)));
}

#[test]
fn no_series_has_one_point_or_a_time_that_ends_before_it_begins() {
    let kept = Kept::new(history("wrong"));
    for wanted in [
        wanted("shop/1", 0, 9, 0),
        wanted("shop/1", 0, 9, 1),
        wanted("shop/1", 0, 9, 200_001),
        wanted("shop/1", 9, 8, 100),
    ] {
        assert!(kept.series(&wanted).unwrap().is_none(), "{wanted:?}");
    }
    assert_eq!(shown(kept.series(&wanted("shop/1", 0, u64::MAX, 2)).unwrap())["step"], u64::MAX);
    assert_eq!((wanted("shop/1", 0, 9, 2).account(), wanted("shop", 0, 9, 2).account()), ("shop", "shop"));
}

/// Returns the state of an account that the service saves after rounds.
fn state(rounds: &[Round]) -> String {
    let rules: Rules = serde_json::from_value(json!({ "down_rounds": 1 })).unwrap();
    let mut alerts = Alerts::default();
    for round in rounds {
        judge(&rules, &mut alerts, round);
    }
    let last = rounds.last().map(|round| round.at);
    let schedule = json!({ "since": START, "asked": [null, last, START, null, null], "failures": 0 });
    json!({ "schedule": schedule, "alerts": alerts.save() }).to_string()
}

#[test]
fn alerts_are_those_that_are_open_of_the_accounts_of_the_panel() {
    let mut history = history("alerts");
    let off = |machine: &str| Reading {
        machine: machine.into(),
        label: Some("web".into()),
        state: Some(State::Stopped),
        ..Reading::default()
    };
    let stopped = round("shop", START + 60, vec![off("shop/1")]);
    keep(&mut history, &stopped, &state(std::slice::from_ref(&stopped)));
    let refused = Failed { machine: None, call: None, code: "auth".into(), message: "refused".into() };
    let refusal = |at| Round { failures: vec![refused.clone()], is_complete: false, ..round("home", at, vec![]) };
    let rounds = [refusal(START), refusal(START + 300)];
    keep(&mut history, &rounds[1], &state(&rounds));
    let quiet = round("calm", START + 9, vec![]);
    keep(&mut history, &quiet, &state(std::slice::from_ref(&quiet)));
    // An account without a key in the panel.
    let other = round("other", START, vec![off("other/1")]);
    keep(&mut history, &other, &state(std::slice::from_ref(&other)));

    let kept = Kept::new(history);
    assert_eq!(
        shown(kept.alerts(["calm", "home", "never", "shop"]).unwrap()),
        json!({
            "alerts": [
                { "account": "home", "kind": "key_refused", "what": "", "severity": "critical", "since": START + 300 },
                {
                    "account": "shop", "machine": "shop/1", "label": "web", "kind": "down", "what": "",
                    "severity": "critical", "since": START + 60,
                },
            ],
            "accounts": [
                { "account": "calm", "askedAt": START + 9 },
                { "account": "home", "askedAt": START + 300 },
                { "account": "shop", "askedAt": START + 60 },
            ],
        })
    );
    assert_eq!(shown(kept.alerts([]).unwrap()), json!({ "alerts": [], "accounts": [] }));
}

#[test]
fn a_state_of_another_version_is_an_error_and_not_quiet() {
    let mut history = history("version");
    keep(&mut history, &round("shop", START, vec![]), r#"{"schedule":{},"alerts":"{}"}"#);
    let error = Kept::new(history).alerts(["shop"]).unwrap_err().to_string();
    let expected = "the saved state is of another version of vpswire: run that version, or begin a new history: ";
    assert!(error.starts_with(expected), "{error}");
}
