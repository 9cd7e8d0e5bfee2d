//! The settings of `vpswire watch`: the table `[watch]` of the configuration file.
//!
//! Unknown names are rejected, because a misspelt rule would never raise an alert. Errors never repeat a value, which may
//! be a token.

mod span;

use crate::channels::ChannelConfig;
use crate::rules::Rules;
use serde::Deserialize;
pub use span::Span;
use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;

/// The settings in `[watch]`, or the defaults without it.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The location of the history: a file, or the URL of a PostgreSQL database, which may contain a password.
    pub history: Option<String>,
    /// A command that prints the location.
    pub history_command: Option<String>,
    /// The address at which metrics and health are served.
    pub listen: Option<SocketAddr>,
    /// The hosts that requests may name, in addition to this machine.
    pub allow_hosts: Vec<String>,
    /// Whether the metrics of KiwiVM are also exported under the names of the exporter that is widely used for it.
    pub bandwagon_metrics: bool,
    /// The intervals at which the parts are read.
    pub intervals: Intervals,
    /// The retention of the history.
    pub keep: Keep,
    /// The rules for alerts.
    pub rules: Rules,
    /// The channels, by name.
    pub channel: BTreeMap<String, ChannelConfig>,
}

/// The intervals at which the parts of a round are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Intervals {
    /// Traffic.
    pub usage: Span,
    /// Problems of machines and accounts.
    pub problems: Span,
    /// The states of the machines.
    pub state: Span,
    /// The newest snapshots.
    pub snapshots: Span,
    /// The remaining budget of calls.
    pub budget: Span,
}

impl Intervals {
    /// Returns the longest interval of the parts that metrics show, seconds.
    pub(crate) fn longest(&self) -> u64 {
        let shown = [self.usage, self.problems, self.state, self.budget];
        shown.into_iter().map(Span::seconds).max().unwrap_or_default()
    }
}

impl Default for Intervals {
    fn default() -> Self {
        let minutes = |count| Span::MINUTE.times(count);
        let (usage, state) = (minutes(5), minutes(15));
        Self { usage, problems: usage, state, snapshots: Span::HOUR, budget: state }
    }
}

/// The retention of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Keep {
    /// The retention of points as they were read.
    pub points: Span,
    /// The retention of hourly points and of events.
    pub hours: Span,
}

impl Default for Keep {
    fn default() -> Self {
        Self { points: Span::DAY.times(30), hours: Span::YEAR.times(2) }
    }
}

/// An error in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The line in the file, from 1, if it is known.
    pub line: Option<usize>,
    /// The expected value, without the actual one.
    pub message: String,
}

impl Settings {
    /// Reads the settings from a whole configuration file; other tables are ignored.
    ///
    /// # Errors
    /// If `[watch]` is invalid.
    pub fn parse(file: &str) -> Result<Self, Invalid> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct File {
            watch: Settings,
        }
        let file: File = toml::from_str(file).map_err(|error| {
            let before = error.span().and_then(|span| file.get(..span.start));
            let line = before.map(|before| before.matches('\n').count().saturating_add(1));
            Invalid { line, message: without_values(error.message()) }
        })?;
        file.watch.checked()
    }

    fn checked(self) -> Result<Self, Invalid> {
        if self.history.is_some() && self.history_command.is_some() {
            let message = "watch: there are both history and history_command".to_owned();
            return Err(Invalid { line: None, message });
        }
        Ok(self)
    }
}

/// The location of the history may contain a password.
impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("listen", &self.listen)
            .field("intervals", &self.intervals)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

/// Removes the value from an error of the parser: `invalid type: string "SECRET", expected a boolean`.
fn without_values(message: &str) -> String {
    let has_value = ["invalid type: ", "invalid value: ", "invalid length: ", "unknown variant "];
    if !has_value.iter().any(|start| message.starts_with(start)) {
        return message.to_owned();
    }
    // The value may contain these words too, so the last occurrence counts.
    match message.lines().next().and_then(|line| line.rsplit_once(", expected ")) {
        Some((_, expected)) => format!("expected {}", expected.trim_start_matches("expected ")),
        None => "the value is invalid".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, Span};

    #[test]
    fn what_is_not_set_has_a_default() {
        for text in ["", "[account.a]\napi = 'vultr'\n", "[watch]\n"] {
            let settings = Settings::parse(text).unwrap();
            assert_eq!(settings.intervals.usage, Span::MINUTE.times(5));
            assert_eq!(settings.keep.hours.to_string(), "2y");
            assert_eq!((settings.history, settings.listen), (None, None));
        }
        let text =
            "[watch]\nhistory = 'h.db'\nlisten = '127.0.0.1:9469'\n[watch.intervals]\nusage = '10m'\nstate = 90\n";
        let settings = Settings::parse(text).unwrap();
        assert_eq!((settings.intervals.usage.seconds(), settings.intervals.state.seconds()), (600, 90));
        assert_eq!(settings.history.as_deref(), Some("h.db"));
        assert_eq!(settings.listen.unwrap().port(), 9469);
    }

    #[test]
    fn an_error_has_the_line_and_no_value() {
        for (text, expected) in [
            ("[watch]\nlisten = 'SECRET'\n", "line 2: invalid socket address syntax"),
            ("[watch]\nhistory = 7\n", "line 2: expected a string"),
            (
                "[watch]\n\n[watch.intervals]\nusage = 'SECRET'\n",
                "line 4: expected a time as 90s, 5m, 6h, 30d or 2y, at most 100y",
            ),
            (
                "[watch]\n\n[watch.intervals]\nusage = true\n",
                "line 4: expected a time as 90s, 5m, 6h, 30d or 2y, at most 100y",
            ),
            (
                "[watch.intervals]\nusual = '5m'\n",
                "line 2: unknown field `usual`, expected one of `usage`, `problems`, `state`, `snapshots`, `budget`",
            ),
            (
                "[watch]\nhistory = 'SECRET'\nhistory_command = 'SECRET'\n",
                "watch: there are both history and history_command",
            ),
            ("watch = 'SECRET, expected'", "line 1: expected struct Settings"),
        ] {
            let error = Settings::parse(text).unwrap_err().to_string();
            assert_eq!(error, expected, "{text}");
        }
    }

    #[test]
    fn rules_and_channels_are_read() {
        let text = "[watch.rules]\ndown_rounds = 5\n[watch.channel.phone]\ntype = 'ntfy'\ntopic = 'SECRET'\n";
        let settings = Settings::parse(text).unwrap();
        assert_eq!(settings.rules.of("a", None).down_rounds, Some(5));
        assert_eq!(settings.channel.keys().collect::<Vec<_>>(), ["phone"]);
        assert!(!format!("{settings:?}").contains("SECRET"));
        for (text, expected) in [
            ("[watch.rules]\npolicy = 'SECRET'\n", "line 1: expected a boolean"),
            ("[watch.rules]\ndown = 1\n", "unknown field `down`"),
            (
                "[watch.channel.a]\ntype = 'SECRET'\n",
                "line 1: expected one of `ntfy`, `telegram`, `webhook`, `email`, `exec`",
            ),
            (
                "[watch.channel.a]\ntype = 'ntfy'\ntopic = 'SECRET'\ntopics = 1\n",
                "unknown field `topics`, expected one of `url`, `topic`, `token`, `token_file`, `token_command`, \
                 `allow_plain_http`, `minimum`, `quiet_hours`, `digest`",
            ),
            ("[watch.channel.a]\ntype = 'ntfy'\ntopic = 7771\n", "expected a text in quotes"),
        ] {
            let error = Settings::parse(text).err().unwrap().to_string();
            assert!(
                error.contains(expected) && !error.contains("SECRET") && !error.contains("7771"),
                "{text}: {error}"
            );
        }
    }

    #[test]
    fn the_history_is_not_in_debug() {
        let settings = Settings::parse("[watch]\nhistory = 'postgres://me:SECRET@host/db'\n").unwrap();
        assert!(!format!("{settings:?}").contains("SECRET"));
    }
}
