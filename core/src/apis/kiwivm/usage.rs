//! Usage over time, the audit log, the budget of API calls.

use super::info::VmType;
use crate::value::Value;
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// Request graphs of the usage. Obsolete; its answer is undocumented.
    #[deprecated(note = "use get_raw_usage_stats")]
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getUsageGraphs", effect = Reads, returns = Value)]
    pub struct GetUsageGraphs;

    /// Show the usage of CPU, network and disk over time.
    ///
    /// A point for each 5 minutes of up to two years: an answer may have 200,000 points and some 30 MB.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getRawUsageStats", effect = Reads, returns = RawUsageStats, timeout = 120)]
    pub struct GetRawUsageStats;

    /// Show who did what to the VPS through the panel and the API.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getAuditLog", effect = Reads, returns = AuditLog)]
    pub struct GetAuditLog;

    /// Show how many more API calls the service will take.
    ///
    /// About 1,000 points are given for 15 minutes and 20,000 for 24 hours; without points calls may go unanswered
    /// for some minutes.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getRateLimitStatus", effect = Reads, returns = RateLimitStatus)]
    pub struct GetRateLimitStatus;

    /// Usage over time.
    #[derive(Clone, PartialEq, Record)]
    pub struct RawUsageStats {
        /// The points, one for each 5 minutes.
        pub data: Vec<UsagePoint>,
        /// The kind of virtualisation.
        pub vm_type: Option<VmType>,
    }

    /// The usage within 5 minutes.
    #[derive(Clone, PartialEq, Record)]
    pub struct UsagePoint {
        /// The time of the point, Unix seconds.
        #[unit(UnixSeconds)]
        pub timestamp: u64,
        /// CPU usage, percent.
        #[unit(Percent)]
        pub cpu_usage: Option<f64>,
        /// Received, bytes.
        #[unit(Bytes)]
        pub network_in_bytes: Option<u64>,
        /// Sent, bytes.
        #[unit(Bytes)]
        pub network_out_bytes: Option<u64>,
        /// Read from disk, bytes.
        #[unit(Bytes)]
        pub disk_read_bytes: Option<u64>,
        /// Written to disk, bytes.
        #[unit(Bytes)]
        pub disk_write_bytes: Option<u64>,
    }

    /// The audit log.
    #[derive(Clone, PartialEq, Record)]
    pub struct AuditLog {
        /// The events.
        pub log_entries: Vec<AuditEntry>,
    }

    /// A line of the audit log.
    #[derive(Clone, PartialEq, Record)]
    pub struct AuditEntry {
        /// When it happened, Unix seconds.
        #[unit(UnixSeconds)]
        pub timestamp: u64,
        /// The IPv4 address that asked for it, as one number with the first byte highest: 16909060 is 1.2.3.4, which
        /// `std::net::Ipv4Addr::from(n)` gives. Missing if the service did it by itself or does not say.
        #[unit(Ipv4)]
        pub requestor_ipv4: Option<u32>,
        /// The kind of event, as a number whose meaning is not documented.
        pub r#type: Option<u64>,
        /// A description of the event.
        pub summary: Option<String>,
    }

    /// The remaining budget of API calls.
    #[derive(Clone, PartialEq, Record)]
    pub struct RateLimitStatus {
        /// Points left in the present 15 minutes.
        pub remaining_points_15min: Option<i64>,
        /// Points left in the present 24 hours.
        pub remaining_points_24h: Option<i64>,
    }
}
