//! Writing dates as the services do.

/// `YYYY-MM-DD hh:mm:ss`, UTC, of seconds since 1970.
pub(crate) fn text(unix: u64) -> String {
    let seconds = unix % 86_400;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{} {hour:02}:{minute:02}:{second:02}", day(unix))
}

/// `YYYY-MM-DD`, UTC, of seconds since 1970.
pub(crate) fn day(unix: u64) -> String {
    let (year, month, day) = civil(unix / 86_400);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day of the month, from 1.
pub(crate) fn day_of_month(unix: u64) -> u64 {
    civil(unix / 86_400).2
}

/// Howard Hinnant's `civil_from_days`, for days since 1970: years begin in March, so that the leap day is the last one.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days.saturating_add(719_468);
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leap_days = (day_of_era / 1460).wrapping_sub(day_of_era / 36_524).wrapping_add(day_of_era / 146_096);
    let year_of_era = day_of_era.wrapping_sub(leap_days) / 365;
    let before_year = year_of_era.wrapping_mul(365).wrapping_add(year_of_era / 4).wrapping_sub(year_of_era / 100);
    let day_of_year = day_of_era.wrapping_sub(before_year);
    let from_march = day_of_year.wrapping_mul(5).wrapping_add(2) / 153;
    let day = day_of_year.wrapping_sub(from_march.wrapping_mul(153).wrapping_add(2) / 5).wrapping_add(1);
    let month = if from_march < 10 { from_march.wrapping_add(3) } else { from_march.wrapping_sub(9) };
    let year = era.saturating_mul(400).saturating_add(year_of_era).saturating_add(u64::from(month <= 2));
    (year, month, day)
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
