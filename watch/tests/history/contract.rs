//! What every store must do. Each function gets a fresh place.

use crate::given::{START, WORKER, addressed, commit, event, reading, round};
use crate::places::Place;
use vpswire_watch::history::History;
use vpswire_watch::store::{Settled, Store, StoreError};

/// The id of what a worker claims for a channel, for a minute.
fn claim(store: &mut History, channel: &str, worker: &str, now: u64) -> Option<String> {
    store.claim(channel, worker, now, now + 60).unwrap().map(|claimed| claimed.event.id)
}

/// Claims and delivers all that is due, and returns the ids.
fn deliver_all(store: &mut History, channel: &str, now: u64) -> Vec<String> {
    let mut ids = Vec::new();
    while let Some(id) = claim(store, channel, WORKER, now) {
        store.settle(channel, WORKER, &id, Settled::Delivered { at: now }).unwrap();
        ids.push(id);
    }
    ids
}

pub fn an_account_is_worked_on_by_the_holder_of_its_lease_alone(place: &dyn Place) {
    let (mut one, mut other) = (place.open(), place.open());
    assert!(one.lease("home", "one", START, START + 60).unwrap());
    assert!(!other.lease("home", "other", START + 59, START + 119).unwrap());
    assert!(other.lease("work", "other", START, START + 60).unwrap(), "another account");
    // The holder prolongs it, also late.
    assert!(one.lease("home", "one", START + 59, START + 120).unwrap());
    assert!(!other.lease("home", "other", START + 119, START + 200).unwrap());
    commit(&mut one, "one", &round("home", START, vec![]), "first", &[]).unwrap();

    // At its time it is over.
    assert!(other.lease("home", "other", START + 120, START + 180).unwrap());
    let events = [addressed(event("a", START), &["mail"])];
    let lost = commit(&mut one, "one", &round("home", START + 121, vec![reading("home/1", 1)]), "late", &events);
    assert!(matches!(lost, Err(StoreError::LeaseLost)), "{lost:?}");
    assert_eq!(one.state("home").unwrap().as_deref(), Some("first"));
    assert_eq!(claim(&mut one, "mail", "one", START + 121), None);
    commit(&mut other, "other", &round("home", START + 121, vec![]), "second", &[]).unwrap();
    assert_eq!(one.state("home").unwrap().as_deref(), Some("second"));

    // It is given back by a time that is over.
    assert!(!one.lease("home", "one", START + 122, START + 180).unwrap());
    assert!(other.lease("home", "other", START + 122, START + 122).unwrap());
    assert!(one.lease("home", "one", START + 122, START + 180).unwrap());

    // Without a lease nothing is kept.
    let never = commit(&mut one, "one", &round("nobody", START, vec![]), "x", &[]);
    assert!(matches!(never, Err(StoreError::LeaseLost)), "{never:?}");
    assert_eq!(one.state("nobody").unwrap(), None);
}

pub fn a_commit_is_kept_whole_or_not_at_all(place: &dyn Place) {
    let mut store = place.open();
    assert_eq!(store.state("home").unwrap(), None);
    assert!(store.lease("home", WORKER, START, START + 60).unwrap());
    assert_eq!(store.state("home").unwrap(), None, "a lease alone is no state");
    let events = [addressed(event("a", START), &["mail", "chat"])];
    commit(&mut store, WORKER, &round("home", START, vec![reading("home/1", 1)]), "{\"v\":1}", &events).unwrap();
    drop(store);

    let mut store = place.open();
    assert_eq!(store.state("home").unwrap().as_deref(), Some("{\"v\":1}"));
    let claimed = store.claim("mail", WORKER, START, START + 60).unwrap().unwrap();
    assert_eq!((claimed.event, claimed.failures), (event("a", START), 0));
    assert_eq!(claim(&mut store, "chat", WORKER, START), Some("a".into()));
    assert_eq!(claim(&mut store, "none", WORKER, START), None);
}

pub fn an_event_is_stored_once(place: &dyn Place) {
    let (mut one, mut other) = (place.open(), place.open());
    let first = addressed(event("a", START), &["mail", "mail"]);
    let mut again = addressed(event("a", START + 5), &["mail", "chat"]);
    again.event.title = "otherwise".into();
    one.queue(std::slice::from_ref(&first)).unwrap();
    other.queue(std::slice::from_ref(&again)).unwrap();
    assert_eq!(one.claim("mail", WORKER, START, START + 60).unwrap().unwrap().event, first.event);
    one.settle("mail", WORKER, "a", Settled::Delivered { at: START }).unwrap();
    other.queue(&[first, again]).unwrap();
    assert_eq!(claim(&mut other, "mail", WORKER, START), None);
    assert_eq!(claim(&mut other, "chat", WORKER, START), None, "it is left as it is");
}

pub fn a_channel_delivers_in_the_order_of_time(place: &dyn Place) {
    let mut store = place.open();
    let times = [5, 3, 9, 3, 0];
    let events: Vec<_> =
        times.iter().enumerate().map(|(i, after)| addressed(event(&i.to_string(), START + after), &["mail"])).collect();
    store.queue(&events).unwrap();
    // A clock that was put back since does not delay what is known already.
    assert_eq!(deliver_all(&mut store, "mail", START - 3600), ["4", "1", "3", "0", "2"]);
    assert_eq!(deliver_all(&mut store, "mail", START + 3600), [""; 0]);
}

pub fn a_failed_delivery_holds_its_channel_and_no_other(place: &dyn Place) {
    let (mut one, mut other) = (place.open(), place.open());
    let channels = &["mail", "chat"];
    one.queue(&[addressed(event("a", START), channels), addressed(event("b", START + 1), channels)]).unwrap();

    assert_eq!(claim(&mut one, "mail", "one", START), Some("a".into()));
    // One after the other, whichever worker asks.
    assert_eq!(claim(&mut other, "mail", "other", START), None);
    assert_eq!(claim(&mut one, "mail", "one", START), None);
    assert_eq!(claim(&mut other, "chat", "other", START), Some("a".into()));
    other.settle("chat", "other", "a", Settled::Delivered { at: START }).unwrap();

    one.settle("mail", "one", "a", Settled::Later { at: START + 30 }).unwrap();
    assert_eq!(claim(&mut other, "mail", "other", START + 29), None, "b would come before a");
    assert_eq!(deliver_all(&mut other, "chat", START + 29), ["b"]);
    let again = other.claim("mail", "other", START + 30, START + 90).unwrap().unwrap();
    assert_eq!((again.event.id.as_str(), again.failures), ("a", 1));
    other.settle("mail", "other", "a", Settled::Later { at: START + 90 }).unwrap();
    let again = one.claim("mail", "one", START + 90, START + 150).unwrap().unwrap();
    assert_eq!((again.event.id.as_str(), again.failures), ("a", 2));
    one.settle("mail", "one", "a", Settled::GivenUp { at: START + 91 }).unwrap();
    assert_eq!(deliver_all(&mut one, "mail", START + 91), ["b"]);
}

pub fn a_postponed_event_lets_others_pass(place: &dyn Place) {
    let mut store = place.open();
    store
        .queue(&[addressed(event("warning", START), &["mail"]), addressed(event("later", START + 1), &["mail"])])
        .unwrap();
    for id in ["warning", "later"] {
        assert_eq!(claim(&mut store, "mail", WORKER, START + 1), Some(id.into()));
        store.settle("mail", WORKER, id, Settled::Postponed { at: START + 3600 }).unwrap();
    }
    store.queue(&[addressed(event("critical", START + 2), &["mail"])]).unwrap();
    assert_eq!(deliver_all(&mut store, "mail", START + 3599), ["critical"]);
    let claimed = store.claim("mail", WORKER, START + 3600, START + 3660).unwrap().unwrap();
    assert_eq!((claimed.event.id.as_str(), claimed.failures), ("warning", 0), "in the order of their times");
    store.settle("mail", WORKER, "warning", Settled::Delivered { at: START + 3600 }).unwrap();
    assert_eq!(deliver_all(&mut store, "mail", START + 3600), ["later"]);
}

pub fn a_claim_that_is_not_settled_is_over_at_its_time(place: &dyn Place) {
    let mut store = place.open();
    store.queue(&[addressed(event("a", START), &["mail"])]).unwrap();
    assert_eq!(claim(&mut store, "mail", "killed", START), Some("a".into()));
    drop(store);
    let mut store = place.open();
    assert_eq!(claim(&mut store, "mail", "next", START + 59), None);
    assert_eq!(claim(&mut store, "mail", "next", START + 60), Some("a".into()));
}

pub fn what_a_wrong_clock_decided_holds_nothing_up(place: &dyn Place) {
    let (mut store, year, day) = (place.open(), 365 * 86_400, 86_400);
    assert!(store.lease("home", "killed", START + year, START + year + 300).unwrap());
    assert!(store.lease("home", "other", START, START + 300).unwrap());
    // Clocks of several machines differ.
    assert!(!store.lease("home", "late", START - day, START - day + 300).unwrap());

    store.queue(&[addressed(event("a", START), &["mail", "chat", "page"])]).unwrap();
    assert_eq!(claim(&mut store, "mail", "killed", START + year), Some("a".into()));
    assert_eq!(claim(&mut store, "chat", WORKER, START + year), Some("a".into()));
    store.settle("chat", WORKER, "a", Settled::Later { at: START + year + 30 }).unwrap();
    assert_eq!(claim(&mut store, "page", WORKER, START + year), Some("a".into()));
    store.settle("page", WORKER, "a", Settled::Postponed { at: START + year + 30 }).unwrap();
    for channel in ["mail", "chat", "page"] {
        assert_eq!(deliver_all(&mut store, channel, START), ["a"], "{channel}");
    }
}

pub fn only_a_delivery_counts_after_the_claim(place: &dyn Place) {
    let mut store = place.open();
    store.queue(&[addressed(event("a", START), &["mail"]), addressed(event("b", START + 1), &["mail"])]).unwrap();
    assert_eq!(claim(&mut store, "mail", "slow", START), Some("a".into()));
    assert_eq!(claim(&mut store, "mail", "next", START + 60), Some("a".into()));
    for outcome in [
        Settled::Later { at: START + 1000 },
        Settled::Postponed { at: START + 1000 },
        Settled::GivenUp { at: START + 61 },
    ] {
        store.settle("mail", "slow", "a", outcome).unwrap();
        assert_eq!(claim(&mut store, "mail", "third", START + 61), None, "the claim of the next is left alone");
    }
    store.settle("mail", "slow", "a", Settled::Delivered { at: START + 62 }).unwrap();
    // The next finds it delivered, whatever it says.
    store.settle("mail", "next", "a", Settled::Delivered { at: START + 63 }).unwrap();
    assert_eq!(deliver_all(&mut store, "mail", START + 63), ["b"]);
    // Neither an unknown event nor an unknown channel is an error.
    store.settle("mail", "next", "unknown", Settled::Delivered { at: START }).unwrap();
    store.settle("unknown", "next", "a", Settled::Delivered { at: START }).unwrap();
}

pub fn texts_are_kept_as_they_are(place: &dyn Place) {
    let mut store = place.open();
    for name in ["ä 'quoted' \"twice\"; DROP TABLE account; --", "", "日本/1", "a\nb\\c%_?1$1"] {
        assert!(store.lease(name, name, START, START + 60).unwrap());
        let mut sent = event(name, START);
        sent.text = format!("{name}\u{1F4A5}");
        let events = [addressed(sent.clone(), &[name])];
        commit(&mut store, name, &round(name, START, vec![reading(name, 1)]), name, &events).unwrap();
        assert_eq!(store.state(name).unwrap().as_deref(), Some(name));
        assert_eq!(store.claim(name, name, START, START + 1).unwrap().unwrap().event, sent);
    }
    // No database has a text with a zero in it; neither does anything that is shown.
    assert!(store.lease("a\0b", WORKER, START, START + 60).unwrap());
    commit(&mut store, WORKER, &round("a\0b", START, vec![reading("a\0b/1", 1)]), "kept", &[]).unwrap();
    assert_eq!(store.state("a\0b").unwrap().as_deref(), Some("kept"));
}

pub fn numbers_that_cannot_be_kept_are_unknown(place: &dyn Place) {
    let mut store = place.open();
    assert!(store.lease("home", WORKER, u64::MAX, u64::MAX).unwrap());
    let mut odd = reading("home/1", u64::MAX);
    odd.traffic.as_mut().unwrap().share = Some(f64::NAN);
    commit(&mut store, WORKER, &round("home", u64::MAX, vec![odd]), "kept", &[]).unwrap();
    assert_eq!(store.state("home").unwrap().as_deref(), Some("kept"));
}
