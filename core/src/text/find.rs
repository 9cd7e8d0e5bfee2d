//! Searches for text in text. The text that is searched for is short; std's search, which is made for long ones, would
//! be a hundredth of the code that a page loads, as would its search from the end for any character.

/// Returns the offset of the first occurrence of a text in another one.
pub(crate) fn position(text: &str, part: &str) -> Option<usize> {
    let first = part.as_bytes().first()?;
    let is_here = |at: usize| text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(part.as_bytes()));
    (0..text.len()).find(|at| text.as_bytes().get(*at) == Some(first) && is_here(*at))
}

/// Whether a text is in another one.
pub(crate) fn contains(text: &str, part: &str) -> bool {
    position(text, part).is_some()
}

/// Returns the text after the first occurrence of a text in another one.
pub(crate) fn after<'a>(text: &'a str, part: &str) -> Option<&'a str> {
    text.get(position(text, part)?.saturating_add(part.len())..)
}

/// Returns the text after the last occurrence of an ASCII character, or the whole text if it does not occur.
pub(crate) fn after_last(text: &str, byte: u8) -> &str {
    let at = text.bytes().rposition(|other| other == byte).map_or(0, |at| at.saturating_add(1));
    text.get(at..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{after, after_last, contains, position};

    #[test]
    fn what_is_found_is_what_std_finds() {
        let texts = ["", "a", "ab", "aab", "abab", "the key is bad", "\u{e9}a\u{e9}", "aaaaab", "a//b//c"];
        for text in texts {
            for part in ["a", "b", "ab", "aab", "key", "\u{e9}", "//", "the key is bad!"] {
                assert_eq!(position(text, part), text.find(part), "{part} in {text}");
                assert_eq!(contains(text, part), text.contains(part));
                assert_eq!(after(text, part), text.split_once(part).map(|(_, rest)| rest));
            }
            let last = text.rsplit('/').next().unwrap_or_default();
            assert_eq!(after_last(text, b'/'), last);
        }
        assert_eq!(position("a", ""), None);
    }
}
