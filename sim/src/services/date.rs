//! Dates in the formats of the services.

use vpswire_core::typed::Time;

/// Formats seconds since 1970 as `YYYY-MM-DD hh:mm:ss`, UTC; empty beyond the year 9999.
pub(crate) fn text(unix: u64) -> String {
    i64::try_from(unix).ok().and_then(Time::from_unix).map(|time| time.to_string()).unwrap_or_default()
}

/// Formats seconds since 1970 as `YYYY-MM-DD`, UTC.
pub(crate) fn day(unix: u64) -> String {
    text(unix).split(' ').next().unwrap_or_default().to_owned()
}

/// Returns the day of the month, from 1.
pub(crate) fn day_of_month(unix: u64) -> u64 {
    day(unix).rsplit('-').next().and_then(|day| day.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_right() {
        assert_eq!(super::text(0), "1970-01-01 00:00:00");
        assert_eq!(super::text(1_413_290_440), "2014-10-14 12:40:40");
        assert_eq!(super::text(951_827_696), "2000-02-29 12:34:56");
        assert_eq!(super::text(1_709_251_199), "2024-02-29 23:59:59");
        assert_eq!(super::day(1_735_689_600), "2025-01-01");
    }
}
