//! Decides which events a channel receives, and when: minimum severity, quiet hours, digests. Reads no clock.

use crate::event::{Event, Kind, Severity};
use serde::Deserialize as DeserializeDerive;
use serde::de::{Deserialize, Deserializer, Error};

const DAY: i64 = 86_400;
const WEEK: i64 = 7 * 86_400;

/// The names of days in a digest's setting. 1 January 1970 was a Thursday.
const DAYS: [&str; 7] = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"];

/// The events that a channel receives, and when.
#[derive(Clone, Debug, PartialEq, DeserializeDerive)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// The minimum severity of events that are delivered individually.
    pub minimum: Severity,
    /// The hours in which only critical events are delivered; the others follow afterwards.
    pub quiet_hours: Option<QuietHours>,
    /// The schedule of the digest.
    pub digest: Option<Digest>,
}

impl Default for Policy {
    fn default() -> Self {
        Self { minimum: Severity::Info, quiet_hours: None, digest: None }
    }
}

/// The time at which a channel receives an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// At this time, Unix seconds: now or later.
    At(u64),
    /// In the next digest.
    InDigest,
    /// Never.
    Never,
}

impl Policy {
    /// Returns when the channel receives an event. Events below the minimum severity go into its digest, if it has one.
    pub fn due(&self, event: &Event, now: u64) -> Due {
        let is_digest = event.kind == Kind::Digest;
        let quiet = self.quiet_hours.filter(|_| event.severity < Severity::Critical);
        match self.digest {
            None if is_digest => Due::Never,
            None if event.severity < self.minimum => Due::Never,
            Some(_) if !is_digest && event.severity < self.minimum => Due::InDigest,
            _ => Due::At(quiet.and_then(|quiet| quiet.end(now)).unwrap_or(now)),
        }
    }
}

/// A daily period: `22:00-07:00`, in UTC, or with an offset from UTC: `22:00-07:00 +08:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietHours {
    /// The start, seconds after midnight.
    from: i64,
    to: i64,
    /// The offset, seconds east of UTC.
    offset: i64,
}

impl QuietHours {
    /// Parses `22:00-07:00`, with or without an offset from UTC.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, offset) = with_offset(text)?;
        let (from, to) = hours.split_once('-')?;
        let (from, to) = (clock(from)?, clock(to)?);
        (from != to).then_some(Self { from, to, offset })
    }

    /// Returns the end of the quiet hours if `now` is within them.
    pub fn end(&self, now: u64) -> Option<u64> {
        let local = seconds(now).saturating_add(self.offset);
        // The seconds since the last start, and the length of the period.
        let since = local.saturating_sub(self.from).rem_euclid(DAY);
        let length = self.to.saturating_sub(self.from).rem_euclid(DAY);
        let left = u64::try_from(length.saturating_sub(since)).ok().filter(|left| *left > 0)?;
        Some(now.saturating_add(left))
    }
}

/// The schedule of a digest: `daily 08:00` or `weekly mon 08:00`, in UTC, or with an offset from UTC: `daily 08:00 +08:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    /// The seconds from one digest to the next.
    period: i64,
    /// The seconds after the start of a period, which is midnight of a Thursday (weekly) or of any day (daily).
    at: i64,
    /// The offset, seconds east of UTC.
    offset: i64,
}

impl Digest {
    /// Parses `daily 08:00` or `weekly mon 08:00`, with or without an offset from UTC.
    pub fn parse(text: &str) -> Option<Self> {
        let (time, offset) = with_offset(text)?;
        let parts: Vec<_> = time.split_whitespace().collect();
        match parts.as_slice() {
            ["daily", time] => Some(Self { period: DAY, at: clock(time)?, offset }),
            ["weekly", day, time] => {
                let day = i64::try_from(DAYS.iter().position(|known| known == day)?).ok()?;
                Some(Self { period: WEEK, at: clock(time)?.saturating_add(day.saturating_mul(DAY)), offset })
            }
            _ => None,
        }
    }

    /// Returns the time of the next digest after a time, Unix seconds.
    pub fn next(&self, after: u64) -> u64 {
        let local = seconds(after).saturating_add(self.offset);
        let since = local.saturating_sub(self.at).rem_euclid(self.period);
        after.saturating_add(self.period.saturating_sub(since).unsigned_abs())
    }

    /// Returns the time of the last digest at or before a time, Unix seconds.
    pub fn last(&self, now: u64) -> u64 {
        self.next(now).saturating_sub(self.period.unsigned_abs())
    }

    /// Whether the digest is weekly rather than daily.
    pub const fn is_weekly(&self) -> bool {
        self.period == WEEK
    }
}

macro_rules! read_from_text {
    ($($type:ty: $expected:literal;)*) => {$(
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| D::Error::custom(concat!("expected ", $expected)))
            }
        }
    )*};
}

read_from_text! {
    QuietHours: "22:00-07:00, or 22:00-07:00 +08:00 with the distance from UTC";
    Digest: "daily 08:00 or weekly mon 08:00, or daily 08:00 +08:00 with the distance from UTC";
}

fn seconds(time: u64) -> i64 {
    i64::try_from(time).unwrap_or(i64::MAX)
}

/// Splits an offset from UTC, such as `+08:00`, off the end of a text, and returns the rest and the offset in seconds.
fn with_offset(text: &str) -> Option<(&str, i64)> {
    let text = text.trim();
    let Some((rest, last)) = text.rsplit_once(' ') else { return Some((text, 0)) };
    let offset = match last.split_at_checked(1)? {
        ("+", offset) => clock(offset)?,
        ("-", offset) => clock(offset)?.saturating_neg(),
        _ => return Some((text, 0)),
    };
    Some((rest.trim_end(), offset))
}

/// Parses a time of day, `07:30`, into seconds after midnight.
fn clock(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str, below: i64| {
        let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|number: &i64| digits && *number < below)
    };
    Some(number(hours, 24)?.saturating_mul(3600).saturating_add(number(minutes, 60)?.saturating_mul(60)))
}

#[cfg(test)]
mod tests {
    use super::{Digest, Due, Policy, QuietHours};
    use crate::event::{Change, Event, Kind, Severity};

    /// Wednesday, 15 November 2023, 00:00 UTC.
    const MIDNIGHT: u64 = 1_700_006_400;
    const HOUR: u64 = 3600;

    fn event(kind: Kind, severity: Severity) -> Event {
        let (id, title, text) = ("1".to_owned(), "title".to_owned(), "text".to_owned());
        let (account, machine, label) = (None, None, None);
        let facts = serde_json::Map::new();
        Event { id, at: MIDNIGHT, kind, change: Change::Began, severity, account, machine, label, title, text, facts }
    }

    #[test]
    fn quiet_hours_end_when_they_say() {
        let end = |text: &str, now: u64| QuietHours::parse(text).unwrap().end(now);
        let night = "22:00-07:00";
        assert_eq!(end(night, MIDNIGHT), Some(MIDNIGHT + 7 * HOUR));
        assert_eq!(end(night, MIDNIGHT - 2 * HOUR), Some(MIDNIGHT + 7 * HOUR));
        assert_eq!(end(night, MIDNIGHT - 2 * HOUR - 1), None);
        assert_eq!(end(night, MIDNIGHT + 7 * HOUR - 1), Some(MIDNIGHT + 7 * HOUR));
        assert_eq!(end(night, MIDNIGHT + 7 * HOUR), None);
        assert_eq!(end("12:00-13:30", MIDNIGHT + 12 * HOUR), Some(MIDNIGHT + 13 * HOUR + HOUR / 2));
        // 01:00 in Shanghai is 17:00 UTC.
        assert_eq!(end("22:00-07:00 +08:00", MIDNIGHT + 17 * HOUR), Some(MIDNIGHT + 23 * HOUR));
        assert_eq!(end("22:00-07:00 +08:00", MIDNIGHT + 23 * HOUR), None);
        assert_eq!(end("22:00-07:00 -03:30", MIDNIGHT + 2 * HOUR), Some(MIDNIGHT + 10 * HOUR + HOUR / 2));
        assert_eq!(end(night, 0), Some(7 * HOUR));
        assert_eq!(end(night, u64::MAX), None);
        for bad in ["", "22:00", "22:00-22:00", "22-07", "24:00-07:00", "22:60-07:00", "22:00-07:00 08:00", "1:00-2:00"]
        {
            assert_eq!(QuietHours::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn digests_are_due_once_a_period() {
        let next = |text: &str, after: u64| Digest::parse(text).unwrap().next(after);
        assert_eq!(next("daily 08:00", MIDNIGHT), MIDNIGHT + 8 * HOUR);
        assert_eq!(next("daily 08:00", MIDNIGHT + 8 * HOUR - 1), MIDNIGHT + 8 * HOUR);
        assert_eq!(next("daily 08:00", MIDNIGHT + 8 * HOUR), MIDNIGHT + 32 * HOUR);
        assert_eq!(next("daily 08:00 +08:00", MIDNIGHT), MIDNIGHT + 24 * HOUR);
        assert_eq!(next("weekly wed 08:00", MIDNIGHT), MIDNIGHT + 8 * HOUR);
        assert_eq!(next("weekly thu 00:00", MIDNIGHT), MIDNIGHT + 24 * HOUR);
        assert_eq!(next("weekly mon 08:00", MIDNIGHT), MIDNIGHT + (5 * 24 + 8) * HOUR);
        assert_eq!(next("weekly tue 08:00", MIDNIGHT), MIDNIGHT + (6 * 24 + 8) * HOUR);
        let last = |text: &str, now: u64| Digest::parse(text).unwrap().last(now);
        assert_eq!(last("daily 08:00", MIDNIGHT), MIDNIGHT - 16 * HOUR);
        assert_eq!(last("daily 08:00", MIDNIGHT + 8 * HOUR), MIDNIGHT + 8 * HOUR);
        assert_eq!(last("weekly wed 08:00", MIDNIGHT + 8 * HOUR - 1), MIDNIGHT - 160 * HOUR);
        assert_eq!(last("daily 08:00", 0), 0);
        for bad in ["", "daily", "daily 8:00", "weekly 08:00", "weekly Monday 08:00", "hourly 00:00"] {
            assert_eq!(Digest::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_critical_passes_and_the_rest_waits() {
        let policy: Policy = toml::from_str("minimum = 'warning'\nquiet_hours = '22:00-07:00'").unwrap();
        let due = |kind, severity, now| policy.due(&event(kind, severity), now);
        assert_eq!(due(Kind::Down, Severity::Critical, MIDNIGHT), Due::At(MIDNIGHT));
        assert_eq!(due(Kind::Traffic, Severity::Warning, MIDNIGHT), Due::At(MIDNIGHT + 7 * HOUR));
        assert_eq!(due(Kind::Traffic, Severity::Warning, MIDNIGHT + 8 * HOUR), Due::At(MIDNIGHT + 8 * HOUR));
        assert_eq!(due(Kind::Traffic, Severity::Info, MIDNIGHT + 8 * HOUR), Due::Never);
        assert_eq!(due(Kind::Digest, Severity::Info, MIDNIGHT + 8 * HOUR), Due::Never);
        let policy = Policy { digest: Digest::parse("daily 08:00"), ..policy };
        let due = |kind, severity, now| policy.due(&event(kind, severity), now);
        assert_eq!(due(Kind::Digest, Severity::Info, MIDNIGHT + 8 * HOUR), Due::At(MIDNIGHT + 8 * HOUR));
        assert_eq!(due(Kind::Digest, Severity::Info, MIDNIGHT), Due::At(MIDNIGHT + 7 * HOUR));
        assert_eq!(due(Kind::Traffic, Severity::Info, MIDNIGHT), Due::InDigest);
        assert_eq!(due(Kind::Traffic, Severity::Warning, MIDNIGHT), Due::At(MIDNIGHT + 7 * HOUR));
        let all = Policy::default();
        assert_eq!(all.due(&event(Kind::Traffic, Severity::Info), MIDNIGHT), Due::At(MIDNIGHT));
    }

    #[test]
    fn what_is_no_policy_is_refused() {
        let refused = |text: &str| toml::from_str::<Policy>(text).unwrap_err().message().to_owned();
        let expected = "expected 22:00-07:00, or 22:00-07:00 +08:00 with the distance from UTC";
        assert_eq!(refused("quiet_hours = '22-7'"), expected);
        assert!(refused("minimum = 'loud'").starts_with("unknown variant `loud`"));
        assert!(refused("quiet = '22:00-07:00'").starts_with("unknown field `quiet`"));
    }
}
