//! Which events rounds are cause for, round by round.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod account;
mod any;
mod cycles;
mod machines;

use vpswire::Value;
use vpswire::fleet::Verb;
use vpswire::fleet::problems::{FleetProblems, Problem, ProblemKind, Problems};
use vpswire_watch::alerts::{Alerts, judge};
use vpswire_watch::event::{Change, Event};
use vpswire_watch::reading::{Failed, Reading, Round, Traffic};
use vpswire_watch::rules::Rules;

const BEGIN: u64 = 1_764_200_000;
const MINUTE: u64 = 60;
const HOUR: u64 = 3600;
const DAY: u64 = 86_400;
const GB: u64 = 1_000_000_000;

/// An account that is watched: each round is judged with the state as it was saved after the one before.
struct Watch {
    rules: Rules,
    saved: String,
    now: u64,
}

impl Watch {
    fn new(rules: &str) -> Self {
        Self { rules: toml::from_str(rules).unwrap(), saved: Alerts::default().save(), now: BEGIN }
    }

    /// A watch whose clock has gone on evenly for long enough.
    fn settled(rules: &str) -> Self {
        let mut watch = Self::new(rules);
        watch.at(0, &round());
        watch.at(HOUR, &round());
        watch
    }

    /// Events of a round so many seconds later.
    fn events(&mut self, later: u64, round: &Round) -> Vec<Event> {
        self.now += later;
        let mut alerts = Alerts::load(&self.saved).unwrap();
        let events = judge(&self.rules, &mut alerts, &Round { at: self.now, ..round.clone() });
        self.saved = alerts.save();
        events
    }

    /// The same, as `+` or `-` and the kind.
    fn at(&mut self, later: u64, round: &Round) -> Vec<String> {
        self.events(later, round).iter().map(shown).collect()
    }
}

fn shown(event: &Event) -> String {
    let sign = if event.change == Change::Began { '+' } else { '-' };
    format!("{sign}{}", event.kind.as_str())
}

/// A round that read nothing and failed in nothing.
fn round() -> Round {
    Round {
        account: "shop".into(),
        api: "vultr".into(),
        at: 0,
        machines: vec![],
        is_complete: false,
        problems: None,
        newest_snapshot: None,
        budget: None,
        failures: vec![],
    }
}

/// A round that read this of one machine.
fn read(reading: Reading) -> Round {
    let machine = Reading { machine: "shop/1".into(), label: Some("web-1".into()), ..reading };
    Round { machines: vec![machine], ..round() }
}

fn problems(found: &[Problem]) -> Round {
    read(Reading { problems: Some(found.to_vec()), ..Reading::default() })
}

/// A problem of the machine of which only the kind is known.
fn problem(kind: ProblemKind) -> Problem {
    let json = r#"{"problems":[{"account":"shop","machine":"shop/1","kind":"other"}],"failures":[]}"#;
    let value = Value::from_json(json.to_owned(), &Problems::ROW.returns).unwrap();
    let mut problem = Problems::ROW.read::<FleetProblems>(&value).unwrap().problems.remove(0);
    problem.kind = kind;
    problem
}

fn failed(machine: Option<&str>, code: &str) -> Round {
    let failure = Failed {
        machine: machine.map(str::to_owned),
        call: Some("server.list".into()),
        code: code.into(),
        message: "in words".into(),
    };
    Round { failures: vec![failure], ..round() }
}

/// So many per cent of 1,000 GB, in a cycle that ends then.
fn traffic(percent: u64, resets_at: Option<u64>) -> Round {
    read(Reading { traffic: Some(used(percent, resets_at)), ..Reading::default() })
}

fn used(percent: u64, resets_at: Option<u64>) -> Traffic {
    Traffic {
        used_bytes: Some(percent * 10 * GB),
        allowed_bytes: Some(1000 * GB),
        share: Some(percent as f64 / 100.0),
        resets_at,
        began_at: resets_at.map(|at| at - 30 * DAY),
        ..Traffic::default()
    }
}
