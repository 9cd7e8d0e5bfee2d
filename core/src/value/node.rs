//! A place in a scanned body: its token, key and text.

use crate::error::Mismatch;
use crate::json::escape::unescape;
use crate::json::scan;
use crate::json::swar::same;
pub(crate) use crate::json::tape::Place;
use crate::json::tape::{Entry, Kind};
use crate::value::index::Indexes;
use std::borrow::Cow;
use std::sync::Arc;

/// The result of reading: the value, or the mismatch.
pub type Read<T> = Result<T, Box<Mismatch>>;

/// A body that has been scanned.
pub(crate) struct Doc {
    pub body: String,
    pub entries: Vec<Entry>,
    /// A member of the root that belongs to the envelope, not to the answer.
    pub envelope: Option<&'static str>,
    /// The HTTP status of its response, if it arrived in one.
    pub status: Option<u16>,
    /// The text that PHP wrote around the body, masked.
    pub notice: Option<String>,
    /// The indexes for look-ups in large containers.
    pub indexes: Indexes,
}

/// A place in a body, or the place where something is missing.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(crate) doc: &'a Arc<Doc>,
    pub(crate) at: Place,
}

/// The kind and content of a place.
#[derive(Clone, Copy)]
pub(crate) enum Token<'a> {
    Missing,
    Null,
    Bool(bool),
    Number(&'a str),
    /// The inside of a string, and whether it contains escapes.
    Text(&'a str, bool),
    Object,
    Array,
}

impl<'a> Node<'a> {
    pub(crate) const fn root(doc: &'a Arc<Doc>) -> Self {
        Self { doc, at: Place::ROOT }
    }

    pub(crate) const fn to(self, at: Place) -> Self {
        Self { doc: self.doc, at }
    }

    pub(crate) fn is_missing(self) -> bool {
        self.at == Place::MISSING
    }

    pub(crate) fn entry(self) -> Option<Entry> {
        self.indexed().map(|(_, entry)| entry)
    }

    /// Returns the entry, and its index in the table.
    pub(crate) fn indexed(self) -> Option<(u32, Entry)> {
        let index = self.at.index()?;
        Some((index, self.doc.entries.get(index as usize).copied()?))
    }

    pub(crate) fn token(self) -> Token<'a> {
        let Some((index, entry)) = self.indexed() else {
            return if self.at == Place::ID_ONLY { Token::Object } else { Token::Missing };
        };
        let start = match entry.kind() {
            Kind::Object(_) => return Token::Object,
            Kind::Array(_) => return Token::Array,
            Kind::Scalar(start) => start,
        };
        let body = self.doc.body.as_str();
        let end = scan::scalar_end(body, start, self.entry_start(index.saturating_add(1)));
        match body.as_bytes().get(start) {
            Some(b'"') => {
                let inside = body.get(start.wrapping_add(1)..end.wrapping_sub(1)).unwrap_or_default();
                Token::Text(inside, entry.escaped_text())
            }
            Some(b't') => Token::Bool(true),
            Some(b'f') => Token::Bool(false),
            Some(b'n') => Token::Null,
            _ => Token::Number(body.get(start..end).unwrap_or_default()),
        }
    }

    /// Returns the body from a scalar on; the first byte of an object or array; nothing if it is missing.
    pub(crate) fn lookahead(self) -> &'a [u8] {
        match self.entry().map(Entry::kind) {
            Some(Kind::Scalar(start)) => self.doc.body.as_bytes().get(start..).unwrap_or_default(),
            Some(Kind::Array(_)) => b"[",
            Some(Kind::Object(_)) => b"{",
            None if self.at == Place::ID_ONLY => b"{",
            None => b"",
        }
    }

    /// Returns the offset of the entry at that index; after the last one, the end of the body.
    fn entry_start(self, index: u32) -> usize {
        self.doc.entries.get(index as usize).map_or(self.doc.body.len(), |next| next.at())
    }

    /// Returns the text of a string or number.
    pub(crate) fn scalar_text(self) -> Option<Cow<'a, str>> {
        match self.token() {
            Token::Text(inside, false) => Some(Cow::Borrowed(inside)),
            Token::Text(inside, true) => Some(Cow::Owned(unescape(inside))),
            Token::Number(digits) => Some(Cow::Borrowed(digits)),
            _ => None,
        }
    }

    /// Returns its JSON as received.
    pub(crate) fn json(self) -> &'a str {
        let Some((index, entry)) = self.indexed() else {
            return if self.at == Place::ID_ONLY { "{}" } else { "null" };
        };
        let (body, start) = (self.doc.body.as_str(), self.start_of(entry));
        let end = match entry.kind() {
            Kind::Scalar(_) => scan::scalar_end(body, start, self.entry_start(index.saturating_add(1))),
            _ => scan::value_end(body, start),
        };
        body.get(start..end).unwrap_or_default()
    }

    /// Returns the offset of an entry's value.
    pub(crate) fn start_of(self, entry: Entry) -> usize {
        let body = self.doc.body.as_str();
        match entry.kind() {
            Kind::Scalar(start) => start,
            // A container cannot begin with a quote, so a quote there is its key's.
            _ if body.as_bytes().get(entry.at()) == Some(&b'"') => scan::after_key(body, entry.at()),
            _ => entry.at(),
        }
    }

    /// Returns an upper bound of its JSON's length in bytes, without searching for its end.
    pub(crate) fn json_len_bound(self) -> usize {
        let Some((index, entry)) = self.indexed() else { return 0 };
        self.entry_start(entry.end(index)).saturating_sub(entry.at())
    }

    /// Returns the place itself and every place inside it, at any depth.
    pub(crate) fn within(self) -> impl Iterator<Item = Self> {
        let inside = self.indexed().map_or(0..0, |(index, entry)| index..entry.end(index));
        inside.map(move |index| self.to(Place::entry(index)))
    }

    /// Returns the key of a member of an object.
    pub(crate) fn key(self) -> Cow<'a, str> {
        let Some(entry) = self.entry() else { return Cow::Borrowed("") };
        let (body, at) = (self.doc.body.as_str(), entry.at());
        let end = scan::string_end(body, at);
        let inside = body.get(at.saturating_add(1)..end.saturating_sub(1)).unwrap_or_default();
        if entry.escaped_key() { Cow::Owned(unescape(inside)) } else { Cow::Borrowed(inside) }
    }

    #[inline(always)]
    pub(crate) fn key_is(self, name: &str) -> bool {
        let Some(entry) = self.entry() else { return false };
        if entry.escaped_key() {
            return self.key() == name;
        }
        let rest = self.doc.body.as_bytes().get(entry.at().wrapping_add(1)..).unwrap_or_default();
        // Most keys that are another one already differ in length.
        rest.get(name.len()) == Some(&b'"') && rest.get(..name.len()).is_some_and(|key| same(key, name.as_bytes()))
    }

    /// Whether the key is one of a field's names.
    pub(super) fn key_of(self, names: [Option<&str>; 3]) -> bool {
        names.into_iter().flatten().any(|name| self.key_is(name))
    }

    /// Whether members of the service's envelope may be among its own.
    pub(crate) fn has_envelope(self) -> bool {
        self.at == Place::ROOT && self.doc.envelope.is_some() && matches!(self.token(), Token::Object)
    }
}
