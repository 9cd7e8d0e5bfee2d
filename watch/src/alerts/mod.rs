//! Determines the events of a round: a pure function of the rules, the saved state and the round.
//!
//! What could not be read neither raises nor ends an alert. Each crossing is reported once, and its end once; traffic
//! alerts once in a billing cycle.

mod account;
mod alike;
mod clock;
mod cycle;
mod desk;
mod digest;
mod machine;
mod open;
mod problems;
mod sample;
mod state;
mod traffic;
mod words;

use crate::event::Event;
use crate::reading::Round;
use crate::rules::Rules;
use cycle::Meter;
use desk::Desk;
pub use digest::digest;
pub use open::OpenAlert;
pub use sample::samples;
pub use state::{Alerts, StateError};
use std::collections::BTreeMap;

/// The number of consecutive complete lists without a machine after which the machine is forgotten.
const ABSENT: u32 = 3;

/// Judges a round of an account, and returns the events to report. Updates the state, which must be saved together with the
/// events or not at all.
pub fn judge(rules: &Rules, alerts: &mut Alerts, round: &Round) -> Vec<Event> {
    let elapsed = alerts.clock.round(round.at);
    let mut desk = Desk {
        account: &round.account,
        at: round.at,
        elapsed,
        is_settled: alerts.clock.is_settled(),
        stamp: &mut alerts.stamp,
        events: Vec::new(),
    };
    account::judge(&rules.of(&round.account, None), &mut alerts.account, &mut alerts.refused, round, &mut desk);
    let readings: BTreeMap<_, _> = round.machines.iter().map(|reading| (&*reading.machine, reading)).collect();
    let failed: BTreeMap<_, _> =
        round.failures.iter().filter_map(|failure| Some((failure.machine.as_deref()?, failure))).collect();
    for name in readings.keys().chain(failed.keys()) {
        if !alerts.machines.contains_key(*name) {
            alerts.machines.insert(
                (*name).to_owned(),
                state::Machine { meter: Meter::after(alerts.cycle), ..state::Machine::default() },
            );
        }
    }
    alerts.machines.retain(|name, machine| {
        let limits = rules.of(&round.account, Some(name));
        let reading = readings.get(&**name).copied();
        let failure = failed.get(&**name).copied();
        if reading.is_some() || failure.is_some() {
            machine.absent = 0;
        } else if round.is_complete {
            machine.absent = machine.absent.saturating_add(1);
        }
        if machine.absent >= ABSENT {
            desk.close_all(&mut machine.subject, Some(name), "the machine is no longer listed");
            // A machine that reappears within its cycle must not report its traffic again.
            *machine = state::Machine {
                meter: std::mem::take(&mut machine.meter),
                is_forecast_reported: machine.is_forecast_reported,
                absent: machine.absent,
                ..state::Machine::default()
            };
            alerts.cycle = alerts.cycle.max(machine.meter.label);
            return machine.meter.may_go_on(desk.at, desk.is_settled);
        }
        let failure = failure.filter(|failure| failure.is_failure());
        machine::judge(&limits, name, machine, reading, failure, &mut desk);
        true
    });
    desk.events
}
