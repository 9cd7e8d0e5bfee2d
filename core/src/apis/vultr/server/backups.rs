//! Automatic backups of servers: enabling, disabling, scheduling and restoring them. `backup/list` lists them.

use crate::value::typed::Time;
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Disable the automatic backups of a server.
    ///
    /// Only the provider's support can enable its backups again.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/backup_disable", effect = Destroys, access = "subscriptions", look = "server.list")]
    pub struct BackupDisable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Enable automatic backups of a server, which costs extra.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/backup_enable", effect = Bills, access = "upgrade")]
    pub struct BackupEnable {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Show the schedule of a server's backups.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/backup_get_schedule", effect = Reads, returns = BackupSchedule, access = "subscriptions")]
    pub struct BackupGetSchedule {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set when a server is backed up. All times are UTC.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/backup_set_schedule", effect = Sets, access = "subscriptions", look = "server.backup_get_schedule")]
    pub struct BackupSetSchedule {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// How often.
        pub cron_type: CronType,
        /// The hour of the day, UTC. 0 is a valid value.
        #[check(0..=23)]
        pub hour: Option<u8>,
        /// The day of the week, for weekly backups: 0 is Sunday, 6 Saturday.
        #[check(0..=6)]
        pub dow: Option<u8>,
        /// The day of the month, for monthly backups.
        #[check(1..=28)]
        pub dom: Option<u8>,
    }

    /// Restore a backup onto a server. The data on it is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/restore_backup", effect = Destroys, access = "subscriptions")]
    pub struct RestoreBackup {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The backup, from `backup/list`.
        #[wire("BACKUPID")]
        pub backupid: String,
    }

    /// Restore a snapshot onto a server. The data on it is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/server/restore_snapshot", effect = Destroys, access = "subscriptions")]
    pub struct RestoreSnapshot {
        /// The server.
        #[wire("SUBID")]
        pub subid: u64,
        /// The snapshot, from `snapshot/list`.
        #[wire("SNAPSHOTID")]
        pub snapshotid: String,
    }

    /// When a server is backed up. All times are UTC.
    #[derive(Clone, PartialEq, Record)]
    pub struct BackupSchedule {
        /// Whether it is backed up at all.
        pub enabled: Option<bool>,
        /// How often.
        pub cron_type: Option<CronType>,
        /// When the next backup is due, UTC.
        pub next_scheduled_time_utc: Option<Time>,
        /// The hour of the day, UTC, 0 to 23.
        pub hour: Option<u8>,
        /// The day of the week, for weekly backups: 0 is Sunday, 6 Saturday.
        pub dow: Option<u8>,
        /// The day of the month, for monthly backups: 1 to 28; else 0.
        pub dom: Option<u8>,
    }

    /// How often a server is backed up.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum CronType {
        /// Every day.
        #[wire("daily")]
        Daily,
        /// On one day of the week.
        #[wire("weekly")]
        Weekly,
        /// On one day of the month.
        #[wire("monthly")]
        Monthly,
        /// Every second day, on even dates.
        #[wire("daily_alt_even")]
        DailyAltEven,
        /// Every second day, on odd dates.
        #[wire("daily_alt_odd")]
        DailyAltOdd,
        /// A frequency that this crate does not know.
        Other(String),
    }
}
