//! Writes JSON for JavaScript.

use std::time::Duration;
use vpswire_core::int;
use vpswire_core::value::quote;

/// Decodes headers from lines, each a name, a colon and a value.
pub(crate) fn headers(lines: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for line in lines.split('\n') {
        if let Some((name, value)) = line.split_once(':') {
            pairs.push((name.to_owned(), value.to_owned()));
        }
    }
    pairs
}

/// Returns a time in milliseconds, rounded up: a wait that is too short would exceed the pace.
pub(crate) fn millis(time: Duration) -> u64 {
    time.as_secs().saturating_mul(1000).saturating_add(time.subsec_nanos().div_ceil(1_000_000).into())
}

/// A JSON object under construction.
pub(crate) struct Object(String);

impl Object {
    pub(crate) fn new() -> Self {
        Self(String::from("{"))
    }

    /// Adds a member whose value is JSON already.
    pub(crate) fn raw(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(json);
    }

    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.raw(name, "");
        quote(text, &mut self.0);
    }

    pub(crate) fn truth(&mut self, name: &str, truth: bool) {
        self.raw(name, if truth { "true" } else { "false" });
    }

    pub(crate) fn number(&mut self, name: &str, number: i128) {
        self.raw(name, &int::text(number));
    }

    pub(crate) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
