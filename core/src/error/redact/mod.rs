//! Masking: removes secrets from texts, in every form in which a service may echo them. No other room masks by itself.
//!
//! A text is searched as it is and in each [`View`] of it through up to three layers of escapes. Each pass is linear in
//! the text.

mod named;
mod pattern;
mod view;

pub(crate) use crate::error::redact::named::{is_secret_name, mask_named};
use crate::error::redact::pattern::{Patterns, SEARCHED, is_long};
use crate::error::redact::view::{ESCAPES, View};
use std::fmt;
use std::ops::Range;

/// The text that replaces a secret.
pub const MASK: &str = "***";

/// Shows a secret as the mask.
#[doc(hidden)]
pub struct Masked;

impl fmt::Debug for Masked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

/// The maximum part of a text that may be shown, in bytes.
const WINDOW: usize = 64 << 10;
/// The maximum number of layers of escapes around a secret.
const LAYERS: u8 = 3;
/// The maximum number of bytes that three layers of escapes make of one: each makes six of an ampersand, `\u0026` or
/// `&#x26;`.
const GROWTH: usize = 6 * 6 * 6;
/// The parts of a call that must never be shown: the account's keys, and the values of secret parameters.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Vec<String>);

impl Secrets {
    pub fn new(mut keys: Vec<String>, mut params: Vec<String>) -> Self {
        keys.append(&mut params);
        keys.retain(|secret| is_long(secret));
        Self(keys)
    }

    /// Returns the text with masks in place of secrets.
    #[cold]
    pub fn mask(&self, text: &str) -> String {
        masked(text, &self.find(text))
    }

    /// Returns the first `most` characters of the masked text. It reads only as much of the text as that takes, however
    /// long it is.
    #[cold]
    pub fn mask_start(&self, text: &str, most: usize) -> String {
        // A pattern that begins within the window ends within the part that is read.
        let read = WINDOW.saturating_add(SEARCHED.saturating_mul(GROWTH));
        let begin = start(text, read);
        let window = start(text, WINDOW).len();
        // A secret that begins within the window is masked completely; the rest is left out.
        let mut found = self.find(begin);
        found.retain(|range| range.start < window);
        let end = found.last().map_or(window, |last| last.end.max(window));
        let mut masked = masked(begin.get(..end).unwrap_or_default(), &found);
        let shown = masked.char_indices().nth(most).map(|(end, _)| end);
        masked.truncate(shown.unwrap_or(masked.len()));
        if shown.is_some() || end < text.len() {
            masked.push_str("...");
        }
        masked
    }

    /// Whether the text contains a secret.
    pub fn are_in(&self, text: &str) -> bool {
        self.first_in([text].into_iter()).is_some()
    }

    /// Returns the index of the first text that contains a secret.
    pub fn first_in<'a>(&self, mut texts: impl Iterator<Item = &'a str>) -> Option<usize> {
        let patterns = Patterns::new(&self.0);
        texts.position(|text| !find(text, &patterns).is_empty())
    }

    /// Returns the ranges of secrets in a text, in order and without overlaps.
    fn find(&self, text: &str) -> Vec<Range<usize>> {
        find(text, &Patterns::new(&self.0))
    }
}

/// Returns the ranges of patterns in a text, in order and without overlaps.
fn find(text: &str, patterns: &Patterns) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !patterns.is_empty() {
        search(&View::of(text), LAYERS, patterns, &mut found);
    }
    found.sort_unstable_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// Returns the text with a mask in place of each range.
fn masked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = 0;
    for range in ranges {
        shown.push_str(text.get(rest..range.start).unwrap_or_default());
        shown.push_str(MASK);
        rest = range.end;
    }
    shown.push_str(text.get(rest..).unwrap_or_default());
    shown
}

/// Returns the longest beginning of a text of at most `bytes` bytes.
fn start(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or_default()
}

/// Searches a view, and the views derived from it by removing up to that many layers of escapes.
fn search(view: &View, layers: u8, patterns: &Patterns, found: &mut Vec<Range<usize>>) {
    patterns.find(view, found);
    let Some(deeper) = layers.checked_sub(1) else { return };
    for escape in ESCAPES {
        if let Some(plain) = view.without(escape) {
            search(&plain, deeper, patterns, found);
        }
    }
}

/// Masks many texts with the same secrets, of which there may be thousands.
#[doc(hidden)]
pub struct Masker(Patterns);

impl Masker {
    /// Creates a masker of these secrets.
    pub fn new<T: AsRef<str>>(secrets: impl IntoIterator<Item = T>) -> Self {
        Self(Patterns::new(secrets))
    }

    /// Returns the text with masks in place of secrets.
    pub fn mask(&self, text: &str) -> String {
        masked(text, &find(text, &self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Masker, Secrets};
    use proptest::prelude::*;

    fn secrets(all: &[&str]) -> Secrets {
        Secrets::new(Vec::new(), all.iter().map(|secret| (*secret).to_owned()).collect())
    }

    #[test]
    fn a_secret_is_masked_in_every_form() {
        for (secret, echo) in [
            ("KEY-1234", "KEY-1234"),
            ("KEYKEY", "keykey.evil.example"),
            ("pa/ss/wd", r"pa\/ss\/wd"),
            ("passwörd", r"passw\u00f6rd"),
            ("passwörd", r"passw\u00F6rd"),
            ("passwörd", "passw%C3%B6rd"),
            ("passwörd", "passw%c3%b6rd"),
            ("passwörd", "passw%F6rd"),
            ("passwörd", "passw&ouml;rd"),
            ("passwörd", "passw&#246;rd"),
            ("passwörd", "passw\u{fffd}rd"),
            ("pass😀word", r"pass\ud83d\ude00word"),
            ("a b&c=d+e", "a+b%26c%3Dd%2Be"),
            ("a b&c=d+e", "a%20b%26c%3dd%2be"),
            ("it's<\"me\">&co", "it&#39;s&lt;&quot;me&quot;&gt;&amp;co"),
            ("it's<\"me\">&co", "it&#039;s&lt;&quot;me&quot;&gt;&amp;co"),
            ("it's<\"me\">&co", "it&#x27;s&#x3C;&#34;me&#34;&#62;&#38;co"),
            ("it's<\"me\">&co", "it&apos;s&lt;&quot;me&quot;&gt;&amp;co"),
            ("it's me", r"it'\''s me"),
            ("it's me", "it'\"'\"'s me"),
            ("it's me", "it''s me"),
            ("say \"hi\"", r#"say \"hi\""#),
            ("say \"hi\"", r#"say ""hi"""#),
            (r"C:\new\table", r"C:\\new\\table"),
            (r"C:\new\table", r"C:\new\table"),
            ("50%2Foff", "50%2Foff"),
            ("50%2Foff", "50%252Foff"),
            ("a%2F\"b", "a%2F\\\"b"),
            ("#!/bin/sh\necho hi", r"#!\/bin\/sh\necho hi"),
            ("#!/bin/sh\necho hi", "#!/bin/sh\r\necho hi"),
            ("#!/bin/sh\necho hi", "IyEvYmluL3NoCmVjaG8gaGk="),
            ("#!/bin/sh\necho hi", "IyEvYmluL3No\r\nCmVjaG8gaGk="),
            ("#!/bin/sh\necho hi", "IyEvYmluL3NoCmVjaG8gaGk%3D"),
            ("a?b>c~d?", "YT9iPmN-ZD8"),
            ("a&b/c\"d", r#"a\u0026amp;b\/c\u0026quot;d"#),
            ("a&b/c\"d", r#"a&amp;b\\\/c\\\"d"#),
            ("a&b/c\"d", r#"a&amp;b\/c\&quot;d"#),
            ("a&b/c\"d", r#"a&b\\\/c\\\"d"#),
            ("密码密码", r"\u5bc6\u7801\u5bc6\u7801"),
        ] {
            let masked = secrets(&[secret]).mask(&format!("before {echo} after"));
            let rest = masked.strip_prefix("before ").unwrap().strip_suffix(" after").unwrap();
            assert!(rest.starts_with("***") && !rest.contains(&echo[..3]), "{secret}: {echo} became {masked}");
        }
    }

    #[test]
    fn a_secret_within_base64_is_found_wherever_it_begins() {
        for (before, after) in
            [("", "x"), ("", "xy"), ("a", ""), ("a", "x"), ("ab", "xy"), ("abc", "x"), ("user:", "\n")]
        {
            let shown = secrets(&["KEY-12?~4>"])
                .mask(&crate::text::base64::write(format!("{before}KEY-12?~4>{after}").as_bytes()));
            assert!(shown.contains("***") && shown.len() < 16, "{before}, {after}: {shown}");
        }
    }

    #[test]
    fn one_masker_knows_any_number_of_secrets() {
        let masker = Masker::new((0..2000).map(|number| format!("secret-{number:05}")));
        assert_eq!(masker.mask("secret-00000 secret-01999 secret-02000 SECRET%2d01000"), "*** *** secret-02000 ***");
        assert_eq!(Masker::new(["abc", ""]).mask("abc"), "abc");
    }

    #[test]
    fn other_text_is_left_as_it_is() {
        let secrets = secrets(&["KEY-1234", "密码密码", "abc", "*", "", "\n\n\na"]);
        for text in ["", "KEY-123", "abc * \\u00", "&#; %zz \\", "中文中文中文", "%F0%9F", "\\ud83d", "'"] {
            assert_eq!(secrets.mask(text), text);
        }
    }

    #[test]
    fn a_secret_that_holds_another_one_goes_whole() {
        let secrets = secrets(&["1234", "a1234b", "34b-"]);
        assert_eq!(secrets.mask("x a1234b 1234 a1234b- y"), "x *** *** *** y");
    }

    #[test]
    fn a_beginning_shows_no_part_of_a_secret() {
        let long = "s3cret/".repeat(20_000);
        let masker = secrets(&[&long, "KEY-1234"]);
        let escaped = long.replace('/', "\\/");
        assert_eq!(masker.mask_start(&escaped, 500), "***...");
        let text = format!("{}KEY-1234 tail", "x".repeat(496));
        assert_eq!(masker.mask_start(&text, 500), format!("{}*** ...", "x".repeat(496)));
        // A long secret that the service has truncated.
        assert_eq!(masker.mask_start(&format!("bad: {}", &long[..4000]), 500), "bad: ***");
        // A secret across the end of the part that is read.
        let text = format!("{}{long}{}", "KEY-1234".repeat(8190), "x".repeat(1 << 20));
        let shown = masker.mask_start(&text, 500_000);
        assert!(!shown.contains("s3c") && shown.ends_with("***..."), "{}", &shown[shown.len() - 20..]);
    }

    proptest! {
        /// A secret is found through any three layers of escapes, whatever characters it has.
        #[test]
        fn a_secret_is_found_through_three_layers(
            secret in "[a-zA-Z]{4}[a-zA-Z0-9 /\\\\%&<>\"'+=;#äé密😀\\n-]{1,16}",
            layers in prop::collection::vec(0_usize..7, 0..4),
        ) {
            let mut echo = secret.clone();
            for layer in layers {
                echo = match layer {
                    0 => serde_json::to_string(&echo).unwrap().trim_start_matches('"').strip_suffix('"').unwrap().to_owned(),
                    1 => {
                        let mut encoded = String::new();
                        crate::text::percent::add_percent(&echo, &mut encoded);
                        encoded
                    }
                    2 => echo.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#039;"),
                    3 => echo.chars().flat_map(|c| if c.is_ascii_alphanumeric() { vec![c] } else { c.encode_utf16(&mut [0; 2]).iter().flat_map(|u| format!("\\u{u:04X}").chars().collect::<Vec<_>>()).collect() }).collect(),
                    4 => echo.replace('\'', "'\\''"),
                    5 => echo.replace('\'', "''").replace('"', "\"\""),
                    _ => form_urlencoded::byte_serialize(echo.as_bytes()).collect(),
                };
            }
            prop_assert!(secrets(&[&secret]).are_in(&format!("<{echo}>")), "{} as {}", secret, echo);
        }

        /// Any text is masked without a panic, and without growing.
        #[test]
        fn masking_never_grows_a_text(text in "[a\\\\u0d8%&#;'\"+*é]{0,60}", secret in "[a\\\\%&*]{4,6}") {
            let masked = secrets(&[&secret]).mask(&text);
            prop_assert!(masked.len() <= text.len());
        }
    }
}
