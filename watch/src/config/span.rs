//! A duration as written in the settings: `90`, `90s`, `5m`, `6h`, `30d`, `2y`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::str::FromStr;

/// A duration in whole seconds, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(u64);

/// The units, with the seconds in each. A year has 365 days.
const UNITS: [(char, u64); 5] = [('y', 31_536_000), ('d', 86_400), ('h', 3600), ('m', 60), ('s', 1)];

/// The expected form of a text.
const EXPECTED: &str = "expected a time as 90s, 5m, 6h, 30d or 2y, at most 100y";

/// The maximum, seconds.
const LONGEST: u64 = 3_153_600_000;

impl Span {
    /// A second.
    pub const SECOND: Self = Self(1);
    /// A minute.
    pub const MINUTE: Self = Self(60);
    /// An hour.
    pub const HOUR: Self = Self(3600);
    /// A day.
    pub const DAY: Self = Self(86_400);
    /// 365 days.
    pub const YEAR: Self = Self(31_536_000);

    /// Returns a multiple of the duration, at most 100 years.
    #[must_use]
    pub const fn times(self, count: u64) -> Self {
        let seconds = self.0.saturating_mul(count);
        match seconds {
            0 => Self::SECOND,
            1..=LONGEST => Self(seconds),
            _ => Self(LONGEST),
        }
    }

    /// Returns the duration in seconds.
    pub const fn seconds(self) -> u64 {
        self.0
    }
}

impl FromStr for Span {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unit = UNITS.iter().find_map(|(unit, seconds)| Some((text.strip_suffix(*unit)?, *seconds)));
        let (number, unit) = unit.unwrap_or((text, 1));
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let number = number.parse::<u64>().ok().filter(|_| is_number);
        let seconds = number.and_then(|number| number.checked_mul(unit));
        seconds.filter(|seconds| (1..=LONGEST).contains(seconds)).map(Self).ok_or(EXPECTED)
    }
}

/// Formats the duration in the largest unit of which it is a whole multiple.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = |(unit, seconds): &(char, u64)| {
            let is_whole = self.0.checked_rem(*seconds) == Some(0);
            self.0.checked_div(*seconds).filter(|_| is_whole).map(|count| (count, *unit))
        };
        let (count, unit) = UNITS.iter().find_map(whole).unwrap_or((self.0, 's'));
        write!(f, "{count}{unit}")
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a time as 90s, 5m, 6h, 30d or 2y, at most 100y")]
        enum Written {
            Seconds(u64),
            Text(String),
        }
        let text = match Written::deserialize(deserializer)? {
            Written::Seconds(seconds) => seconds.to_string(),
            Written::Text(text) => text,
        };
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_time_has_a_unit_or_is_in_seconds() {
        for (text, seconds, shown) in [
            ("90", 90, "90s"),
            ("90s", 90, "90s"),
            ("5m", 300, "5m"),
            ("120m", 7200, "2h"),
            ("24h", 86_400, "1d"),
            ("30d", 2_592_000, "30d"),
            ("2y", 63_072_000, "2y"),
            ("100y", 3_153_600_000, "100y"),
        ] {
            let span: Span = text.parse().unwrap();
            assert_eq!((span.seconds(), span.to_string().as_str()), (seconds, shown), "{text}");
        }
        for wrong in ["", "0", "0d", "m", "-1", "+1", "1.5h", "1w", " 5m", "101y", "18446744073709551615y"] {
            assert!(wrong.parse::<Span>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn multiples_end_at_a_hundred_years() {
        assert_eq!(Span::DAY.times(30), "30d".parse().unwrap());
        assert_eq!(Span::YEAR.times(u64::MAX), "100y".parse().unwrap());
        assert_eq!(Span::YEAR.times(0), Span::SECOND);
    }
}
