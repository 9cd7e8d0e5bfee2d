//! A watched account: its client, its plan and its rules.

use super::{Turn, Watched};
use crate::alerts::{Alerts, OpenAlert, judge};
use crate::ask::ask;
use crate::config::Settings;
use crate::event::Severity;
use crate::plan::{Plan, Schedule};
use serde::{Deserialize, Serialize};
use std::num::NonZero;
use std::sync::{Arc, OnceLock};
use vpswire::fleet::TrafficRule;
use vpswire::{Client, Error, Fleet};

/// The number of concurrent calls of one account.
const CALLS: NonZero<usize> = NonZero::new(4).unwrap();

/// An account with its client.
pub struct Account {
    name: String,
    client: Client,
    fleet: Fleet,
    plan: Plan,
    settings: Arc<Settings>,
    /// The first due time, as long as nothing is saved.
    began: OnceLock<u64>,
}

/// The state that is saved between turns.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    schedule: Schedule,
    /// The state written by [`Alerts::save`].
    alerts: String,
}

/// The state of an account between its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The time of the last reading, Unix seconds, UTC.
    pub asked_at: Option<u64>,
    /// The open alerts, the most urgent first.
    pub open: Vec<OpenAlert>,
}

impl Known {
    /// Parses the saved state of an account, as [`Store::state`](crate::store::Store::state) returns it.
    ///
    /// # Errors
    /// If the state is of another version. The text describes the error.
    pub fn read(saved: &str) -> Result<Self, String> {
        let (schedule, alerts) = read(saved)?;
        Ok(Self { asked_at: schedule.asked_at(), open: alerts.open() })
    }
}

impl Account {
    /// Creates an account with a name.
    ///
    /// # Errors
    /// If the name is invalid.
    pub fn new(name: &str, client: Client, rule: TrafficRule, settings: &Arc<Settings>) -> Result<Self, Error> {
        let mut fleet = Fleet::new().with_threads(CALLS);
        fleet.add(name, client.clone())?.set_traffic_rule(rule);
        let plan = Plan::new(name, client.account().api().as_str(), &settings.intervals);
        let settings = Arc::clone(settings);
        Ok(Self { name: name.to_owned(), client, fleet, plan, settings, began: OnceLock::new() })
    }

    /// Makes the account due at once if it was never read: a single pass has no later turn.
    #[must_use]
    pub fn eager(self) -> Self {
        Self { began: OnceLock::from(0), ..self }
    }
}

impl Watched for Account {
    fn name(&self) -> &str {
        &self.name
    }

    fn turn(&self, saved: Option<&str>, now: u64) -> Result<Turn, String> {
        let (mut schedule, mut alerts) = match saved {
            Some(saved) => read(saved)?,
            None => (Schedule::new(*self.began.get_or_init(|| now)), Alerts::default()),
        };
        let (at, parts) = schedule.next(&self.plan, now);
        if at > now {
            return Ok(Turn {
                round: None,
                events: Vec::new(),
                state: String::new(),
                next_at: at,
                worst: alerts.worst(),
                is_clock_trusted: alerts.is_clock_trusted(),
            });
        }
        let round = ask(&self.fleet, &self.name, parts, now);
        // The next round is minutes away, when the service will have closed the connection.
        self.client.close();
        schedule.made(parts, now, round.machines.is_empty() && !round.failures.is_empty());
        let events = judge(&self.settings.rules, &mut alerts, &round);
        let (next_at, _) = schedule.next(&self.plan, now);
        let (worst, is_clock_trusted) = (alerts.worst(), alerts.is_clock_trusted());
        let state = serde_json::to_string(&Saved { schedule, alerts: alerts.save() })
            .map_err(|error| format!("the state cannot be written: {error}"))?;
        Ok(Turn { round: Some(round), events, state, next_at, worst, is_clock_trusted })
    }

    fn worst(&self, saved: &str) -> Option<Severity> {
        read(saved).ok().and_then(|(_, alerts)| alerts.worst())
    }
}

fn read(saved: &str) -> Result<(Schedule, Alerts), String> {
    let failed = |error: &dyn std::fmt::Display| {
        format!("the saved state is of another version of vpswire: run that version, or begin a new history: {error}")
    };
    let Saved { schedule, alerts } = serde_json::from_str(saved).map_err(|error| failed(&error))?;
    Ok((schedule, Alerts::load(&alerts).map_err(|error| failed(&error))?))
}
