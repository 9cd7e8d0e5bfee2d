//! Interprets a fuzzer's bytes as choices: each byte decides one thing, so that a small change of the input is a small
//! change of behaviour.

use vpswire_testkit::arguments::Choices;

/// The remaining bytes. After their end every choice is zero, so every input is valid.
#[derive(Clone, Copy)]
pub struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    /// Creates a reader of the whole input.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether all bytes are consumed.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the next byte.
    pub fn byte(&mut self) -> u8 {
        let (first, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        *first
    }

    /// Returns a number below a limit, which is at most 65536.
    pub fn below(&mut self, limit: usize) -> usize {
        let wide = if limit > 256 { usize::from(self.byte()) << 8 } else { 0 };
        (wide | usize::from(self.byte())) % limit.max(1)
    }

    /// Returns one of two values.
    pub fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// Returns one of several values.
    pub fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())]
    }

    /// Returns a number of bytes, or the remaining ones.
    pub fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// Returns all remaining bytes.
    pub fn rest(&mut self) -> &'a [u8] {
        self.take(usize::MAX)
    }

    /// Returns eight bytes as a number.
    pub fn number(&mut self) -> u64 {
        (0..8).fold(0, |number, _| number << 8 | u64::from(self.byte()))
    }

    /// Returns a short text: its length, then its bytes, with invalid UTF-8 replaced.
    pub fn text(&mut self) -> String {
        let count = usize::from(self.byte() & 31);
        String::from_utf8_lossy(self.take(count)).into_owned()
    }
}

impl Choices for Input<'_> {
    fn byte(&mut self) -> u8 {
        Input::byte(self)
    }

    fn below(&mut self, limit: usize) -> usize {
        Input::below(self, limit)
    }

    fn number(&mut self) -> u64 {
        Input::number(self)
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        self.take(count).to_vec()
    }

    fn text(&mut self) -> String {
        Input::text(self)
    }
}
