//! Rounds and events as tests need them.

use serde_json::{Map, json};
use vpswire::fleet::machines::State;
use vpswire_watch::event::{Change, Event, Kind, Severity};
use vpswire_watch::reading::{Reading, Round, Traffic};
use vpswire_watch::store::{Addressed, Commit, Store, StoreError};

/// A time that tests begin at: an hour's first second.
pub const START: u64 = 1_767_225_600;

/// A worker's name, until it matters.
pub const WORKER: &str = "worker-1";

/// A reading of a machine that runs.
pub fn reading(machine: &str, used_bytes: u64) -> Reading {
    let traffic = Traffic {
        used_bytes: Some(used_bytes),
        allowed_bytes: Some(1000),
        share: Some(0.25),
        forecast_bytes: Some(900),
        began_at: Some(START),
        resets_at: Some(START + 2_592_000),
        in_bytes: Some(1),
        out_bytes: None,
    };
    Reading {
        machine: machine.into(),
        label: Some("web".into()),
        traffic: Some(traffic),
        state: Some(State::Running),
        problems: None,
        newest_snapshot: None,
        listed: None,
    }
}

/// A round of an account.
pub fn round(account: &str, at: u64, machines: Vec<Reading>) -> Round {
    Round {
        account: account.into(),
        api: "kiwivm".into(),
        at,
        machines,
        is_complete: true,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: Vec::new(),
    }
}

/// An event.
pub fn event(id: &str, at: u64) -> Event {
    let mut facts = Map::new();
    facts.insert("used_bytes".into(), json!(800));
    facts.insert("allowed_bytes".into(), json!(1000));
    Event {
        id: id.into(),
        at,
        kind: Kind::Traffic,
        change: Change::Began,
        severity: Severity::Warning,
        account: Some("home".into()),
        machine: Some("home/1".into()),
        label: None,
        title: "web: 80 % of the traffic is used".into(),
        text: "800 of 1000 bytes".into(),
        facts,
    }
}

/// An event for channels.
pub fn addressed(event: Event, channels: &[&str]) -> Addressed {
    Addressed { event, channels: channels.iter().map(|name| (*name).to_owned()).collect() }
}

/// Commits a round with events, as the worker of that name.
pub fn commit(
    store: &mut dyn Store,
    worker: &str,
    round: &Round,
    state: &str,
    events: &[Addressed],
) -> Result<(), StoreError> {
    store.commit(&Commit { worker, round, state, events })
}
