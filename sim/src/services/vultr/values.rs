//! Values that many answers contain: maps by id, dates and amounts; and the charges of a resource.

use crate::services::date;
use serde_json::{Map, Value, json};

/// Returns a map by id, or `[]` if it is empty, as PHP encodes it.
pub(super) fn by_id<K: ToString>(entries: impl Iterator<Item = (K, Value)>) -> Value {
    let map: Map<String, Value> = entries.map(|(id, entry)| (id.to_string(), entry)).collect();
    if map.is_empty() { json!([]) } else { Value::Object(map) }
}

/// Formats an amount of cents: `10.05`.
pub(super) fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Removes the first matching item from a list.
pub(super) fn take<T>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    list.iter().position(fits).map(|at| list.remove(at))
}

/// Returns the cost of a resource since it was created, in cents: by the hour, at most one month (672 hours).
pub(super) fn charges(cents_per_month: u64, created: u64, now: u64) -> u64 {
    let hours = (now.saturating_sub(created) / 3600).saturating_add(1).min(672);
    cents_per_month.saturating_mul(hours) / 672
}

/// Returns the creation time in the format of all lists.
pub(super) fn made(created: u64) -> Value {
    json!(date::text(created))
}

/// Returns a price or charge in the format of most lists.
pub(super) fn amount(cents: u64) -> Value {
    json!(dollars(cents))
}
