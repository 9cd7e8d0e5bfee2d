//! The escapes of JSON strings.

use std::fmt::Write;

/// Returns the text of a JSON string, given the part between its quotes. The body has already been scanned, so every
/// escape is valid.
pub(crate) fn unescape(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    // The texts are short: a search by machine words would cost more than it saves.
    while let Some(at) = rest.bytes().position(|byte| byte == b'\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let mut chars = escape.get(1..).unwrap_or_default().chars();
        match chars.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('u') => {
                let high = hex(chars.as_str().as_bytes()).unwrap_or_default();
                let mut after = chars.as_str().get(4..).unwrap_or_default();
                let mut code = high;
                if let (0xD800..=0xDBFF, Some(low)) = (high, after.strip_prefix("\\u")) {
                    let half = hex(low.as_bytes()).unwrap_or_default();
                    code = (high.wrapping_sub(0xD800) << 10 | half.wrapping_sub(0xDC00)).wrapping_add(0x10000);
                    after = low.get(4..).unwrap_or_default();
                }
                text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                chars = after.chars();
            }
            Some(itself) => text.push(itself),
            None => {}
        }
        rest = chars.as_str();
    }
    text.push_str(rest);
    text
}

/// Returns the number that the first four hexadecimal digits denote.
pub(crate) fn hex(digits: &[u8]) -> Option<u32> {
    let four = digits.first_chunk::<4>()?;
    four.iter().try_fold(0, |code, digit| Some(code << 4 | char::from(*digit).to_digit(16)?))
}

/// Writes a JSON string.
pub fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| b < b' ' || b == b'"' || b == b'\\') {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        match special.as_bytes().first() {
            Some(b'"') => out.push_str("\\\""),
            Some(b'\\') => out.push_str("\\\\"),
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            Some(control) => drop(write!(out, "\\u{control:04x}")),
            None => {}
        }
        rest = special.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}
