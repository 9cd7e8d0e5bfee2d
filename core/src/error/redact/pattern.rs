//! Search patterns: secrets as they are and in base64, sorted so that a text is read once, however many there are.

use crate::error::redact::view::View;
use crate::text::base64;
use std::ops::Range;

/// The minimum length of a secret; masking shorter ones would only mangle a text.
const SHORTEST: usize = 4;
/// The minimum length of a piece of base64 that is treated as part of a secret.
const SHORTEST_INSIDE: usize = 6;
/// The bytes before a secret within three bytes, which are four digits of base64, and the first digit that depends on
/// the secret alone.
const INSIDE: [(&[u8], usize); 3] = [(&[], 0), (&[0], 2), (&[0, 0], 3)];
/// The number of characters of a secret that are searched for. The text after them is masked as far as it continues the
/// secret, so a long one that a service has truncated is masked too.
pub(crate) const SEARCHED: usize = 64;

pub(crate) fn is_long(secret: &str) -> bool {
    secret.chars().count() >= SHORTEST
}

struct Pattern {
    /// The first characters.
    begin: String,
    /// The other characters.
    rest: String,
}

impl Pattern {
    fn new(text: &str, loose: bool) -> Self {
        let mut folded = text.chars().filter_map(|char| fold(char, loose));
        Self { begin: folded.by_ref().take(SEARCHED).collect(), rest: folded.collect() }
    }

    fn first_bytes(&self) -> Option<&[u8; SHORTEST]> {
        self.begin.as_bytes().first_chunk()
    }
}

/// Patterns, sorted by their first bytes.
pub(crate) struct Patterns {
    /// Patterns for which all characters beyond ASCII are the same. A secret of hardly anything else would match too
    /// much.
    loose: Vec<Pattern>,
    strict: Vec<Pattern>,
}

impl Patterns {
    pub fn new<T: AsRef<str>>(secrets: impl IntoIterator<Item = T>) -> Self {
        let mut patterns = Self { loose: Vec::new(), strict: Vec::new() };
        for secret in secrets {
            let secret = secret.as_ref();
            if is_long(secret) {
                patterns.add(secret);
                in_base64(secret.as_bytes(), |text| patterns.add(text));
            }
        }
        for all in [&mut patterns.loose, &mut patterns.strict] {
            all.sort_unstable_by(|a, b| a.begin.cmp(&b.begin));
        }
        patterns
    }

    fn add(&mut self, text: &str) {
        let loose = text.bytes().filter(u8::is_ascii).count() >= SHORTEST;
        let pattern = Pattern::new(text, loose);
        if is_long(&pattern.begin) {
            if loose { &mut self.loose } else { &mut self.strict }.push(pattern);
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.loose.is_empty() && self.strict.is_empty()
    }

    /// Finds all patterns in a view.
    pub fn find(&self, view: &View, found: &mut Vec<Range<usize>>) {
        for (patterns, loose) in [(&self.loose, true), (&self.strict, false)] {
            if !patterns.is_empty() {
                find_all(&view.map(|char| fold(char, loose)), patterns, found);
            }
        }
    }
}

/// Passes on bytes in both alphabets of base64: as a whole, and the digits that are certain within a longer text, for
/// each offset.
fn in_base64(bytes: &[u8], mut add: impl FnMut(&str)) {
    let mut add_both = |encoded: &str| {
        add(encoded);
        let url_safe = encoded.replace('+', "-").replace('/', "_");
        if url_safe != encoded {
            add(&url_safe);
        }
    };
    add_both(base64::write(bytes).trim_end_matches('='));
    for (before, first) in INSIDE {
        let longer = [before, bytes].concat();
        let end = longer.len().saturating_mul(4) / 3;
        let encoded = base64::write(&longer);
        if let Some(inside) = encoded.get(first..end).filter(|inside| inside.len() >= SHORTEST_INSIDE) {
            add_both(inside);
        }
    }
}

/// Removes differences between a secret and its echo that occur even without escapes: case (host names), spaces
/// (forms), line breaks (base64), and characters beyond ASCII in a wrong character set.
fn fold(char: char, loose: bool) -> Option<char> {
    match char {
        '\r' | '\n' => None,
        '+' => Some(' '),
        char if loose && !char.is_ascii() => Some(char::REPLACEMENT_CHARACTER),
        char => Some(char.to_ascii_lowercase()),
    }
}

/// Finds patterns everywhere in a folded view. Matches of the same pattern do not overlap.
fn find_all(folded: &View, patterns: &[Pattern], found: &mut Vec<Range<usize>>) {
    let mut begins = [false; 256];
    for first in patterns.iter().filter_map(Pattern::first_bytes) {
        if let Some(begin) = begins.get_mut(usize::from(first[0])) {
            *begin = true;
        }
    }
    // The patterns that have been found, with the ends of their matches, unless these have been passed.
    let mut open: Vec<(*const Pattern, usize)> = Vec::new();
    for (at, &byte) in folded.text().as_bytes().iter().enumerate() {
        if !begins.get(usize::from(byte)).is_some_and(|begin| *begin) {
            continue;
        }
        let Some(text) = folded.text().get(at..) else { continue };
        open.retain(|(_, end)| *end > at);
        let first = text.as_bytes().first_chunk::<SHORTEST>();
        let from = patterns.partition_point(|pattern| pattern.first_bytes() < first);
        for pattern in patterns.iter().skip(from).take_while(|pattern| pattern.first_bytes() == first) {
            let Some(after) = text.strip_prefix(&pattern.begin) else { continue };
            if open.iter().any(|(other, _)| std::ptr::eq(*other, pattern)) {
                continue;
            }
            let same = after.bytes().zip(pattern.rest.bytes()).take_while(|(its, own)| its == own).count();
            let length = pattern.begin.len().saturating_add(after.floor_char_boundary(same));
            let end = at.saturating_add(length);
            open.push((pattern, end));
            found.push(folded.source(at..end));
        }
    }
}
