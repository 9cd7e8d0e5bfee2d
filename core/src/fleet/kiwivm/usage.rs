//! The traffic of a VPS: KiwiVM's counters, the multiplier of its location (K22), and its 5-minute points.

use super::{id, int, veid};
use crate::apis::kiwivm::{GetRawUsageStats, GetServiceInfo};
use crate::error::Error;
use crate::fleet::TrafficRule;
use crate::fleet::adapter::{At, Came, Found, Next, decimal, items, num, times};
use crate::fleet::traffic::{self, Cycle};
use crate::fleet::verbs::usage::{MachineSeries, MachineUsage, Point, recent};
use crate::value::Value;
use crate::value::node::Read;
use crate::value::to_json::written;

/// The length of a point of the usage, in seconds (K10).
const STEP: u64 = 300;

pub(super) fn usage(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some((info, more)) = came.split_first() else { return Ok(Next::ask(&GetServiceInfo {})) };
    let record = info.value()?;
    let mut usage = info.read("", || used(at, record))?;
    let (Some(ends), Some(used), true) = (usage.resets_at, usage.used_bytes, at.args.flag("recent")) else {
        return Ok(Next::one(&usage));
    };
    let Some(stats) = more.first() else { return Ok(Next::ask(&GetRawUsageStats {})) };
    let mut found = Found::default();
    match stats.value().and_then(|value| stats.read("", || points(value))) {
        Ok(points) => {
            let (bytes, seconds) = recent(&points, STEP, at.now);
            let counted = match at.member.traffic_rule() {
                TrafficRule::Both => info.read("", || multiplied(bytes, record))?,
                TrafficRule::Allowance => bytes,
            };
            let cycle = Cycle { begins: 0, ends };
            usage.recent_forecast_bytes = cycle.forecast_at(used, at.now, counted, seconds);
        }
        Err(error) => found.failures.push((veid(at.member.account()), error)),
    }
    found.records.push(written(&usage));
    Ok(Next::Done(found))
}

fn used(at: &At<'_>, info: &Value) -> Read<MachineUsage> {
    let rule = at.member.traffic_rule();
    let (counter, allowed) = (int(info, "data_counter")?, int(info, "plan_monthly_data")?);
    let used_bytes = match rule {
        TrafficRule::Both => counter.map(|bytes| multiplied(bytes, info)).transpose()?,
        TrafficRule::Allowance => counter,
    };
    let allowed_bytes = allowed.map(|bytes| multiplied(bytes, info)).transpose()?;
    let resets_at = int(info, "data_next_reset")?.filter(|time| *time > 0);
    let cycle = resets_at.and_then(Cycle::until);
    // Any multiplier but 1 changes a number of this size.
    let is_one = multiplied(1 << 60, info).is_ok_and(|product| product == 1 << 60);
    let multiplier = decimal(info, "monthly_data_multiplier")?;
    let warning = multiplier.as_ref().filter(|_| !is_one).map(|multiplier| {
        format!(
            "monthly_data_multiplier is {multiplier}, and sources differ on what it applies to: the rule `{}` is followed",
            rule.as_str()
        )
    });
    Ok(MachineUsage {
        used_bytes,
        allowed_bytes,
        share: used_bytes.zip(allowed_bytes).and_then(|(used, allowed)| traffic::share(used, allowed)),
        began_at: cycle.map(|cycle| cycle.begins),
        resets_at,
        forecast_bytes: cycle.zip(used_bytes).and_then(|(cycle, used)| cycle.forecast(used, at.now)),
        rule: Some(rule.as_str().to_owned()),
        multiplier,
        warning,
        record: Some(info.untyped()),
        ..MachineUsage::of(at, &veid(at.member.account()).unwrap_or_default())
    })
}

/// Returns the bytes times the location's multiplier, which may be a fraction (K7); panels without one do not send it.
fn multiplied(bytes: u64, info: &Value) -> Read<u64> {
    Ok(times(bytes, info, "monthly_data_multiplier")?.unwrap_or(bytes))
}

pub(super) fn series(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [stats, ..] = came else { return Ok(Next::ask(&GetRawUsageStats {})) };
    let value = stats.value()?;
    let mut points = stats.read("", || points(value))?;
    points.retain(|point| at.args.int("since").is_none_or(|since| point.at >= since));
    Ok(Next::one(&MachineSeries::of(at, STEP, points)))
}

fn points(stats: &Value) -> Read<Vec<Point>> {
    let mut points = Vec::new();
    for (index, row) in items(stats, "data").iter().enumerate() {
        points.push(point(row).map_err(|e| e.under(&index.to_string()).under("data"))?);
    }
    points.sort_by_key(|point| point.at);
    Ok(points)
}

fn point(row: &Value) -> Read<Point> {
    Ok(Point {
        in_bytes: int(row, "network_in_bytes")?,
        out_bytes: int(row, "network_out_bytes")?,
        cpu_percent: num(row, "cpu_usage")?,
        disk_read_bytes: int(row, "disk_read_bytes")?,
        disk_write_bytes: int(row, "disk_write_bytes")?,
        ..Point::of(id(row, "timestamp")?)
    })
}
