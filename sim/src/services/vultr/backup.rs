//! Automatic backups: scheduled, computed from the time, the last two kept; and restoring them.

use super::account::Account;
use super::asked::{Answer, Asked, DONE};
use super::machine::Machine;
use super::refusal::Refusal;
use super::values::{by_id, made};
use crate::seeds::mix;
use crate::services::date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const DAY: u64 = 86_400;

/// The number of backups that are kept for each machine.
const KEPT: usize = 2;

/// The backup schedule of a machine.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Schedule {
    /// The time at which backups were enabled.
    since: u64,
    cron_type: String,
    hour: u64,
    /// The day of the week, 0 is Sunday.
    dow: u64,
    /// The day of the month.
    dom: u64,
}

impl Default for Schedule {
    fn default() -> Self {
        Self { since: 0, cron_type: "daily".to_owned(), hour: 3, dow: 0, dom: 1 }
    }
}

/// An existing backup.
pub(super) struct Made {
    pub(super) id: String,
    at: u64,
    size: u64,
}

impl Schedule {
    /// Whether a backup is due on the day that begins at that time.
    fn due(&self, day: u64) -> bool {
        let number = day / DAY;
        match self.cron_type.as_str() {
            // 1970 began on a Thursday.
            "weekly" => number.saturating_add(4) % 7 == self.dow,
            "monthly" => date::day_of_month(day) == self.dom,
            "daily_alt_even" => date::day_of_month(day).is_multiple_of(2),
            "daily_alt_odd" => date::day_of_month(day) % 2 == 1,
            _ => true,
        }
    }

    /// Returns the time of a day's backup.
    const fn time(&self, day: u64) -> u64 {
        day.saturating_add(self.hour.saturating_mul(3600))
    }

    /// Returns the times of the backups so far, the last first; at most two months back.
    fn past(&self, now: u64) -> impl Iterator<Item = u64> + '_ {
        let today = now.saturating_sub(now % DAY);
        let days = (0..62_u64).map(move |ago| today.saturating_sub(ago.saturating_mul(DAY)));
        let times = days.filter(|day| self.due(*day)).map(|day| self.time(day));
        times.filter(move |time| *time <= now && *time >= self.since)
    }

    fn next(&self, now: u64) -> Option<u64> {
        let today = now.saturating_sub(now % DAY);
        let days = (0..62_u64).map(|ahead| today.saturating_add(ahead.saturating_mul(DAY)));
        days.filter(|day| self.due(*day)).map(|day| self.time(day)).find(|time| *time > now)
    }
}

impl Machine {
    /// Enables backups, from that time on.
    pub(super) fn enable_backups(&mut self, now: u64) {
        self.backups.get_or_insert_with(|| Schedule { since: now, ..Schedule::default() });
    }

    /// Returns the existing backups, the last first.
    pub(super) fn backups_made(&self, now: u64) -> impl Iterator<Item = Made> + '_ {
        let times = self.backups.iter().flat_map(move |schedule| schedule.past(now)).take(KEPT);
        times.map(|at| {
            let noise = mix(self.subid ^ at.rotate_left(20));
            let size = 8_000_000_000_u64.saturating_add(noise % 3_000_000_000);
            Made { id: format!("{:013x}", noise >> 12), at, size }
        })
    }
}

impl Account {
    /// Handles `backup/list`: always a map; filtered by machine or backup.
    pub(super) fn backups(&self, asked: &Asked<'_>) -> Value {
        let (subid, id) = (asked.number("SUBID"), asked.given("BACKUPID"));
        let fits = |(of, made): &(u64, Made)| subid.is_none_or(|id| id == *of) && id.is_none_or(|id| id == made.id);
        by_id(self.all_backups(asked.now).filter(fits).map(|(_, backup)| {
            let complete = asked.now.saturating_sub(backup.at) > 600;
            let entry = json!({
                "BACKUPID": backup.id,
                "date_created": made(backup.at),
                "description": "Automatic server backup",
                "size": if complete { backup.size.to_string() } else { "0".to_owned() },
                "status": if complete { "complete" } else { "pending" },
            });
            (backup.id, entry)
        }))
    }

    /// Handles `server/backup_get_schedule`.
    pub(super) fn schedule(&self, asked: &Asked<'_>) -> Answer {
        let machine = self.machine(asked)?;
        Ok(Some(match &machine.backups {
            None => json!({ "enabled": false }),
            Some(schedule) => json!({
                "enabled": true,
                "cron_type": schedule.cron_type,
                "next_scheduled_time_utc": schedule.next(asked.now).map(date::text),
                "hour": schedule.hour,
                "dow": schedule.dow,
                "dom": if schedule.cron_type == "monthly" { schedule.dom } else { 0 },
            }),
        }))
    }

    /// Handles `server/backup_set_schedule`: missing parameters are set to their defaults. 0 is a real value.
    pub(super) fn set_schedule(&mut self, asked: &Asked<'_>) -> Answer {
        let first = Schedule::default();
        let cron_type = asked.text("cron_type");
        let number = |name, otherwise| asked.number(name).unwrap_or(otherwise);
        let (hour, dow, dom) = (number("hour", 0), number("dow", first.dow), number("dom", first.dom));
        let machine = self.machine_mut(asked)?;
        let Some(schedule) = &mut machine.backups else {
            return Err(Refusal::new("Backups are not enabled on this server"));
        };
        *schedule = Schedule { since: schedule.since, cron_type, hour, dow, dom };
        DONE
    }

    /// Handles `server/restore_backup`: the backup may be that of any machine of the account.
    pub(super) fn restore_backup(&mut self, asked: &Asked<'_>) -> Answer {
        let id = asked.text("BACKUPID");
        if !self.all_backups(asked.now).any(|(_, made)| made.id == id) {
            return Err(Refusal::invalid("backup", "BACKUPID"));
        }
        self.idle_mut(asked)?.install(asked.now, None);
        DONE
    }
}
