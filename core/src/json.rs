//! The scanner: one strict pass over a body that checks it as JSON and notes where each value lies.
//!
//! Why our own: a table of offsets needs positions of keys, values and container ends, and a strict check, in one pass;
//! docs/performance.md holds the measurement against a published scanner. serde_json is the reference in the tests.

/// The greatest nesting that is accepted.
pub(crate) const MAX_DEPTH: usize = 128;
/// The greatest body that the table can address: 28 bits.
pub(crate) const MAX_BODY: usize = (1 << 28) - 1;

const OBJECT: u32 = 1 << 31;
const ARRAY: u32 = 1 << 30;
const ESCAPED_KEY: u32 = 1 << 29;
const ESCAPED_TEXT: u32 = 1 << 28;
const LOW: u32 = ESCAPED_TEXT - 1;

/// A value in the body, 8 bytes: in the order of the body, a container before what it holds.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    /// Where the member begins: at its key's quote within an object, else at the value itself.
    pub at: u32,
    /// Flags, and below them the value's offset (scalars) or the index of the entry behind the last one inside (containers).
    bits: u32,
}

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Neither object nor array; its value begins there.
    Scalar(usize),
    /// An object; the entries up to that index are inside.
    Object(u32),
    /// An array; the entries up to that index are inside.
    Array(u32),
}

impl Entry {
    pub const fn kind(self) -> Kind {
        let low = self.bits & LOW;
        if self.bits & OBJECT != 0 {
            Kind::Object(low)
        } else if self.bits & ARRAY != 0 {
            Kind::Array(low)
        } else {
            Kind::Scalar(low as usize)
        }
    }

    pub const fn escaped_key(self) -> bool {
        self.bits & ESCAPED_KEY != 0
    }

    pub const fn escaped_text(self) -> bool {
        self.bits & ESCAPED_TEXT != 0
    }
}

/// Why a body is not JSON, and at which byte.
pub(crate) struct Flaw {
    pub at: usize,
    pub expected: &'static str,
}

type Scan<T> = Result<T, Flaw>;

/// Scans a whole body. An index is the entry's place in the answer; the root is 0.
pub(crate) fn scan(body: &str) -> Scan<Vec<Entry>> {
    let mut scanner = Scanner { body: body.as_bytes(), pos: 0 };
    // Answers of many numbers have an entry for every 20 bytes; what is reserved and not touched costs nothing.
    let mut table: Vec<Entry> = Vec::with_capacity(body.len() / 16);
    let mut open: Vec<u32> = Vec::new();
    scanner.space();
    let mut member = (scanner.pos, 0);
    loop {
        let (at, flags) = (member.0 as u32, member.1);
        match scanner.peek() {
            Some(opening @ (b'{' | b'[')) => {
                if open.len() >= MAX_DEPTH {
                    return scanner.flaw("at most 128 levels of nesting");
                }
                open.push(table.len() as u32);
                table.push(Entry { at, bits: flags | if opening == b'{' { OBJECT } else { ARRAY } });
                scanner.step();
                scanner.space();
                let closing = if opening == b'{' { b'}' } else { b']' };
                if scanner.peek() != Some(closing) {
                    member = if opening == b'{' { scanner.key()? } else { (scanner.pos, 0) };
                    continue;
                }
            }
            Some(first) => {
                let start = scanner.pos as u32;
                let escaped = if scanner.scalar(first)? { ESCAPED_TEXT } else { 0 };
                table.push(Entry { at, bits: flags | escaped | start });
                scanner.space();
            }
            None => return scanner.flaw("a value"),
        }
        // Behind a value, or right before the end of an empty container.
        loop {
            let end = table.len() as u32;
            let Some(container) = open.last().and_then(|&i| table.get_mut(i as usize)) else {
                return if scanner.pos == body.len() { Ok(table) } else { scanner.flaw("the end of the body") };
            };
            let object = container.bits & OBJECT != 0;
            match scanner.peek() {
                Some(b',') => {
                    scanner.step();
                    scanner.space();
                    member = if object { scanner.key()? } else { (scanner.pos, 0) };
                    break;
                }
                Some(b'}') if object => {}
                Some(b']') if !object => {}
                _ => return scanner.flaw(if object { "a comma or }" } else { "a comma or ]" }),
            }
            container.bits |= end;
            open.pop();
            scanner.step();
            scanner.space();
        }
    }
}

/// The scalar that begins at `start`, where the next entry begins at `next`: between them are only brackets, commas and
/// white space. A string comes with its quotes.
pub(crate) fn scalar(body: &str, start: usize, next: usize) -> &str {
    let piece = body.get(start..next).unwrap_or_default();
    let between = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r');
    let last = piece.as_bytes().iter().rposition(|byte| !between(byte));
    piece.get(..last.map_or(0, |last| last.wrapping_add(1))).unwrap_or_default()
}

/// Whether a text is a JSON number.
pub(crate) fn is_number(text: &str) -> bool {
    let mut scanner = Scanner { body: text.as_bytes(), pos: 0 };
    scanner.number().is_ok() && scanner.pos == text.len()
}

/// The offset behind the closing quote of a key whose opening quote is at `start`. The body has been scanned before.
pub(crate) fn string_end(body: &str, start: usize) -> usize {
    let mut scanner = Scanner { body: body.as_bytes(), pos: start };
    let _ = scanner.string();
    scanner.pos
}

/// The offset of a member's value, from the offset of its key's quote.
pub(crate) fn behind_key(body: &str, key: usize) -> usize {
    let mut scanner = Scanner { body: body.as_bytes(), pos: key };
    let _ = scanner.key();
    scanner.pos
}

/// The offset behind the value that begins at `start`.
pub(crate) fn value_end(body: &str, start: usize) -> usize {
    let mut scanner = Scanner { body: body.as_bytes(), pos: start };
    let mut depth = 0_usize;
    while let Some(byte) = scanner.peek() {
        match byte {
            b'{' | b'[' => depth = depth.saturating_add(1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            first => {
                let _ = scanner.scalar(first);
                scanner.pos = scanner.pos.saturating_sub(1);
            }
        }
        scanner.step();
        if depth == 0 {
            break;
        }
    }
    scanner.pos
}

struct Scanner<'a> {
    body: &'a [u8],
    pos: usize,
}

impl<'a> Scanner<'a> {
    fn peek(&self) -> Option<u8> {
        self.body.get(self.pos).copied()
    }

    fn step(&mut self) {
        self.pos = self.pos.wrapping_add(1);
    }

    fn rest(&self) -> &'a [u8] {
        self.body.get(self.pos..).unwrap_or_default()
    }

    fn flaw<T>(&self, expected: &'static str) -> Scan<T> {
        Err(Flaw { at: self.pos, expected })
    }

    /// A flaw; at the end of the body where what is there could have gone on soundly.
    fn flaw_or_cut<T>(&mut self, cut: bool, expected: &'static str) -> Scan<T> {
        if cut {
            self.pos = self.body.len();
        }
        self.flaw(expected)
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.step();
        }
    }

    /// A key and its colon, up to the value. Gives the key's offset and its flags.
    fn key(&mut self) -> Scan<(usize, u32)> {
        let at = self.pos;
        if self.peek() != Some(b'"') {
            return self.flaw("a key in quotes");
        }
        let flags = if self.string()? { ESCAPED_KEY } else { 0 };
        self.space();
        if self.peek() != Some(b':') {
            return self.flaw("a colon");
        }
        self.step();
        self.space();
        Ok((at, flags))
    }

    /// Tells whether it is a string with escapes.
    fn scalar(&mut self, first: u8) -> Scan<bool> {
        match first {
            b'"' => return self.string(),
            b'-' | b'0'..=b'9' => self.number()?,
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => return self.flaw("a value"),
        }
        Ok(false)
    }

    fn word(&mut self, word: &[u8]) -> Scan<()> {
        if !self.rest().starts_with(word) {
            return self.flaw_or_cut(word.starts_with(self.rest()), "a value");
        }
        self.pos = self.pos.wrapping_add(word.len());
        Ok(())
    }

    fn digits(&mut self) -> Scan<()> {
        let start = self.pos;
        while let Some(b'0'..=b'9') = self.peek() {
            self.step();
        }
        if self.pos == start { self.flaw("a digit") } else { Ok(()) }
    }

    fn number(&mut self) -> Scan<()> {
        if self.peek() == Some(b'-') {
            self.step();
        }
        if self.peek() == Some(b'0') {
            self.step();
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.step();
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.step();
            if let Some(b'+' | b'-') = self.peek() {
                self.step();
            }
            self.digits()?;
        }
        Ok(())
    }

    /// A string, from its opening quote. Tells whether it holds escapes.
    fn string(&mut self) -> Scan<bool> {
        self.step();
        let mut escaped = false;
        loop {
            self.plain();
            match self.peek() {
                Some(b'"') => {
                    self.step();
                    return Ok(escaped);
                }
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(0..0x20) => return self.flaw("no control character in a string"),
                Some(_) => self.step(),
                None => return self.flaw("a closing quote"),
            }
        }
    }

    /// Skips to the next quote, backslash or control character, eight bytes at a time.
    fn plain(&mut self) {
        const ONES: u64 = u64::from_le_bytes([0x01; 8]);
        const HIGH: u64 = u64::from_le_bytes([0x80; 8]);
        const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
        const SLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
        const SPACES: u64 = u64::from_le_bytes([0x20; 8]);
        let mut rest = self.rest();
        while let Some((chunk, behind)) = rest.split_first_chunk::<8>() {
            let word = u64::from_le_bytes(*chunk);
            let (quote, slash) = (word ^ QUOTES, word ^ SLASHES);
            // A byte's high bit is set where it is zero after the xor, or below a space; the lowest such is exact.
            let hits = ((quote.wrapping_sub(ONES) & !quote)
                | (slash.wrapping_sub(ONES) & !slash)
                | (word.wrapping_sub(SPACES) & !word))
                & HIGH;
            if hits != 0 {
                self.pos = self.pos.wrapping_add(hits.trailing_zeros() as usize / 8);
                return;
            }
            self.pos = self.pos.wrapping_add(8);
            rest = behind;
        }
        while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..0x20)) {
            self.step();
        }
    }

    fn escape(&mut self) -> Scan<()> {
        self.step();
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.step(),
            Some(b'u') => {
                let code = self.code()?;
                match code {
                    0xD800..=0xDBFF if self.rest().starts_with(b"\\u") => {
                        self.step();
                        if !matches!(self.code()?, 0xDC00..=0xDFFF) {
                            return self.flaw("the second half of a surrogate pair");
                        }
                    }
                    0xD800..=0xDFFF => {
                        let cut = b"\\u".starts_with(self.rest());
                        return self.flaw_or_cut(cut, "a whole surrogate pair");
                    }
                    _ => {}
                }
            }
            _ => return self.flaw("an escape"),
        }
        Ok(())
    }

    /// The four digits behind a `u`.
    fn code(&mut self) -> Scan<u32> {
        self.step();
        let four = self.rest().get(..4).unwrap_or_default();
        if four.len() != 4 || !four.iter().all(u8::is_ascii_hexdigit) {
            let cut = four.is_empty() && self.rest().iter().all(u8::is_ascii_hexdigit);
            return self.flaw_or_cut(cut, "four hexadecimal digits");
        }
        self.pos = self.pos.wrapping_add(4);
        Ok(std::str::from_utf8(four).map(crate::escape::hex).unwrap_or_default())
    }
}
