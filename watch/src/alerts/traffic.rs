//! Judges the used shares of the traffic and the forecast, each once in a billing cycle.

use super::cycle::Turn;
use super::desk::{Desk, Mark};
use super::state::{Active, Machine};
use super::words::{Words, bytes, percent};
use crate::event::{Kind, Severity};
use crate::reading::Traffic;
use crate::rules::Limits;

/// The share from which an alert is critical.
const ALL: f64 = 1.0;

/// The number of consecutive forecasts above the limit that raise an alert, or below it that end one.
const FORECASTS: u32 = 3;

/// The fraction of its limit to which a forecast must fall to end its alert, because forecasts fluctuate.
const OVER: f64 = 0.9;

/// The divisor of a cycle's length: a forecast is ignored until this part of the cycle has passed.
const TOO_EARLY: u64 = 10;

pub(super) fn judge(limits: &Limits, name: &str, machine: &mut Machine, traffic: &Traffic, desk: &mut Desk<'_>) {
    let is_of_traffic = |active: &Active| matches!(active.kind, Kind::Traffic | Kind::Forecast);
    let is_idle = !machine.is_forecast_reported && !machine.subject.active.values().any(is_of_traffic);
    let turn = machine.meter.turn(traffic, desk.at, desk.is_settled, is_idle);
    match turn {
        Turn::Doubt => return,
        Turn::Next => {
            end(machine, name, desk, is_of_traffic, |name| {
                Words::new(format!("{name}: a new billing cycle has begun")).time(
                    "resets_at",
                    "Reset of the traffic",
                    traffic.resets_at,
                )
            });
            (machine.is_forecast_reported, machine.forecasts) = (false, 0);
        }
        Turn::Raised => {
            let reached = |active: &Active| {
                traffic.share.zip(active.what.parse().ok()).is_none_or(|(share, limit): (f64, f64)| share >= limit)
            };
            end(
                machine,
                name,
                desk,
                |active| active.kind == Kind::Traffic && !reached(active),
                |name| used(Words::new(format!("{name}: more traffic is allowed")), traffic),
            );
        }
        Turn::Same => {}
    }
    let crossing = Some(machine.meter.label);
    for limit in limits.traffic.iter().filter(|limit| traffic.share.is_some_and(|share| share >= **limit)) {
        let what = limit.to_string();
        let severity = if *limit >= ALL { Severity::Critical } else { Severity::Warning };
        let mark = Mark { kind: Kind::Traffic, what: &what, crossing };
        desk.begin(&mut machine.subject, Some(name), mark, severity, |name| {
            let title = format!("{name}: {} of the traffic is used", percent(*limit));
            used(Words::new(title), traffic).fact("limit", Some(*limit))
        });
    }
    if let Some(limit) = limits.forecast {
        forecast(limit, name, machine, traffic, desk);
    }
}

fn forecast(limit: f64, name: &str, machine: &mut Machine, traffic: &Traffic, desk: &mut Desk<'_>) {
    let Some((forecast, allowed)) = traffic.forecast_bytes.zip(traffic.allowed_bytes) else { return };
    if !desk.is_settled || is_early(traffic, desk.at) {
        return;
    }
    let is_used = traffic.share.is_some_and(|share| share >= limit);
    let mark = Mark { kind: Kind::Forecast, what: "", crossing: Some(machine.meter.label) };
    if machine.subject.active.contains_key(&Active::key(Kind::Forecast, "")) {
        let is_over = is_below(forecast, limit * OVER, allowed);
        machine.forecasts = if is_over { machine.forecasts.saturating_add(1) } else { 0 };
        if machine.forecasts >= FORECASTS {
            machine.forecasts = 0;
            desk.end(&mut machine.subject, Some(name), mark, |name| {
                expected(Words::new(format!("{name}: the traffic will last until the end of the cycle")), traffic)
            });
        }
    } else if !machine.is_forecast_reported && !is_used {
        let is_much = !is_below(forecast, limit, allowed);
        machine.forecasts = if is_much { machine.forecasts.saturating_add(1) } else { 0 };
        if machine.forecasts >= FORECASTS {
            (machine.is_forecast_reported, machine.forecasts) = (true, 0);
            desk.begin(&mut machine.subject, Some(name), mark, Severity::Warning, |name| {
                let much = if limit == ALL { "more than the".to_owned() } else { format!("{} of the", percent(limit)) };
                let title = format!("{name}: {much} traffic allowed will be used by the end of the cycle");
                expected(Words::new(title), traffic).fact("limit", Some(limit))
            });
        }
    }
}

/// Whether too little of the cycle has passed for a meaningful forecast.
fn is_early(traffic: &Traffic, at: u64) -> bool {
    let Some((began, resets)) = traffic.began_at.zip(traffic.resets_at) else { return false };
    at.saturating_sub(began) < resets.saturating_sub(began).checked_div(TOO_EARLY).unwrap_or_default()
}

/// Whether a byte count is at most a share of the allowed bytes.
#[allow(clippy::cast_precision_loss)] // a share has six digits
fn is_below(count: u64, share: f64, allowed: u64) -> bool {
    count as f64 <= share * allowed as f64
}

/// Ends the alerts that meet a condition, all with the same text.
fn end(
    machine: &mut Machine,
    name: &str,
    desk: &mut Desk<'_>,
    is_over: impl Fn(&Active) -> bool,
    words: impl Fn(&str) -> Words,
) {
    let over: Vec<_> = machine.subject.active.values().filter(|active| is_over(active)).cloned().collect();
    for Active { kind, what, .. } in over {
        desk.end(&mut machine.subject, Some(name), Mark::with(kind, &what), &words);
    }
}

fn used(words: Words, traffic: &Traffic) -> Words {
    let words = match (traffic.used_bytes, traffic.allowed_bytes, traffic.share) {
        (Some(used), Some(allowed), Some(share)) => {
            words.line(&format!("Used: {} of {} ({})", bytes(used), bytes(allowed), percent(share)))
        }
        _ => words,
    };
    words
        .fact("used_bytes", traffic.used_bytes)
        .fact("allowed_bytes", traffic.allowed_bytes)
        .fact("share", traffic.share)
        .time("resets_at", "Reset", traffic.resets_at)
}

fn expected(words: Words, traffic: &Traffic) -> Words {
    let words = match (traffic.forecast_bytes, traffic.allowed_bytes) {
        (Some(forecast), Some(allowed)) => words.line(&format!("Forecast: {} of {}", bytes(forecast), bytes(allowed))),
        _ => words,
    };
    used(words.fact("forecast_bytes", traffic.forecast_bytes), traffic)
}
