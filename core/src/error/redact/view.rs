//! Views of a text: the text without some of its escapes, and the offset in the source of each character.

use crate::text::int;
use std::ops::Range;

/// A text that was derived from a source, and the offset in the source of each of its bytes.
pub(crate) struct View {
    text: String,
    /// One more than there are bytes: the last is the end of the source.
    places: Vec<usize>,
}

impl View {
    pub fn of(source: &str) -> Self {
        Self { text: source.to_owned(), places: (0..=source.len()).collect() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the range of the source that a range of the view comes from.
    pub fn source(&self, part: Range<usize>) -> Range<usize> {
        self.place(part.start)..self.place(part.end)
    }

    /// Returns the view with each character replaced or removed.
    pub fn map(&self, change: impl Fn(char) -> Option<char>) -> Self {
        let mut changed = Self::with_room_for(self);
        for (at, char) in self.text.char_indices() {
            if let Some(char) = change(char) {
                changed.push(char, self.place(at));
            }
        }
        changed.ended_as(self)
    }

    /// Returns the view without one kind of escapes, or nothing if there is no such escape.
    pub fn without(&self, escape: &Escape) -> Option<Self> {
        let mut at = self.text.find(escape.begin)?;
        let mut plain = Self::with_room_for(self);
        plain.text.push_str(self.text.get(..at)?);
        plain.places.extend_from_slice(self.places.get(..at)?);
        let mut any = false;
        while let Some(rest) = self.text.get(at..).filter(|rest| !rest.is_empty()) {
            let first = rest.chars().next()?;
            let read = if escape.begin.contains(&first) { (escape.read)(rest) } else { None };
            any |= read.is_some();
            let (char, bytes) = read.unwrap_or((first, first.len_utf8()));
            plain.push(char, self.place(at));
            at = at.saturating_add(bytes);
        }
        any.then(|| plain.ended_as(self))
    }

    fn with_room_for(view: &Self) -> Self {
        Self { text: String::with_capacity(view.text.len()), places: Vec::with_capacity(view.places.len()) }
    }

    fn push(&mut self, char: char, place: usize) {
        self.text.push(char);
        self.places.resize(self.text.len(), place);
    }

    fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or_default()
    }

    fn ended_as(mut self, view: &Self) -> Self {
        self.places.push(view.place(view.text.len()));
        self
    }
}

/// A kind of escapes.
pub(crate) struct Escape {
    /// The characters with which such an escape may begin.
    begin: &'static [char],
    /// Reads the escape at the beginning of a text: the character that it means, and its length in bytes.
    read: fn(&str) -> Option<(char, usize)>,
}

/// All kinds of escapes that a service may use in an echo.
pub(crate) const ESCAPES: &[Escape] = &[
    Escape { begin: &['\\'], read: backslash },
    Escape { begin: &['%'], read: percent },
    Escape { begin: &['&'], read: entity },
    Escape { begin: &['\''], read: shell_quote },
    Escape { begin: &['\'', '"'], read: doubled_quote },
];

/// Parses hexadecimal digits.
fn hex(digits: &str) -> Option<u32> {
    let add = |sum: u32, digit: char| Some(sum.checked_mul(16)?.wrapping_add(digit.to_digit(16)?));
    if digits.is_empty() { None } else { digits.chars().try_fold(0, add) }
}

/// `\/`, `\n`, `\u00e4`, `\xe4`: JSON, PHP, C and shells.
fn backslash(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('\\')?;
    let letter = rest.chars().next()?;
    let code = |digits: &str, most: usize| hex(digits.get(..most)?);
    let after = rest.get(letter.len_utf8()..).unwrap_or_default();
    let (char, bytes) = match letter {
        'n' => ('\n', 2),
        'r' => ('\r', 2),
        't' => ('\t', 2),
        'b' => ('\u{8}', 2),
        'f' => ('\u{c}', 2),
        'x' if code(after, 2).is_some() => (char::from_u32(code(after, 2)?)?, 4),
        'u' if code(after, 4).is_some() => {
            let high = code(after, 4)?;
            let low = after.get(4..).and_then(|rest| code(rest.strip_prefix("\\u")?, 4));
            match (high, low) {
                (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                    let code = (high.wrapping_sub(0xD800) << 10 | low.wrapping_sub(0xDC00)).wrapping_add(0x10000);
                    (char::from_u32(code)?, 12)
                }
                _ => (char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER), 6),
            }
        }
        itself => (itself, itself.len_utf8().saturating_add(1)),
    };
    Some((char, bytes))
}

/// `%2F`: one character of UTF-8, or a byte of something else.
fn percent(text: &str) -> Option<(char, usize)> {
    let byte = |rest: &str| hex(rest.strip_prefix('%')?.get(..2)?).map(|byte| byte as u8);
    let first = byte(text)?;
    let count = match first {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF7 => 4,
        _ => 1,
    };
    let bytes: Vec<u8> = (0..count).filter_map(|index: usize| byte(text.get(index.saturating_mul(3)..)?)).collect();
    let length = bytes.len().saturating_mul(3);
    let whole = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    Some(whole.map_or((char::REPLACEMENT_CHARACTER, 3), |char| (char, length)))
}

/// `&amp;`, `&#39;`, `&#x27;`: HTML. A named letter is one beyond ASCII.
fn entity(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(12).position(|byte| byte == b';')?;
    let name = inside.get(..end)?;
    let char = match (name, name.strip_prefix('#')) {
        (_, Some(code)) => {
            let digits = code.strip_prefix(['x', 'X']);
            let code = digits.map_or_else(|| int::parse(code).and_then(|code| u32::try_from(code).ok()), hex)?;
            char::from_u32(code)?
        }
        ("amp", _) => '&',
        ("lt", _) => '<',
        ("gt", _) => '>',
        ("quot", _) => '"',
        ("apos", _) => '\'',
        ("nbsp", _) => ' ',
        _ if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) => char::REPLACEMENT_CHARACTER,
        _ => return None,
    };
    Some((char, end.saturating_add(2)))
}

/// `'\''` and `'"'"'`: shells.
fn shell_quote(text: &str) -> Option<(char, usize)> {
    ["'\\''", "'\"'\"'"].into_iter().find(|escape| text.starts_with(escape)).map(|escape| ('\'', escape.len()))
}

/// `''` and `""`: SQL and CSV.
fn doubled_quote(text: &str) -> Option<(char, usize)> {
    let [quote, other] = text.as_bytes().first_chunk::<2>()?;
    (quote == other).then_some((char::from(*quote), 2))
}
