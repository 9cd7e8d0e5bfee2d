//! The usage of a VPS and its recorded data: 5-minute points, daily backups and the audit log, up to the current time.

use super::asked::fields;
use super::vps::{Kind, LogLine, Vps};
use crate::seeds::mix;
use serde_json::{Map, Value, json};

/// The seconds between two points.
const STEP: u64 = 300;

/// The number of points that are kept: one day.
const POINTS: u64 = 288;

const DAY: u64 = 86_400;

impl Vps {
    pub(super) fn raw_usage_stats(&self, now: u64) -> Map<String, Value> {
        let last = now / STEP;
        let points = last.saturating_sub(POINTS.saturating_sub(1))..=last;
        let data: Vec<_> = points.map(|point| self.usage_point(point.saturating_mul(STEP))).collect();
        fields(json!({ "data": data, "vm_type": self.kind.as_str() }))
    }

    /// Returns the point of a time, which is always the same: higher by day, and never zero.
    fn usage_point(&self, time: u64) -> Value {
        let noise = |what: u64| mix(self.veid ^ time.rotate_left(20) ^ what);
        let hour = time / 3600 % 24;
        let busy = hour.min(24_u64.saturating_sub(hour)).saturating_add(1);
        let bytes = |what: u64, each: u64| busy.saturating_mul(each).saturating_add(noise(what) % 50_000);
        let values = [
            ("timestamp", time),
            ("cpu_usage", busy.saturating_add(noise(1) % 6)),
            ("network_in_bytes", bytes(2, 150_000)),
            ("network_out_bytes", bytes(3, 400_000)),
            ("disk_read_bytes", bytes(4, 60_000)),
            ("disk_write_bytes", bytes(5, 90_000)),
        ];
        // Old panels write numbers as text.
        let value = |value: u64| if self.kind == Kind::Kvm { json!(value) } else { json!(value.to_string()) };
        values.into_iter().map(|(name, number)| (name, value(number))).collect()
    }

    /// Returns the backups of the last three nights; a container has none.
    pub(super) fn backups(&self, now: u64) -> Vec<(String, Value)> {
        let midnight = now.saturating_sub(now % DAY);
        let nights = (0..3).map(|ago: u64| midnight.saturating_sub(ago.saturating_mul(DAY)));
        let backup = |night: u64| {
            let size = (self.plan.disk / 20).saturating_add(mix(night) % 50_000_000);
            let md5 = format!("{:016x}{:016x}", mix(night ^ 1), mix(night ^ 2));
            let entry = json!({ "size": size.to_string(), "os": self.os, "md5": md5, "timestamp": night });
            (format!("{:016x}{:016x}", mix(self.veid ^ night), mix(night)), entry)
        };
        let kept = nights.filter(|night| self.kind == Kind::Kvm && *night > self.created);
        kept.map(backup).collect()
    }

    pub(super) fn backup_list(&self, now: u64) -> Map<String, Value> {
        fields(json!({ "backups": super::asked::php_map(self.backups(now).into_iter().collect()) }))
    }

    /// Handles `getAuditLog`: the caller's address is a number, or an empty text (K11).
    pub(super) fn audit_log(&self) -> Map<String, Value> {
        let line = |line: &LogLine| {
            let from = line.from.map_or(json!(""), |ip| json!(ip));
            json!({ "timestamp": line.at, "requestor_ipv4": from, "type": line.kind, "summary": line.summary })
        };
        fields(json!({ "log_entries": self.log.iter().map(line).collect::<Value>() }))
    }
}
