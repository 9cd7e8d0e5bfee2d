//! The traffic of servers: Vultr's numbers of the month in GB, and of its days.

use crate::apis::vultr::server;
use crate::error::{Error, Mismatch};
use crate::fleet::adapter::{At, Came, Found, Next, Planned, id, items, text, times};
use crate::fleet::traffic::{self, Cycle};
use crate::fleet::verbs::usage::{MachineSeries, MachineUsage, Point, recent};
use crate::value::Value;
use crate::value::node::Read;
use std::collections::BTreeMap;

/// The bytes of a GB, and the seconds of a day.
const GB: u64 = 1_000_000_000;
const DAY: u64 = 86_400;

/// Reads each server's traffic of this month from the list.
pub(super) fn usage(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let Some((servers, traffics)) = came.split_first() else { return Ok(Next::ask(&server::List::default())) };
    let entries = servers.value()?.entries();
    if at.args.flag("recent") && traffics.is_empty() && !entries.is_empty() {
        let ask = |id: &str| Ok(Planned::of(&server::Bandwidth { subid: At { id, ..*at }.number()? }));
        return Ok(Next::Ask(entries.iter().map(|(id, _)| ask(id)).collect::<Result<_, Error>>()?));
    }
    let mut found = Found::default();
    for (index, (id, server)) in entries.iter().enumerate() {
        let usage = servers.read(id, || used(at, id, server));
        let usage = match (usage, traffics.get(index)) {
            (Ok(usage), Some(traffic)) => Ok(with_recent(at, id, usage, traffic, &mut found)),
            (usage, _) => usage,
        };
        found.add(Some(id), usage);
    }
    Ok(Next::Done(found))
}

/// Reads a server's traffic. A GB, which may be a fraction (V4), is taken as 10^9 bytes, and the month as the calendar
/// month: the service documents neither.
fn used(at: &At<'_>, id: &str, server: &Value) -> Read<MachineUsage> {
    let used_bytes = times(GB, server, "current_bandwidth_gb")?;
    let allowed_bytes = times(GB, server, "allowed_bandwidth_gb")?;
    let month = Cycle::month_of(at.now).filter(|_| used_bytes.is_some());
    Ok(MachineUsage {
        used_bytes,
        allowed_bytes,
        share: used_bytes.zip(allowed_bytes).and_then(|(used, allowed)| traffic::share(used, allowed)),
        began_at: month.map(|month| month.begins),
        resets_at: month.map(|month| month.ends),
        forecast_bytes: month.zip(used_bytes).and_then(|(month, used)| month.forecast(used, at.now)),
        record: Some(server.untyped()),
        ..MachineUsage::of(at, id)
    })
}

fn with_recent(at: &At<'_>, id: &str, usage: MachineUsage, came: &Came, found: &mut Found) -> MachineUsage {
    let recent_forecast_bytes = match came.value().and_then(|value| came.read("", || points(value))) {
        Ok(points) => {
            let (bytes, seconds) = recent(&points, DAY, at.now);
            let month = Cycle::month_of(at.now);
            month.zip(usage.used_bytes).and_then(|(month, used)| month.forecast_at(used, at.now, bytes, seconds))
        }
        Err(error) => {
            found.failures.push((Some(id.to_owned()), error));
            None
        }
    };
    MachineUsage { recent_forecast_bytes, ..usage }
}

pub(super) fn series(at: &At<'_>, came: &[Came]) -> Result<Next, Error> {
    let [traffic, ..] = came else { return Ok(Next::ask(&server::Bandwidth { subid: at.number()? })) };
    let value = traffic.value()?;
    let mut points = traffic.read("", || points(value))?;
    points.retain(|point| at.args.int("since").is_none_or(|since| point.at >= since));
    Ok(Next::one(&MachineSeries::of(at, DAY, points)))
}

/// Returns the days of both directions (V10), joined.
fn points(traffic: &Value) -> Read<Vec<Point>> {
    let mut days = BTreeMap::new();
    for (name, is_in) in [("incoming_bytes", true), ("outgoing_bytes", false)] {
        for (index, pair) in items(traffic, name).iter().enumerate() {
            let (at, bytes) = day(pair).map_err(|e| e.under(&index.to_string()).under(name))?;
            let point: &mut Point = days.entry(at).or_insert_with(|| Point::of(at));
            *(if is_in { &mut point.in_bytes } else { &mut point.out_bytes }) = Some(bytes);
        }
    }
    Ok(days.into_values().collect())
}

/// Returns the time when a day begins, and its bytes.
fn day(pair: &Value) -> Read<(u64, u64)> {
    let date = text(pair, "0")?.unwrap_or_default();
    let begins = crate::text::time::parse(&format!("{date} 00:00:00")).and_then(|at| u64::try_from(at).ok());
    let odd = || Mismatch { path: "0".to_owned(), expected: "a day".to_owned(), found: format!("\"{date}\"") };
    Ok((begins.ok_or_else(|| Box::new(odd()))?, id(pair, "1")?))
}
