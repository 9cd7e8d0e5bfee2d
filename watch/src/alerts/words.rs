//! The text of an event, with numbers in human-readable units, and the same facts as data.

use serde_json::{Map, Value};
use std::fmt::Write;
use vpswire::typed::Time;

/// The maximum length of a service's text or a machine's name in an event, characters.
const LONGEST: usize = 200;

/// A title, the lines that follow it and the facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Words {
    pub title: String,
    pub text: String,
    pub facts: Map<String, Value>,
}

impl Words {
    pub(super) fn new(title: String) -> Self {
        Self { title, ..Self::default() }
    }

    /// Adds a line.
    pub(super) fn line(mut self, line: &str) -> Self {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(line);
        self
    }

    /// Adds a fact, if it is known.
    pub(super) fn fact(mut self, name: &str, value: Option<impl Into<Value>>) -> Self {
        if let Some(value) = value {
            self.facts.insert(name.to_owned(), value.into());
        }
        self
    }

    /// Adds a time, if it is known: as a fact, and as a line that starts with `begin`.
    pub(super) fn time(self, name: &str, begin: &str, at: Option<u64>) -> Self {
        let Some(at) = at else { return self };
        self.fact(name, Some(at)).line(&format!("{begin}: {}", time(at)))
    }

    /// Adds a text of the service, if there is one: as a fact, and as a line that starts with `begin`.
    pub(super) fn said(self, name: &str, begin: &str, text: Option<&str>) -> Self {
        let Some(text) = text.map(clean).filter(|text| !text.is_empty()) else { return self };
        let line = format!("{begin}: {text}");
        self.fact(name, Some(text)).line(&line)
    }
}

/// Formats a time: `2026-11-22 02:21:16 UTC`.
pub(super) fn time(at: u64) -> String {
    let time = i64::try_from(at).ok().and_then(Time::from_unix);
    time.map_or_else(|| format!("{at} s after 1970"), |time| format!("{time} UTC"))
}

/// Formats a byte count: `20.0 GiB`.
pub(super) fn bytes(count: u64) -> String {
    let mut shown = format!("{count} bytes");
    let mut unit = 1_u64;
    for name in ["KiB", "MiB", "GiB", "TiB", "PiB"] {
        unit = unit.saturating_mul(1024);
        if count < unit {
            break;
        }
        let tenths = u128::from(count).saturating_mul(10).checked_div(unit.into()).unwrap_or_default();
        shown = format!("{}.{} {name}", tenths / 10, tenths % 10);
    }
    shown
}

/// Formats a share: `80 %`, `81.2 %`. It is truncated to at most one decimal, so that a limit not yet reached is not shown
/// as reached.
pub(super) fn percent(share: f64) -> String {
    let tenths = (share * 1000.0 + 1e-6).floor();
    let digits = if tenths % 10.0 == 0.0 { 0 } else { 1 };
    format!("{:.digits$} %", tenths / 10.0)
}

/// Formats a duration in whole units: `2 days`, `3 h`, `20 min`.
pub(super) fn span(seconds: u64) -> String {
    let (count, unit) = match seconds {
        172_800.. => (seconds / 86_400, "days"),
        7200.. => (seconds / 3600, "h"),
        _ => (seconds / 60, "min"),
    };
    format!("{count} {unit}")
}

/// Returns an external text on one line, shortened and without terminal control characters.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::new();
    for (index, c) in text.trim().chars().enumerate() {
        match c {
            _ if index == LONGEST => {
                clean.push('…');
                break;
            }
            '\r' | '\n' | '\t' => clean.push(' '),
            // Also the marks that change the direction of the text.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => drop(write!(clean, "{}", c.escape_unicode())),
            c => clean.push(c),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::{bytes, clean, percent, span, time};

    #[test]
    fn numbers_are_for_people() {
        assert_eq!([bytes(0), bytes(1023)], ["0 bytes", "1023 bytes"]);
        assert_eq!([bytes(1024), bytes(1_099_511_627_775)], ["1.0 KiB", "1023.9 GiB"]);
        assert_eq!(bytes(u64::MAX), "16383.9 PiB");
        assert_eq!(
            [percent(0.8), percent(0.812), percent(0.9999), percent(1.0)],
            ["80 %", "81.2 %", "99.9 %", "100 %"]
        );
        assert_eq!([span(7199), span(7200), span(172_800)], ["119 min", "2 h", "2 days"]);
        assert_eq!(time(1_700_000_000), "2023-11-14 22:13:20 UTC");
        assert_eq!(time(u64::MAX), "18446744073709551615 s after 1970");
    }

    #[test]
    fn texts_of_others_are_one_line() {
        assert_eq!(clean(" a\r\nb\u{1b}[2J\u{202e}c "), "a  b\\u{1b}[2Jc");
        assert_eq!(clean(&"é".repeat(300)).chars().count(), 201);
    }
}
