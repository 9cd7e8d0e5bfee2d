//! The traffic of machines: totals, and series over time.

use crate::fleet::adapter::At;
use crate::fleet::traffic::RECENT;
use crate::fleet::verbs::machines::Failure;
use crate::value::Value;
use crate::value::typed::Decimal;
use vpswire_macros::{Record, ToJson, Verb, verbs};

#[verbs]
mod verbs {
    /// Show the traffic of each machine: the amount used, the time of the next reset, and a forecast for that time.
    ///
    /// Makes one call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts in GB,
    /// as Vultr does, a GB is 10^9 bytes.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("usage", effect = Reads, returns = Usages)]
    pub struct Usage {
        /// Only the machines of this account.
        pub account: Option<String>,
        /// Whether to also forecast from the last 7 days. This requests the `series` of each machine, one more call each;
        /// on KiwiVM such an answer can have 30 MB.
        #[assumed("no")]
        pub recent: Option<bool>,
    }

    /// Show the traffic of one machine over time, in the steps that its service records.
    ///
    /// The points contain everything that the service reports, so there is no separate record.
    #[derive(Clone, PartialEq, Verb)]
    #[verb("series", effect = Reads, returns = MachineSeries)]
    pub struct Series {
        /// The machine: `account/id`, or its id, label, host name or address.
        pub machine: String,
        /// Only points from this time on, Unix seconds.
        pub since: Option<u64>,
    }

    /// The traffic of machines, and the failures.
    #[derive(Clone, PartialEq, Record)]
    pub struct Usages {
        /// The traffic of each machine, in the order of the accounts.
        pub machines: Vec<MachineUsage>,
        /// The failures. The machines of all other accounts are listed.
        pub failures: Vec<Failure>,
    }

    /// The traffic of a machine. Fields that its service does not report are absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct MachineUsage {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The traffic used, both directions together, bytes.
        #[unit(Bytes)]
        pub used_bytes: Option<u64>,
        /// The traffic allowed, both directions together, bytes.
        #[unit(Bytes)]
        pub allowed_bytes: Option<u64>,
        /// The incoming traffic used, if directions are counted separately, bytes.
        #[unit(Bytes)]
        pub in_used_bytes: Option<u64>,
        /// The incoming traffic allowed, if directions are counted separately, bytes.
        #[unit(Bytes)]
        pub in_allowed_bytes: Option<u64>,
        /// The outgoing traffic used, if directions are counted separately, bytes.
        #[unit(Bytes)]
        pub out_used_bytes: Option<u64>,
        /// The outgoing traffic allowed, if directions are counted separately, bytes.
        #[unit(Bytes)]
        pub out_allowed_bytes: Option<u64>,
        /// The used share of the allowance, 1 for all of it, to six decimals. If directions are counted separately, the
        /// greater of the two shares.
        pub share: Option<f64>,
        /// The start of the current period, Unix seconds, UTC. No service reports it: on KiwiVM it is a month before
        /// `resets_at`, on Vultr the first of the month.
        #[unit(UnixSeconds)]
        pub began_at: Option<u64>,
        /// When the counter is reset, Unix seconds, UTC. KiwiVM reports it; on Vultr it is the first of the next month.
        #[unit(UnixSeconds)]
        pub resets_at: Option<u64>,
        /// The usage expected by the reset at the average rate since `began_at`, bytes.
        #[unit(Bytes)]
        pub forecast_bytes: Option<u64>,
        /// The usage expected by the reset at the average rate of the last 7 days, both directions together, bytes.
        #[unit(Bytes)]
        pub recent_forecast_bytes: Option<u64>,
        /// KiwiVM: the numbers that `multiplier` applies to, as set for the account: `both` (the counter and the allowance,
        /// as the document says) or `allowance` (the allowance alone).
        pub rule: Option<String>,
        /// KiwiVM: the traffic multiplier of the location.
        pub multiplier: Option<Decimal>,
        /// A warning if the numbers are doubtful.
        pub warning: Option<String>,
        /// The service's own record, unchanged. It may contain passwords, so it is not printed.
        #[secret]
        pub record: Option<Value>,
    }

    /// The traffic of a machine over time.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct MachineSeries {
        /// The machine: `account/id`.
        pub machine: String,
        /// The name of its account in the fleet.
        pub account: String,
        /// The length of a step, seconds.
        #[unit(Seconds)]
        pub step_seconds: u64,
        /// The points, the earliest first.
        pub points: Vec<Point>,
    }

    /// The usage within one step. Fields that the service does not report are absent.
    #[derive(Clone, PartialEq, Record, ToJson)]
    pub struct Point {
        /// Its time, Unix seconds, UTC; for a day, its beginning.
        #[unit(UnixSeconds)]
        pub at: u64,
        /// Received, bytes.
        #[unit(Bytes)]
        pub in_bytes: Option<u64>,
        /// Sent, bytes.
        #[unit(Bytes)]
        pub out_bytes: Option<u64>,
        /// The CPU usage, per cent.
        #[unit(Percent)]
        pub cpu_percent: Option<f64>,
        /// Read from disk, bytes.
        #[unit(Bytes)]
        pub disk_read_bytes: Option<u64>,
        /// Written to disk, bytes.
        #[unit(Bytes)]
        pub disk_write_bytes: Option<u64>,
    }
}

impl MachineUsage {
    /// Returns the usage of a machine of which nothing is known.
    pub(crate) fn of(at: &At<'_>, id: &str) -> Self {
        Self {
            machine: at.machine(id),
            account: at.member.name().to_owned(),
            used_bytes: None,
            allowed_bytes: None,
            in_used_bytes: None,
            in_allowed_bytes: None,
            out_used_bytes: None,
            out_allowed_bytes: None,
            share: None,
            began_at: None,
            resets_at: None,
            forecast_bytes: None,
            recent_forecast_bytes: None,
            rule: None,
            multiplier: None,
            warning: None,
            record: None,
        }
    }
}

impl MachineSeries {
    /// Returns the series of the machine that a verb is about.
    pub(crate) fn of(at: &At<'_>, step_seconds: u64, points: Vec<Point>) -> Self {
        Self { machine: at.machine(at.id), account: at.member.name().to_owned(), step_seconds, points }
    }
}

/// Returns the bytes of both directions within the last 7 days, and the seconds of the steps that have ended: only
/// those count.
pub(crate) fn recent(points: &[Point], step_seconds: u64, now: u64) -> (u64, u64) {
    let is_recent =
        |point: &&Point| point.at >= now.saturating_sub(RECENT) && point.at.saturating_add(step_seconds) <= now;
    points.iter().filter(is_recent).fold((0, 0), |(bytes, seconds): (u64, u64), point| {
        let both = point.in_bytes.unwrap_or_default().saturating_add(point.out_bytes.unwrap_or_default());
        (bytes.saturating_add(both), seconds.saturating_add(step_seconds))
    })
}

impl Point {
    /// Returns a point of which only the time is known.
    pub(crate) const fn of(at: u64) -> Self {
        Self { at, in_bytes: None, out_bytes: None, cpu_percent: None, disk_read_bytes: None, disk_write_bytes: None }
    }
}
