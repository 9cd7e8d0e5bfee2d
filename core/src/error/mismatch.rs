//! The place in an answer that differs from its shape.

use crate::schema::shape::Field;
use std::borrow::Cow;
use std::fmt;

/// Shortens a text to a number of characters.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}...", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A place where a body differs from its shape.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mismatch {
    /// Names, keys and places from the root, joined by dots.
    pub path: String,
    /// The expected value.
    pub expected: String,
    /// The actual value; a text is in quotes.
    pub found: String,
}

impl Mismatch {
    /// Prepends a part to the path.
    #[cold]
    pub(crate) fn under(mut self: Box<Self>, part: &str) -> Box<Self> {
        self.put_under(part);
        self
    }

    /// Prepends a field to the path; the value of a secret field is masked.
    #[cold]
    pub(crate) fn under_field(mut self: Box<Self>, field: &Field) -> Box<Self> {
        self.put_under_field(field);
        self
    }

    pub(crate) fn put_under(&mut self, part: &str) {
        self.path = if self.path.is_empty() { part.to_owned() } else { format!("{part}.{}", self.path) };
    }

    pub(crate) fn put_under_field(&mut self, field: &Field) {
        if field.secret && self.found != "nothing" {
            self.found = "something else".to_owned();
        }
        self.put_under(field.name);
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        let found = match self.found.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
            Some(text) => Cow::Owned(format!("\"{}\"", shortened(text, 40))),
            None => shortened(&self.found, 40),
        };
        write!(f, "expected {}, found {found}", self.expected)
    }
}
