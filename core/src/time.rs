//! The date texts of answers: `YYYY-MM-DD hh:mm:ss`, UTC.

use time::{Date, Month, OffsetDateTime};

/// Seconds since 1970; nothing for any other text or a date that does not exist.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let (date, clock) = text.split_once(' ')?;
    let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
    let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
    let byte = |number: u16| u8::try_from(number).ok();
    let month = Month::try_from(byte(month)?).ok()?;
    let date = Date::from_calendar_date(year.into(), month, byte(day)?).ok()?;
    Some(date.with_hms(byte(hour)?, byte(minute)?, byte(second)?).ok()?.assume_utc().unix_timestamp())
}

/// The text of seconds since 1970; nothing before the year 0 or after 9999.
pub(crate) fn write(seconds: i64) -> Option<String> {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok().filter(|time| time.year() >= 0)?;
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    let (hour, minute, second) = time.to_hms();
    Some(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"))
}

fn numbers(text: &str, separator: char, widths: [usize; 3]) -> Option<[u16; 3]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; 3];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let part = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

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
