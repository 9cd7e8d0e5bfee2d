//! A position in a JSON text, and functions that move it strictly past a value, a key or white space.
//!
//! The scanner and its predictor use it. It accepts exactly what RFC 8259 allows.

use crate::json::escape::hex;
use crate::json::swar::{ends, same};
use std::fmt;

/// The error of a body that is not JSON: the byte, and what was expected there.
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

/// A position in a body. It is passed by value, and the functions that every value passes through are always inlined,
/// so that it stays in registers: together that halves the time.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    body: &'a [u8],
    pub pos: usize,
}

impl<'a> Cursor<'a> {
    pub const fn at(body: &'a str, pos: usize) -> Self {
        Self { body: body.as_bytes(), pos }
    }

    pub fn peek(self) -> Option<u8> {
        self.body.get(self.pos).copied()
    }

    pub const fn skip(self, bytes: usize) -> Self {
        Self { body: self.body, pos: self.pos.wrapping_add(bytes) }
    }

    pub const fn step(self) -> Self {
        self.skip(1)
    }

    /// Returns the number of bytes of the body that are left.
    pub const fn left(self) -> usize {
        self.body.len().saturating_sub(self.pos)
    }

    fn rest(self) -> &'a [u8] {
        self.body.get(self.pos..).unwrap_or_default()
    }

    pub const fn flaw<T>(self, expected: &'static str) -> Scan<T> {
        Err(SyntaxError { at: self.pos, expected })
    }

    /// Returns an error at this position, or at the end of the body if what is left could have continued as valid JSON.
    const fn flaw_or_cut<T>(self, cut: bool, expected: &'static str) -> Scan<T> {
        Err(SyntaxError { at: if cut { self.body.len() } else { self.pos }, expected })
    }

    /// Skips white space, which most bodies do not have.
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

    /// Whether the next `bytes` bytes are the same as those at the offset `other`.
    #[inline(always)]
    pub fn begins_as(self, other: usize, bytes: usize) -> bool {
        let its = self.body.get(other..other.wrapping_add(bytes));
        its.zip(self.rest().get(..bytes)).is_some_and(|(its, own)| same(its, own))
    }

    /// Skips a member's key and colon, up to its value. Also returns whether the key contains escapes.
    #[inline(always)]
    pub fn key(self) -> Scan<(Self, bool)> {
        if self.peek() != Some(b'"') {
            return self.flaw("a key in quotes");
        }
        let (after, escaped) = self.string()?;
        let colon = after.space();
        if colon.peek() != Some(b':') {
            return colon.flaw("':'");
        }
        Ok((colon.step().space(), escaped))
    }

    /// Skips a scalar that begins with the byte `first`. Also returns whether it is a string with escapes.
    #[inline(always)]
    pub fn scalar(self, first: u8) -> Scan<(Self, bool)> {
        let after = match first {
            b'"' => return self.string(),
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => return self.flaw("a value"),
        };
        Ok((after, false))
    }

    fn word(self, word: &[u8]) -> Scan<Self> {
        if !self.rest().starts_with(word) {
            return self.flaw_or_cut(word.starts_with(self.rest()), "a value");
        }
        Ok(self.skip(word.len()))
    }

    fn digits(self) -> Scan<Self> {
        let mut after = self;
        while let Some(b'0'..=b'9') = after.peek() {
            after = after.step();
        }
        if after.pos == self.pos { self.flaw("a digit") } else { Ok(after) }
    }

    #[inline(always)]
    pub fn number(self) -> Scan<Self> {
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

    /// Skips a string, from its opening quote. Also returns whether it contains escapes.
    #[inline(always)]
    pub fn string(self) -> Scan<(Self, bool)> {
        let end = self.step().plain();
        if end.peek() == Some(b'"') { Ok((end.step(), false)) } else { end.escaped_string() }
    }

    /// Skips the rest of a string, from its first character that is not plain text.
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
                let (after, code) = letter.code()?;
                match code {
                    0xD800..=0xDBFF if after.rest().starts_with(b"\\u") => {
                        let (after, low) = after.step().code()?;
                        match low {
                            0xDC00..=0xDFFF => Ok(after),
                            _ => after.flaw("the second half of a surrogate pair"),
                        }
                    }
                    0xD800..=0xDFFF => after.flaw_or_cut(b"\\u".starts_with(after.rest()), "a whole surrogate pair"),
                    _ => Ok(after),
                }
            }
            _ => letter.flaw("an escape"),
        }
    }

    /// Reads the four digits after a `u`.
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
