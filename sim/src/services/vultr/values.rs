//! Values that many answers hold: maps by id, dates and amounts; and the charges of something.

use crate::services::date;
use serde_json::{Map, Value, json};

/// A map by id, or `[]` where it is empty, as PHP has it.
pub(super) fn by_id<K: ToString>(entries: impl Iterator<Item = (K, Value)>) -> Value {
    let map: Map<String, Value> = entries.map(|(id, entry)| (id.to_string(), entry)).collect();
    if map.is_empty() { json!([]) } else { Value::Object(map) }
}

/// An amount of cents as text: `10.05`.
pub(super) fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Takes what fits out of a list.
pub(super) fn take<T>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    list.iter().position(fits).map(|at| list.remove(at))
}

/// What something has cost since the first of some month, cents: by the hour, at most 672 hours.
pub(super) fn charges(cents_per_month: u64, created: u64, now: u64) -> u64 {
    let hours = (now.saturating_sub(created) / 3600).saturating_add(1).min(672);
    cents_per_month.saturating_mul(hours) / 672
}

/// When something was made, as every list says it.
pub(super) fn made(created: u64) -> Value {
    json!(date::text(created))
}

/// A price or charge as most lists say it.
pub(super) fn amount(cents: u64) -> Value {
    json!(dollars(cents))
}
