//! The scanner: one strict pass over a body that checks it as JSON and notes where each value lies.
//!
//! Why our own: a table of offsets needs positions of keys, values and container ends, and a strict check, in one pass;
//! docs/decisions/0010-the-scanner-is-our-own.md compares it with a published scanner. serde_json is the reference in the tests.

use crate::json::escape::hex;
use crate::json::predict::Predictor;
use crate::json::swar::{ends, same};
use crate::json::tape::{Entry, Member};
use std::fmt;

/// The greatest nesting that is accepted.
pub(crate) const MAX_DEPTH: usize = 128;

/// Why a body is not JSON, and at which byte.
pub(crate) struct SyntaxError {
    pub at: usize,
    pub expected: &'static str,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid JSON at byte {}: expected {}", self.at, self.expected)
    }
}

pub(crate) type Scan<T> = Result<T, SyntaxError>;

/// Scans a whole body. An index is the entry's place in the answer; the root is 0.
pub(crate) fn scan(body: &str) -> Scan<Vec<Entry>> {
    // Answers of many numbers have an entry for every 20 bytes.
    let mut table: Vec<Entry> = Vec::with_capacity(body.len() / 16);
    // The containers around what is being scanned, and whether the innermost one is an object.
    let mut open: Vec<u32> = Vec::new();
    let mut object = false;
    let mut predictor = Predictor::new();
    let mut here = Cursor::at(body, 0).space();
    loop {
        let member;
        (here, member) = here.member(object, &mut predictor, &table)?;
        match here.peek() {
            Some(opening @ (b'{' | b'[')) => {
                if open.len() >= MAX_DEPTH {
                    return here.flaw("at most 128 levels of nesting");
                }
                object = opening == b'{';
                open.push(table.len() as u32);
                push(&mut table, member.container(object), here.left());
                here = here.step().space();
                if here.peek() != Some(if object { b'}' } else { b']' }) {
                    continue;
                }
            }
            Some(first) => {
                let value = here.pos;
                let (behind, escaped) = here.scalar(first)?;
                push(&mut table, member.scalar(value, escaped), here.left());
                here = behind.space();
            }
            None => return here.flaw("a value"),
        }
        // After a value, or right before the end of an empty container.
        loop {
            let Some(&innermost) = open.last() else {
                return if here.peek().is_none() { Ok(table) } else { here.flaw("the end of the body") };
            };
            match here.peek() {
                Some(b',') => break,
                Some(b'}') if object => {}
                Some(b']') if !object => {}
                _ => return here.flaw(if object { "',' or '}'" } else { "',' or ']'" }),
            }
            let end = table.len() as u32;
            if let Some(container) = table.get_mut(innermost as usize) {
                container.close(end);
            }
            predictor.closed(innermost);
            open.pop();
            object = open.last().and_then(|around| table.get(*around as usize)).is_some_and(|it| it.is_object());
            here = here.step().space();
        }
        here = here.step().space();
    }
}

/// Adds an entry to the table, with so many bytes of the body left.
#[inline(always)]
fn push(table: &mut Vec<Entry>, entry: Entry, left: usize) {
    if table.len() == table.capacity() {
        grow(table, left);
    }
    table.push(entry);
}

/// Makes room for three times as many entries, but for no more than can come: each takes two bytes of the body, a comma or the
/// end of what it is in among them, except for the ends that are open at the end. So the table never has more than 4 times
/// the size of the body.
#[cold]
fn grow(table: &mut Vec<Entry>, left: usize) {
    table.reserve_exact(table.len().saturating_mul(2).max(16).min((left / 2).saturating_add(MAX_DEPTH)));
}

/// Where the scalar ends that begins at `start`, where the next entry begins at `next`: between them are only brackets,
/// commas and white space.
pub(crate) fn scalar_end(body: &str, start: usize, next: usize) -> usize {
    let piece = body.as_bytes().get(start..next).unwrap_or_default();
    let between = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r');
    piece.iter().rposition(|byte| !between(byte)).map_or(start, |last| start.wrapping_add(last).wrapping_add(1))
}

/// Whether a text is a JSON number.
pub(crate) fn is_number(text: &str) -> bool {
    Cursor::at(text, 0).number().is_ok_and(|behind| behind.peek().is_none())
}

/// The offset behind the closing quote of a key whose opening quote is at `start`. The body has been scanned before.
pub(crate) fn string_end(body: &str, start: usize) -> usize {
    Cursor::at(body, start).string().map_or(start, |(behind, _)| behind.pos)
}

/// The offset of a member's value, from the offset of its key's quote.
pub(crate) fn after_key(body: &str, key: usize) -> usize {
    Cursor::at(body, key).key().map_or(key, |(value, _)| value.pos)
}

/// The offset behind the value that begins at `start`.
pub(crate) fn value_end(body: &str, start: usize) -> usize {
    let mut here = Cursor::at(body, start);
    let mut depth = 0_usize;
    while let Some(byte) = here.peek() {
        match byte {
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            first => match here.scalar(first) {
                Ok((behind, _)) => {
                    here = behind;
                    if depth == 0 {
                        break;
                    }
                    continue;
                }
                Err(_) => break,
            },
        }
        here = here.step();
        if depth == 0 {
            break;
        }
    }
    here.pos
}

/// A place in a body. It is handed on by value, and what each value passes through is always inlined, so that it stays in
/// registers: together that halves the time.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    body: &'a [u8],
    pub pos: usize,
}

impl<'a> Cursor<'a> {
    const fn at(body: &'a str, pos: usize) -> Self {
        Self { body: body.as_bytes(), pos }
    }

    pub fn peek(self) -> Option<u8> {
        self.body.get(self.pos).copied()
    }

    pub const fn skip(self, bytes: usize) -> Self {
        Self { body: self.body, pos: self.pos.wrapping_add(bytes) }
    }

    const fn step(self) -> Self {
        self.skip(1)
    }

    /// How many bytes of the body are left.
    const fn left(self) -> usize {
        self.body.len().saturating_sub(self.pos)
    }

    fn rest(self) -> &'a [u8] {
        self.body.get(self.pos..).unwrap_or_default()
    }

    const fn flaw<T>(self, expected: &'static str) -> Scan<T> {
        Err(SyntaxError { at: self.pos, expected })
    }

    /// A flaw; at the end of the body where what is there could have gone on soundly.
    const fn flaw_or_cut<T>(self, cut: bool, expected: &'static str) -> Scan<T> {
        Err(SyntaxError { at: if cut { self.body.len() } else { self.pos }, expected })
    }

    /// Behind white space, of which most bodies have none.
    #[inline(always)]
    pub fn space(mut self) -> Self {
        if self.peek() > Some(b' ') {
            return self;
        }
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self = self.step();
        }
        self
    }

    /// Up to the value of a member of an object, or of an item of an array.
    #[inline(always)]
    fn member(self, object: bool, predictor: &mut Predictor, table: &[Entry]) -> Scan<(Self, Member)> {
        if object {
            return predictor.member(self, table);
        }
        predictor.next();
        Ok((self, Member::new(self.pos, false)))
    }

    /// Whether so many bytes are the same here as at another place of the body.
    #[inline(always)]
    pub fn begins_as(self, other: usize, bytes: usize) -> bool {
        let its = self.body.get(other..other.wrapping_add(bytes));
        its.zip(self.rest().get(..bytes)).is_some_and(|(its, own)| same(its, own))
    }

    /// Up to a member's value, past its key and colon. Tells whether the key holds escapes.
    #[inline(always)]
    pub fn key(self) -> Scan<(Self, bool)> {
        if self.peek() != Some(b'"') {
            return self.flaw("a key in quotes");
        }
        let (behind, escaped) = self.string()?;
        let colon = behind.space();
        if colon.peek() != Some(b':') {
            return colon.flaw("':'");
        }
        Ok((colon.step().space(), escaped))
    }

    /// Tells whether it is a string with escapes.
    #[inline(always)]
    fn scalar(self, first: u8) -> Scan<(Self, bool)> {
        let behind = match first {
            b'"' => return self.string(),
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => return self.flaw("a value"),
        };
        Ok((behind, false))
    }

    fn word(self, word: &[u8]) -> Scan<Self> {
        if !self.rest().starts_with(word) {
            return self.flaw_or_cut(word.starts_with(self.rest()), "a value");
        }
        Ok(self.skip(word.len()))
    }

    fn digits(self) -> Scan<Self> {
        let mut behind = self;
        while let Some(b'0'..=b'9') = behind.peek() {
            behind = behind.step();
        }
        if behind.pos == self.pos { self.flaw("a digit") } else { Ok(behind) }
    }

    #[inline(always)]
    fn number(self) -> Scan<Self> {
        let unsigned = if self.peek() == Some(b'-') { self.step() } else { self };
        let mut here = if unsigned.peek() == Some(b'0') { unsigned.step() } else { unsigned.digits()? };
        if here.peek() == Some(b'.') {
            here = here.step().digits()?;
        }
        if let Some(b'e' | b'E') = here.peek() {
            here = here.step();
            if let Some(b'+' | b'-') = here.peek() {
                here = here.step();
            }
            here = here.digits()?;
        }
        Ok(here)
    }

    /// A string, from its opening quote. Tells whether it holds escapes.
    #[inline(always)]
    fn string(self) -> Scan<(Self, bool)> {
        let end = self.step().plain();
        if end.peek() == Some(b'"') { Ok((end.step(), false)) } else { end.escaped_string() }
    }

    /// The rest of a string, from where it is not plain text.
    #[inline(never)]
    fn escaped_string(mut self) -> Scan<(Self, bool)> {
        loop {
            self = match self.peek() {
                Some(b'"') => return Ok((self.step(), true)),
                Some(b'\\') => self.escape()?.plain(),
                Some(_) => return self.flaw("no control character in a string"),
                None => return self.flaw("a closing quote"),
            }
        }
    }

    /// Skips to the next quote, backslash or control character, eight bytes at a time.
    #[inline(always)]
    fn plain(mut self) -> Self {
        while let Some(chunk) = self.rest().first_chunk::<8>() {
            let ends = ends(u64::from_le_bytes(*chunk));
            if ends != 0 {
                return self.skip(ends.trailing_zeros() as usize / 8);
            }
            self = self.skip(8);
        }
        while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..0x20)) {
            self = self.step();
        }
        self
    }

    fn escape(self) -> Scan<Self> {
        let letter = self.step();
        match letter.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(letter.step()),
            Some(b'u') => {
                let (behind, code) = letter.code()?;
                match code {
                    0xD800..=0xDBFF if behind.rest().starts_with(b"\\u") => {
                        let (behind, low) = behind.step().code()?;
                        match low {
                            0xDC00..=0xDFFF => Ok(behind),
                            _ => behind.flaw("the second half of a surrogate pair"),
                        }
                    }
                    0xD800..=0xDFFF => behind.flaw_or_cut(b"\\u".starts_with(behind.rest()), "a whole surrogate pair"),
                    _ => Ok(behind),
                }
            }
            _ => letter.flaw("an escape"),
        }
    }

    /// The four digits behind a `u`.
    fn code(self) -> Scan<(Self, u32)> {
        let digits = self.step();
        match hex(digits.rest()) {
            Some(code) => Ok((digits.skip(4), code)),
            None => {
                let cut = digits.rest().len() < 4 && digits.rest().iter().all(u8::is_ascii_hexdigit);
                digits.flaw_or_cut(cut, "four hexadecimal digits")
            }
        }
    }
}
