//! Digests: which events one settles, and what it is given of the machines.

use crate::given::{START, WORKER, addressed, commit, event, reading, round};
use crate::places::Place;
use vpswire_watch::event::{Event, Kind};
use vpswire_watch::history::History;
use vpswire_watch::reading::{Reading, Traffic};
use vpswire_watch::store::{DigestDue, Latest, Settled, Store};

const DAY: u64 = 86_400;

/// Makes the digest of a channel that was due at a time. What it was given, if it was made.
fn digest(store: &mut History, channel: &str, at: u64) -> Option<(Vec<String>, Vec<Latest>)> {
    let id = format!("digest/{channel}/{at}");
    let due = DigestDue { channel, id: &id, at, now: at + 5, since: START };
    let mut given = None;
    let made = store.digest(&due, &mut |gathered, machines| {
        given = Some((gathered.iter().map(|event| event.id.clone()).collect(), machines.to_vec()));
        Event { kind: Kind::Digest, ..event(&id, at + 5) }
    });
    assert_eq!(made.unwrap(), given.is_some());
    given
}

/// Claims an event and has it wait for a digest.
fn gather(store: &mut History, channel: &str, now: u64) -> Option<String> {
    let claimed = store.claim(channel, WORKER, now, now + 60).unwrap()?;
    store.settle(channel, WORKER, &claimed.event.id, Settled::Gathered { at: now }).unwrap();
    Some(claimed.event.id)
}

pub fn a_digest_settles_what_it_shows_once(place: &dyn Place) {
    let (mut store, mut other) = (place.open(), place.open());
    let events = ["a", "b", "c"].map(|id| addressed(event(id, START), &["mail", "chat"]));
    store.queue(&events).unwrap();
    assert_eq!(digest(&mut store, "mail", START + DAY), None, "nothing was watched");
    assert!(store.lease("home", WORKER, START, START + 60).unwrap());
    commit(&mut store, WORKER, &round("home", START, vec![reading("home/1", 1)]), "", &[]).unwrap();
    assert_eq!(digest(&mut store, "mail", START), None, "nothing was watched by then");

    assert_eq!(gather(&mut store, "mail", START).as_deref(), Some("a"));
    assert_eq!(gather(&mut store, "mail", START).as_deref(), Some("b"));
    assert_eq!(gather(&mut store, "chat", START).as_deref(), Some("a"));
    let (shown, machines) = digest(&mut store, "mail", START + DAY).unwrap();
    assert_eq!((shown, machines.len()), (vec!["a".to_owned(), "b".to_owned()], 1));
    assert_eq!(digest(&mut other, "mail", START + DAY), None, "it is made once");

    // What is not in it comes by itself, and the digest after it.
    let mut delivered = Vec::new();
    while let Some(claimed) = other.claim("mail", WORKER, START + DAY + 5, START + DAY + 60).unwrap() {
        other.settle("mail", WORKER, &claimed.event.id, Settled::Delivered { at: START + DAY + 5 }).unwrap();
        delivered.push(claimed.event.id);
    }
    assert_eq!(delivered, ["c".to_owned(), format!("digest/mail/{}", START + DAY)]);
    // The next one shows nothing again, and another channel has its own.
    assert_eq!(digest(&mut store, "mail", START + 2 * DAY).unwrap().0, [""; 0]);
    assert_eq!(digest(&mut store, "chat", START + DAY).unwrap().0, ["a"]);
}

pub fn it_has_what_was_read_last(place: &dyn Place) {
    let mut store = place.open();
    assert!(store.lease("home", WORKER, START, START + 60).unwrap());
    let state_alone = |machine: &str| Reading { traffic: None, label: None, ..reading(machine, 0) };
    let gone = round("home", START - 1, vec![reading("home/0", 9)]);
    let first = round("home", START, vec![reading("home/1", 1), state_alone("home/2")]);
    let traffic = Traffic { resets_at: None, ..reading("home/1", 5).traffic.unwrap() };
    let later = round(
        "home",
        START + 300,
        vec![Reading { state: None, traffic: Some(traffic.clone()), ..reading("home/1", 5) }],
    );
    for round in [gone, first, later] {
        commit(&mut store, WORKER, &round, "", &[]).unwrap();
    }
    let running = || Some((START, "running".to_owned()));
    let expected = [
        Latest {
            account: "home".to_owned(),
            machine: "home/1".to_owned(),
            label: Some("web".to_owned()),
            traffic: Some((START + 300, traffic)),
            state: running(),
        },
        Latest {
            account: "home".to_owned(),
            machine: "home/2".to_owned(),
            label: None,
            traffic: None,
            state: running(),
        },
    ];
    assert_eq!(digest(&mut store, "mail", START + DAY).unwrap().1, expected);
    assert_eq!(store.latest(START).unwrap(), expected);
    assert_eq!(expected[0].at(), START + 300);
    // Whatever is too old is not known.
    let newest = store.latest(START + 1).unwrap();
    assert_eq!((newest.len(), &newest[0].state, newest[0].traffic.is_some()), (1, &None, true));
}
