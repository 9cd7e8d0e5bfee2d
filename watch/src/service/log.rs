//! The log of the service: lines for people, or JSON. It contains no secrets and no control characters.

use serde_json::{Map, Value, json};
use std::io::Write;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use vpswire::typed::Time;

/// The format of log lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `2026-11-22T02:21:16Z warning cannot be read account=tokyo code=timeout`.
    #[default]
    Text,
    /// One object per line, with `time`, `level`, `message` and the facts.
    Json,
}

impl FromStr for Format {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err("expected text or json"),
        }
    }
}

/// The level of a log line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Normal operation.
    Info,
    /// A failure that will be retried.
    Warning,
    /// A failure that someone should look at.
    Error,
}

impl Level {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The destination of log lines. Threads can share it, and lines are never interleaved.
pub struct Log {
    format: Format,
    out: Mutex<Box<dyn Write + Send>>,
}

impl Log {
    /// Creates a log that is written to `out`.
    pub fn new(format: Format, out: Box<dyn Write + Send>) -> Self {
        Self { format, out: Mutex::new(out) }
    }

    /// Writes a line. Errors, such as a closed pipe, are ignored.
    pub fn line(&self, now: u64, level: Level, message: &str, facts: &[(&str, Value)]) {
        let line = match self.format {
            Format::Text => text(now, level, message, facts),
            Format::Json => object(now, level, message, facts),
        };
        let mut out = self.out.lock().unwrap_or_else(PoisonError::into_inner);
        drop(out.write_all(line.as_bytes()).and_then(|()| out.flush()));
    }
}

/// Formats a time as RFC 3339, UTC.
fn time(now: u64) -> String {
    let time = i64::try_from(now).ok().and_then(Time::from_unix);
    time.map_or_else(|| now.to_string(), |time| format!("{}Z", time.to_string().replacen(' ', "T", 1)))
}

fn text(now: u64, level: Level, message: &str, facts: &[(&str, Value)]) -> String {
    let mut line = format!("{} {} {}", time(now), level.as_str(), without_control(message));
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_null()) {
        line.push_str(&format!(" {name}="));
        match value.as_str() {
            Some(word) if is_plain(word) => line.push_str(word),
            _ => line.push_str(&without_control(&value.to_string())),
        }
    }
    line.push('\n');
    line
}

fn object(now: u64, level: Level, message: &str, facts: &[(&str, Value)]) -> String {
    let mut line = Map::new();
    line.insert("time".to_owned(), json!(time(now)));
    line.insert("level".to_owned(), json!(level.as_str()));
    line.insert("message".to_owned(), json!(message));
    let facts = facts.iter().filter(|(_, value)| !value.is_null());
    line.extend(facts.map(|(name, value)| ((*name).to_owned(), value.clone())));
    // JSON escapes control characters below U+0020, but not the others.
    let mut json = String::new();
    for letter in Value::Object(line).to_string().chars() {
        if letter.is_control() {
            json.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            json.push(letter);
        }
    }
    json.push('\n');
    json
}

/// Whether a word can be written without quotes.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && !word.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'=\\".contains(c))
}

/// Removes control characters: a label from a service must not move the cursor of a terminal or forge a line.
fn without_control(text: &str) -> String {
    text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Format, Level, Log};
    use serde_json::{Value, json};
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Kept(Arc<Mutex<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    fn logged(format: Format, message: &str, facts: &[(&str, Value)]) -> String {
        let kept = Kept::default();
        Log::new(format, Box::new(kept.clone())).line(1_763_778_076, Level::Warning, message, facts);
        String::from_utf8(kept.0.lock().unwrap().clone()).unwrap()
    }

    #[test]
    fn a_line_has_the_time_the_level_and_the_facts() {
        let facts =
            [("account", json!("tokyo")), ("machines", json!(3)), ("why", json!("timed out")), ("label", json!(null))];
        assert_eq!(
            logged(Format::Text, "cannot be read", &facts),
            "2025-11-22T02:21:16Z warning cannot be read account=tokyo machines=3 why=\"timed out\"\n"
        );
        assert_eq!(
            logged(Format::Json, "cannot be read", &facts),
            "{\"time\":\"2025-11-22T02:21:16Z\",\"level\":\"warning\",\"message\":\"cannot be read\",\
             \"account\":\"tokyo\",\"machines\":3,\"why\":\"timed out\"}\n"
        );
    }

    #[test]
    fn what_a_service_says_stays_within_its_line() {
        let facts = [("label", json!("a\nb\u{1b}[2J\u{9b}c")), ("empty", json!("")), ("quoted", json!("a\"b"))];
        let line = logged(Format::Text, "x\r\ny", &facts);
        assert_eq!(
            line,
            "2025-11-22T02:21:16Z warning x\\r\\ny label=\"a\\nb\\u001b[2J\\u{9b}c\" empty=\"\" quoted=\"a\\\"b\"\n"
        );
        assert_eq!(
            logged(Format::Json, "x\r\ny", &facts),
            "{\"time\":\"2025-11-22T02:21:16Z\",\"level\":\"warning\",\"message\":\"x\\r\\ny\",\
             \"label\":\"a\\nb\\u001b[2J\\u009bc\",\"empty\":\"\",\"quoted\":\"a\\\"b\"}\n"
        );
    }
}
