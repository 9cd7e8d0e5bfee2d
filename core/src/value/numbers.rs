//! Numbers as services write them, read from their digits: a float parser would be a tenth of the code that a web page
//! loads.

use crate::text::int;

/// Returns the integer that a body continues with, in quotes or not, if it consists of 1 to 18 digits.
pub(super) fn plain(ahead: &[u8]) -> Option<i64> {
    let (digits, quoted) = ahead.strip_prefix(b"\"").map_or((ahead, false), |inside| (inside, true));
    let mut int = 0_i64;
    for (count, byte) in digits.iter().take(19).enumerate() {
        match byte {
            b'0'..=b'9' => int = int.wrapping_mul(10).wrapping_add(i64::from(byte & 15)),
            b'"' if quoted && count > 0 => return Some(int),
            b',' | b'}' | b']' if !quoted && count > 0 => return Some(int),
            _ => break,
        }
    }
    None
}

/// Whether an integer that [`plain`] returned is within a range.
pub(super) fn within(int: i64, min: i64, max: u64) -> bool {
    min <= int && u64::try_from(int).is_ok_and(|int| int <= max)
}

/// Whether a body continues with a number of at most 18 characters, in quotes or not, that consists of digits, or of
/// digits around a point.
pub(super) fn plain_decimal(ahead: &[u8]) -> bool {
    let (digits, quoted) = ahead.strip_prefix(b"\"").map_or((ahead, false), |inside| (inside, true));
    if let [b'0', b'0'..=b'9', ..] = digits {
        return false;
    }
    let mut point = None;
    for (count, byte) in digits.iter().take(19).enumerate() {
        // A point or an end is valid only after a digit.
        let sound = count > point.map_or(0, |point: usize| point.wrapping_add(1));
        match byte {
            b'0'..=b'9' => {}
            b'.' if sound && point.is_none() => point = Some(count),
            b'"' if quoted => return sound,
            b',' | b'}' | b']' if !quoted => return sound,
            _ => break,
        }
    }
    false
}

/// Reads an integer of any length, including one that PHP wrote as `10.0` or `1.0e+15`. One beyond 64 bits is out of
/// every range.
pub(super) fn integer(text: &str) -> Option<i128> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let (whole, negative) = whole.strip_prefix('-').map_or((whole, false), |whole| (whole, true));
    let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if ![whole, fraction, unsigned].into_iter().all(are_digits) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let mut digits = format!("{whole}{fraction}").trim_start_matches('0').to_owned();
    if digits.is_empty() {
        return Some(0);
    }
    // The number of zeros to append to the digits; if negative, to remove from them.
    let zeros = exponent_of(exponent).saturating_sub(fraction.len() as i64);
    if zeros < 0 {
        let kept = digits.len().checked_sub(usize::try_from(zeros.unsigned_abs()).ok()?)?;
        if digits.get(kept..)?.bytes().any(|digit| digit != b'0') {
            return None;
        }
        digits.truncate(kept);
    }
    if zeros > 20 {
        return Some(i128::MAX);
    }
    digits.extend((0..zeros).map(|_| '0'));
    let size = int::parse(&digits).unwrap_or(i128::MAX);
    Some(if negative { size.saturating_neg() } else { size })
}

/// Returns the exponent of a number, or the smallest or largest 64-bit integer if it does not fit.
fn exponent_of(digits: &str) -> i64 {
    let beyond = if digits.starts_with('-') { i64::MIN } else { i64::MAX };
    int::parse(digits.trim_start_matches('+')).and_then(|int| int.try_into().ok()).unwrap_or(beyond)
}

/// Whether a number has neither point nor exponent.
pub fn is_integer(digits: &str) -> bool {
    !digits.contains(['.', 'e', 'E'])
}

/// Whether a number is 1e308 or greater, by its digits, since a float parser would be a tenth of the code that a web
/// page loads.
pub fn beyond_float(digits: &str) -> bool {
    // Most are short.
    if digits.len() <= 308 && !digits.bytes().any(|byte| byte | 0x20 == b'e') {
        return false;
    }
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let zero = |byte: u8| byte == b'0' || byte == b'-';
    let lead = match whole.bytes().position(|byte| !zero(byte)) {
        Some(at) => whole.len().saturating_sub(at).saturating_sub(1) as i64,
        None => match fraction.bytes().position(|byte| !zero(byte)) {
            Some(at) => (at as i64).saturating_neg().saturating_sub(1),
            None => return false,
        },
    };
    lead.saturating_add(exponent_of(exponent)) >= 308
}

#[cfg(test)]
mod tests {
    use super::{plain, plain_decimal, within};

    #[test]
    fn a_short_integer_is_read_up_to_its_end() {
        let longest = 999_999_999_999_999_999;
        for (ahead, int) in [
            ("0,", Some(0)),
            ("7}", Some(7)),
            ("12] ", Some(12)),
            ("\"12\"", Some(12)),
            ("\"007\",", Some(7)),
            ("999999999999999999,", Some(longest)),
            ("\"999999999999999999\"", Some(longest)),
            ("1000000000000000000,", None),
            ("", None),
            (",", None),
            ("\"\"", None),
            // Another reader is for these.
            ("12", None),
            ("1\"", None),
            ("\"1,", None),
            ("-1,", None),
            ("1.0,", None),
        ] {
            assert_eq!(plain(ahead.as_bytes()), int, "{ahead}");
        }
    }

    #[test]
    fn a_range_includes_its_ends() {
        for (int, inside) in [(1, false), (2, true), (5, true), (6, false)] {
            assert_eq!(within(int, 2, 5), inside, "{int}");
        }
    }

    #[test]
    fn a_short_decimal_is_recognised() {
        for ahead in ["0,", "7}", "1.5]", "0.25,", "\"1.50\"", "\"12\"", "123456789012345.78,", "123456789012345678,"] {
            assert!(plain_decimal(ahead.as_bytes()), "{ahead}");
        }
        for ahead in [
            "",
            ",",
            "\"\"",
            "007,",
            "00.5,",
            ".5,",
            "1.,",
            "\"1.\"",
            "1.2.3,",
            "1..5,",
            "1.5\"",
            "\"1.5,",
            "-1,",
            "1e3,",
            "1.5",
            "1234567890123456789,",
        ] {
            assert!(!plain_decimal(ahead.as_bytes()), "{ahead}");
        }
    }
}
