//! The escapes of JSON strings.

/// The text of a JSON string's inside. The body has been scanned before, so every escape is sound.
pub(crate) fn unescape(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    // The texts are short: a search by machine words would cost more than it finds.
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
                let high = hex(chars.as_str());
                let mut behind = chars.as_str().get(4..).unwrap_or_default();
                let mut code = high;
                if let (0xD800..=0xDBFF, Some(low)) = (high, behind.strip_prefix("\\u")) {
                    code = (high.wrapping_sub(0xD800) << 10 | hex(low).wrapping_sub(0xDC00)).wrapping_add(0x10000);
                    behind = low.get(4..).unwrap_or_default();
                }
                text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                chars = behind.chars();
            }
            Some(itself) => text.push(itself),
            None => {}
        }
        rest = chars.as_str();
    }
    text.push_str(rest);
    text
}

/// The first four hexadecimal digits.
pub(crate) fn hex(digits: &str) -> u32 {
    digits.chars().take(4).fold(0, |code, digit| code << 4 | digit.to_digit(16).unwrap_or_default())
}
