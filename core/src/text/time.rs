//! The date texts of answers: `YYYY-MM-DD hh:mm:ss`, UTC; and those of HTTP.

use crate::text::{find, int};
use time::{Date, Month, OffsetDateTime};

/// Parses a text as seconds since 1970; `None` for any other text or a date that does not exist.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (date, clock) = text.split_once(' ')?;
    seconds(numbers(date, '-', [4, 2, 2])?, numbers(clock, ':', [2, 2, 2])?)
}

/// Writes seconds since 1970 as a text; `None` before the year 0 or after 9999.
pub(crate) fn write(seconds: i64) -> Option<String> {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok().filter(|time| time.year() >= 0)?;
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    let (hour, minute, second) = time.to_hms();
    Some(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"))
}

/// Parses a date of a header as seconds since 1970, in any of the three forms that HTTP allows:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
pub(crate) fn parse_http(text: &str) -> Option<i64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut words = text.split([' ', ',', '-']).filter(|word| !word.is_empty()).skip(1);
    let [first, second, third, fourth] = [words.next()?, words.next()?, words.next()?, words.next()?];
    let (day, month, year, clock) = match (words.next(), words.next()) {
        (Some("GMT"), None) => (first, second, third, fourth),
        (None, None) => (second, first, fourth, third),
        _ => return None,
    };
    let month = (month.len() == 3).then(|| find::position(MONTHS, month)).flatten().filter(|at| at % 3 == 0)?;
    let year = match u16::try_from(int::parse(year)?).ok()? {
        // Years had two digits until the year 2000.
        short @ 70..100 => short.saturating_add(1900),
        short @ 0..70 => short.saturating_add(2000),
        year => year,
    };
    seconds(
        [year, (month as u16 / 3).saturating_add(1), u16::try_from(int::parse(day)?).ok()?],
        numbers(clock, ':', [2, 2, 2])?,
    )
}

/// Returns the same time on the same day of the previous month, or on that month's last day, as seconds since 1970.
pub(crate) fn month_before(seconds: i64) -> Option<i64> {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    let year = if time.month() == Month::January { time.year().checked_sub(1)? } else { time.year() };
    let month = time.month().previous();
    let date = Date::from_calendar_date(year, month, time.day().min(month.length(year))).ok()?;
    Some(time.replace_date(date).unix_timestamp())
}

/// Returns the beginning of the calendar month that contains the given time, and of the next one, UTC, as seconds since
/// 1970.
pub(crate) fn month_of(seconds: i64) -> Option<(i64, i64)> {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    let first =
        |year, month| Some(Date::from_calendar_date(year, month, 1).ok()?.midnight().assume_utc().unix_timestamp());
    let next_year = if time.month() == Month::December { time.year().checked_add(1)? } else { time.year() };
    Some((first(time.year(), time.month())?, first(next_year, time.month().next())?))
}

fn seconds([year, month, day]: [u16; 3], [hour, minute, second]: [u16; 3]) -> Option<i64> {
    let byte = |number: u16| u8::try_from(number).ok();
    let month = Month::try_from(byte(month)?).ok()?;
    let date = Date::from_calendar_date(year.into(), month, byte(day)?).ok()?;
    Some(date.with_hms(byte(hour)?, byte(minute)?, byte(second)?).ok()?.assume_utc().unix_timestamp())
}

fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[u16; 3]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; 3];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let part = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
        *number = u16::try_from(int::parse(part)?).ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::{month_before, month_of, parse, parse_http, write};

    #[test]
    fn texts_and_seconds_are_the_same_time() {
        for (seconds, text) in [
            (0, "1970-01-01 00:00:00"),
            (1_413_290_440, "2014-10-14 12:40:40"),
            (951_827_696, "2000-02-29 12:34:56"),
            (1_709_251_199, "2024-02-29 23:59:59"),
            (-1, "1969-12-31 23:59:59"),
            (253_402_300_799, "9999-12-31 23:59:59"),
            (-62_167_219_200, "0000-01-01 00:00:00"),
        ] {
            assert_eq!((write(seconds).as_deref(), parse(text)), (Some(text), Some(seconds)));
        }
    }

    #[test]
    fn the_three_forms_of_http_are_the_same_time() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun Nov 06 08:49:37 1994",
        ] {
            assert_eq!(parse_http(text), Some(784_111_777), "{text}");
        }
        assert_eq!(parse_http("Friday, 31-Dec-69 23:59:59 GMT"), Some(3_155_759_999));
        for junk in [
            "",
            "soon",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 anF 1994 08:49:37 GMT",
            "Sun, 06 JanFeb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 8:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 GMT x",
        ] {
            assert_eq!(parse_http(junk), None, "{junk}");
        }
    }

    #[test]
    fn months_begin_and_end_on_the_calendar() {
        for (time, before) in [
            ("2015-04-28 08:00:00", "2015-03-28 08:00:00"),
            ("2015-01-15 00:00:00", "2014-12-15 00:00:00"),
            ("2023-03-31 12:00:00", "2023-02-28 12:00:00"),
            ("2024-03-31 12:00:00", "2024-02-29 12:00:00"),
            ("2023-07-31 12:00:00", "2023-06-30 12:00:00"),
        ] {
            assert_eq!(month_before(parse(time).unwrap()), parse(before), "{time}");
        }
        for (time, begins, ends) in [
            ("2023-12-31 23:59:59", "2023-12-01 00:00:00", "2024-01-01 00:00:00"),
            ("2024-02-01 00:00:00", "2024-02-01 00:00:00", "2024-03-01 00:00:00"),
        ] {
            let month = month_of(parse(time).unwrap()).unwrap();
            assert_eq!(month, (parse(begins).unwrap(), parse(ends).unwrap()), "{time}");
        }
        assert_eq!((month_before(i64::MAX), month_of(i64::MIN)), (None, None));
    }

    #[test]
    fn junk_is_no_time() {
        let junk = [
            "",
            " ",
            "2016-31-29 10:10:48",
            "2023-02-29 00:00:00",
            "1900-02-29 00:00:00",
            "2014-10-14",
            "2014-10-14 24:00:00",
            "2014-10-14 12:60:00",
            "2014-10-14 12:00:60",
            "14-10-2014 12:40:40",
            "2014-10-14 12:40:40 UTC",
            "2014-1-14 12:40:40",
            "2014-10-14T12:40:40",
            "+014-10-14 12:40:40",
            "2014-10-14 12:40",
            "2014-00-14 12:40:40",
            "2014-10-00 12:40:40",
        ];
        for text in junk {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!((write(i64::MAX), write(-62_167_219_201), write(253_402_300_800)), (None, None, None));
    }
}
