//! Integers of 64 bits, signed or not, as text. An `i128` holds both, but std's code to parse and format it would be a
//! fiftieth of the code that a page loads.

/// Parses an integer; `None` if the text is not one, or it exceeds 64 bits.
pub fn parse(text: &str) -> Option<i128> {
    let (digits, negative) = text.strip_prefix('-').map_or((text, false), |digits| (digits, true));
    let size = digits.parse::<u64>().ok().filter(|_| !digits.starts_with('+'))?;
    Some(if negative { i128::from(size).wrapping_neg() } else { i128::from(size) })
}

/// Returns the digits of an integer, or a description if it exceeds 64 bits.
pub fn text(int: i128) -> String {
    let Ok(size) = u64::try_from(int.unsigned_abs()) else { return "an integer beyond 64 bits".to_owned() };
    let mut text = String::new();
    if int < 0 {
        text.push('-');
    }
    push(size, &mut text);
    text
}

/// Appends the digits, without std's formatting of numbers: nothing else before a first answer needs that.
fn push(size: u64, text: &mut String) {
    if size > 9 {
        push(size / 10, text);
    }
    text.push(char::from(b'0' | (size % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::{parse, text};

    #[test]
    fn digits_and_integers_are_the_same() {
        for (int, digits) in [
            (0, "0"),
            (-1, "-1"),
            (i128::from(u64::MAX), "18446744073709551615"),
            (i128::from(i64::MIN), "-9223372036854775808"),
        ] {
            assert_eq!((parse(digits), text(int).as_str()), (Some(int), digits));
        }
    }

    #[test]
    fn junk_is_no_integer() {
        for junk in ["", "-", "+1", "-+1", "--1", "1.0", " 1", "1e3", "18446744073709551616", "0x10"] {
            assert_eq!(parse(junk), None, "{junk}");
        }
        assert_eq!(text(i128::MAX), "an integer beyond 64 bits");
    }
}
