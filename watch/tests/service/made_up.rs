//! Accounts and channels that are made up, and a service of them.

use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use vpswire::fleet::machines::State;
use vpswire_watch::channels::{Channel, ChannelError, Policy};
use vpswire_watch::config::Settings;
use vpswire_watch::event::{Change, Event, Kind, Severity};
use vpswire_watch::history::History;
use vpswire_watch::reading::{Reading, Round};
use vpswire_watch::service::deliver::Delivery;
use vpswire_watch::service::log::{Format, Log};
use vpswire_watch::service::{Outlet, Service, Turn, Watched};

pub(crate) const START: u64 = 1_700_000_000;

/// After so long the accounts of these tests take the clock for wrong.
pub(crate) const YEAR: u64 = 365 * 86_400;

/// An account of which every round finds an event, numbered by the rounds that its state has counted.
pub(crate) struct Counting {
    pub(crate) name: &'static str,
    pub(crate) severity: Severity,
    pub(crate) rounds: Arc<AtomicUsize>,
}

impl Watched for Counting {
    fn name(&self) -> &str {
        self.name
    }

    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String> {
        let round = saved.map_or(0, |saved| saved.parse::<u64>().unwrap()) + 1;
        self.rounds.fetch_add(1, Ordering::SeqCst);
        let event = Event {
            id: format!("{}-{round}", self.name),
            at: now,
            kind: Kind::Traffic,
            change: Change::Began,
            severity: self.severity,
            account: Some(self.name.to_owned()),
            machine: None,
            label: None,
            title: format!("round {round}"),
            text: String::new(),
            facts: serde_json::Map::from_iter([("round".to_owned(), json!(round))]),
        };
        Ok(Turn {
            round: Some(read(self.name, now)),
            events: vec![event],
            state: round.to_string(),
            next_at: now + 300,
            worst: Some(self.severity),
            is_clock_trusted: now < START + YEAR,
        })
    }

    fn worst(&self, _: &str) -> Option<Severity> {
        Some(Severity::Info)
    }
}

/// A round that finds a machine that runs.
pub(crate) fn read(account: &str, at: u64) -> Round {
    let machine = Reading { machine: format!("{account}/1"), state: Some(State::Running), ..Reading::default() };
    Round {
        account: account.to_owned(),
        api: "vultr".to_owned(),
        at,
        machines: vec![machine],
        is_complete: true,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: Vec::new(),
    }
}

/// A channel that keeps what it gets, or fails while it is down.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    pub(crate) name: &'static str,
    pub(crate) policy: Policy,
    pub(crate) is_down: Arc<AtomicBool>,
    pub(crate) has: Arc<Mutex<Vec<String>>>,
}

impl Kept {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    pub(crate) fn outlet(&self) -> Outlet {
        Outlet { name: self.name.to_owned(), policy: self.policy.clone(), channel: Box::new(self.clone()) }
    }

    pub(crate) fn has(&self) -> Vec<String> {
        self.has.lock().unwrap().clone()
    }
}

impl Channel for Kept {
    fn deliver(&self, event: &Event) -> Result<(), ChannelError> {
        if self.is_down.load(Ordering::SeqCst) {
            return Err(ChannelError { later: true, retry_after: None, message: "down".to_owned() });
        }
        self.has.lock().unwrap().push(event.id.clone());
        Ok(())
    }
}

pub(crate) fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("service-{name}"));
    drop(std::fs::remove_dir_all(&folder));
    folder.join("watch.db")
}

pub(crate) fn service(file: &Path, rounds: &Arc<AtomicUsize>, channels: &[&Kept]) -> Service {
    let accounts: Vec<Box<dyn Watched>> = ["a", "b"]
        .into_iter()
        .map(|name| {
            Box::new(Counting { name, severity: Severity::Warning, rounds: Arc::clone(rounds) }) as Box<dyn Watched>
        })
        .collect();
    let outlets = channels.iter().map(|kept| kept.outlet()).collect();
    let log = Log::new(Format::Text, Box::new(std::io::sink()));
    Service::new(accounts, outlets, History::open_file(file).unwrap(), &Settings::default(), log)
}

/// Delivers to a channel until nothing is left.
pub(crate) fn drain(service: &Service, channel: usize, now: u64) {
    while matches!(service.deliver(channel, &|| now), Delivery::Tried { .. } | Delivery::Postponed) {}
}
