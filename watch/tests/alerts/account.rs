//! What is judged of an account itself.

use super::*;
use vpswire_watch::alerts::samples;
use vpswire_watch::event::Severity;

const NONE: [&str; 0] = [];

#[test]
fn a_key_is_refused_when_it_is_twice() {
    let mut watch = Watch::new("");
    let refused = failed(None, "auth");
    assert_eq!(watch.at(0, &refused), NONE);
    assert_eq!(watch.at(MINUTE, &failed(None, "timeout")), NONE);
    assert_eq!(watch.at(MINUTE, &refused), NONE);
    let events = watch.events(MINUTE, &refused);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].title, "shop: the service refuses the key");
    assert_eq!(events[0].text, "The last error: in words");
    assert_eq!((events[0].machine.as_ref(), events[0].severity), (None, Severity::Critical));
    assert_eq!(watch.at(MINUTE, &refused), NONE);
    assert_eq!(watch.at(MINUTE, &problems(&[])), ["-key_refused"]);
}

#[test]
fn an_account_is_unreadable_after_some_rounds() {
    let mut watch = Watch::new("unreadable_rounds = 2");
    // What was stopped here, or is locked, is no failure.
    for code in ["timeout", "cancelled", "locked"] {
        assert_eq!(watch.at(MINUTE, &failed(None, code)), NONE);
    }
    assert_eq!(watch.at(MINUTE, &failed(None, "http")), ["+unreadable"]);
    assert_eq!(watch.at(MINUTE, &failed(None, "http")), NONE);
    assert_eq!(watch.at(MINUTE, &round()), NONE);
    // An account without machines is read, too.
    assert_eq!(watch.at(MINUTE, &Round { is_complete: true, ..round() }), ["-unreadable"]);
    // Where something was read, what failed beside it is not missed.
    let partly = Round { problems: Some(vec![]), ..failed(None, "forbidden") };
    for _ in 0..5 {
        assert_eq!(watch.at(MINUTE, &partly), NONE);
    }
}

#[test]
fn a_machine_of_a_list_may_be_unreadable_alone() {
    let mut watch = Watch::new("");
    let broken = Round { is_complete: true, ..failed(Some("shop/7"), "decode") };
    assert_eq!(watch.at(0, &broken), NONE);
    assert_eq!(watch.at(0, &broken), NONE);
    let events = watch.events(0, &broken);
    assert_eq!((events.len(), &*events[0].title), (1, "shop/7 cannot be read"));
    assert_eq!(events[0].machine.as_deref(), Some("shop/7"));
    let mut whole = traffic(1, None);
    whole.machines[0].machine = "shop/7".into();
    assert_eq!(watch.at(0, &whole), ["-unreadable"]);
}

#[test]
fn what_is_owed_is_reported_once() {
    let mut watch = Watch::new("");
    let problem = problem(ProblemKind::Unpaid);
    let owed = Round { problems: Some(vec![problem]), ..round() };
    assert_eq!(watch.at(0, &owed), ["+unpaid"]);
    assert_eq!(watch.at(DAY, &owed), NONE);
    assert_eq!(watch.at(DAY, &problems(&[])), NONE);
    assert_eq!(watch.at(DAY, &Round { problems: Some(vec![]), ..round() }), ["-unpaid"]);
}

#[test]
fn snapshots_of_an_account_are_judged_where_machines_have_none_of_their_own() {
    let mut watch = Watch::settled("account.shop.snapshot_days = 1");
    let made_at = watch.now;
    let newest = Round { newest_snapshot: Some(Some(made_at)), ..round() };
    assert_eq!(watch.at(HOUR, &newest), NONE);
    for _ in 0..23 {
        assert_eq!(watch.at(HOUR, &newest), NONE);
    }
    let events = watch.events(HOUR, &newest);
    assert_eq!(events[0].title, "shop: the newest snapshot is 25 h old");
}

#[test]
fn a_saved_state_of_another_form_is_refused() {
    let saved = Alerts::default().save();
    assert!(Alerts::load(&saved).is_ok());
    for text in ["", "{}", &saved.replace("\"version\":1", "\"version\":2"), &saved.replace("stamp", "stomp")] {
        let error = Alerts::load(text).unwrap_err().to_string();
        assert!(error.starts_with("the saved state of the alerts cannot be read: "), "{error}");
    }
}

#[test]
fn there_is_a_sample_of_each_kind() {
    let events = samples(BEGIN);
    assert_eq!(events.len(), 13);
    assert!(events.iter().all(|event| event.title.starts_with("Test: ") && event.change == Change::Notice));
    assert_eq!(events[0].title, "Test: web-1: 80 % of the traffic is used");
    let mut ids: Vec<_> = events.iter().map(|event| &event.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 13);
}
