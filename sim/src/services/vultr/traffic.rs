//! Traffic of machines: generated for each day since they were created, and always the same.

use super::account::Account;
use super::asked::{Answer, Asked};
use super::machine::Machine;
use crate::seeds::mix;
use crate::services::date;
use serde_json::{Value, json};

const DAY: u64 = 86_400;

/// The number of days that the service shows.
const DAYS: u64 = 30;

impl Machine {
    /// Returns the bytes in and out of the day that begins at that time, up to the current time.
    fn traffic(&self, day: u64, now: u64) -> (u64, u64) {
        let begun = day.max(self.ready);
        let seconds = day.saturating_add(DAY).min(now).saturating_sub(begun);
        let noise = |what: u64| mix(self.subid ^ day.rotate_left(24) ^ what) % 1_500;
        // A few kilobytes per second, a twentieth of them outgoing.
        let bytes = seconds.saturating_mul(noise(1).saturating_add(800));
        (bytes, bytes / 20)
    }

    /// Returns the gigabytes of this month: an integer if it is zero, otherwise a fraction (V2).
    pub(super) fn gigabytes_this_month(&self, now: u64) -> Value {
        let today = now.saturating_sub(now % DAY);
        let days = date::day_of_month(now).saturating_sub(1);
        let days = (0..=days).map(|ago| today.saturating_sub(ago.saturating_mul(DAY)));
        let bytes =
            days.map(|day| self.traffic(day, now)).fold(0, |sum: u64, (i, o)| sum.saturating_add(i).saturating_add(o));
        let thousandths = u32::try_from(bytes / 1_000_000).unwrap_or(u32::MAX);
        if thousandths == 0 { json!(0) } else { json!(f64::from(thousandths) / 1_000.0) }
    }
}

impl Account {
    /// Handles `bandwidth`: numbers as texts for servers, numbers for bare metal (V10).
    pub(super) fn bandwidth(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        let today = asked.now.saturating_sub(asked.now % DAY);
        let first = machine.ready.saturating_sub(machine.ready % DAY);
        let first = first.max(today.saturating_sub(DAYS.saturating_mul(DAY)));
        let days =
            (0..=DAYS).rev().map(|ago| today.saturating_sub(ago.saturating_mul(DAY))).filter(|day| *day >= first);
        let number = |bytes: u64| if asked.op.group == "baremetal" { json!(bytes) } else { json!(bytes.to_string()) };
        let (incoming, outgoing): (Vec<_>, Vec<_>) = days
            .map(|day| {
                let (incoming, outgoing) = machine.traffic(day, asked.now);
                (json!([date::day(day), number(incoming)]), json!([date::day(day), number(outgoing)]))
            })
            .unzip();
        Ok(Some(json!({ "incoming_bytes": incoming, "outgoing_bytes": outgoing })))
    }
}
