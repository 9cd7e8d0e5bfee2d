//! A request to a VPS, and the forms of its answer.

use super::refusal::Refusal;
use crate::edition::Edition;
use crate::protocol::form::Form;
use crate::seeds::Seeds;
use serde_json::{Map, Value, json};
use vpswire_core::shape::Op;

/// A valid request to one VPS: found, authorized and with checked parameters.
pub(super) struct Asked<'a> {
    pub(super) op: &'static Op,
    pub(super) form: &'a Form,
    pub(super) now: u64,
    pub(super) edition: Edition,
    pub(super) seeds: &'a mut Seeds,
}

impl Asked<'_> {
    /// Returns the value of a parameter, or an empty text.
    pub(super) fn text(&self, name: &str) -> String {
        self.form.get(name).unwrap_or_default().to_owned()
    }
}

/// An answer without its field `error`.
pub(super) type Answer = Result<Map<String, Value>, Refusal>;

/// Returns the fields of a JSON object.
pub(super) fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// Returns a map, or `[]` if it is empty, as PHP encodes it.
pub(super) fn php_map(map: Map<String, Value>) -> Value {
    if map.is_empty() { json!([]) } else { Value::Object(map) }
}
