//! Writing a value as normalised JSON, by its shape.
//!
//! Only the value itself must match its shape. A value inside it that does not is written as received, or left out if it
//! is absent, and is one of its flaws.

use crate::error::Mismatch;
use crate::error::redact::MASK;
use crate::json::escape::quote;
use crate::schema::shape::Field;
use crate::text::{base64, int};
use crate::value::flaws::{Flaws, Key};
use crate::value::node::{Read, Token};
use crate::value::numbers::is_integer;
use crate::value::visit::{Content, Map, Members, Part, Places, Raw, Scalar};

/// The form of values that JSON can express in several ways, or not at all.
pub trait Form {
    /// Writes an integer in a form other than JSON's. Returns whether it did.
    ///
    /// # Errors
    /// The expected value, if the form has no way to write such a large integer. Then nothing is written.
    fn int(&mut self, _int: i128, _json: &mut String) -> Result<bool, &'static str> {
        Ok(false)
    }

    /// Writes bytes, given as base64.
    fn bytes(&mut self, base64: &str, json: &mut String) {
        plain(base64, json);
    }

    /// Writes a key that the service chose.
    fn key(&mut self, key: &str, json: &mut String) {
        quote(key, json);
    }

    /// Whether a field of a record is left out although it is present.
    fn omits(&self, _field: &Field) -> bool {
        false
    }

    /// Writes an undocumented value.
    fn any(&mut self, raw: Raw<'_>, json: &mut String) {
        json.push_str(raw.json());
    }
}

/// JSON that every reader accepts.
pub(crate) struct Json;

impl Form for Json {}

/// Writes a text without anything that would have to be escaped.
pub fn plain(text: &str, json: &mut String) {
    json.push('"');
    json.push_str(text);
    json.push('"');
}

/// Writes values as JSON.
pub struct Writer<F> {
    json: String,
    form: F,
    secrets: bool,
    places: Places,
    flaws: Flaws,
}

/// The result of writing.
pub struct Written<F> {
    /// The JSON.
    pub json: String,
    /// The form, with what it has recorded.
    pub form: F,
    /// The first places in it that differ from their shapes.
    pub flaws: Vec<Mismatch>,
}

impl<F: Form> Writer<F> {
    /// Creates a writer with a buffer of about `capacity` bytes, which writes secrets or masks them.
    pub fn new(form: F, capacity: usize, secrets: bool) -> Self {
        let (places, flaws) = (Places::default(), Flaws::default());
        Self { json: String::with_capacity(capacity), form, secrets, places, flaws }
    }

    /// Returns the result.
    pub fn finish(self) -> Written<F> {
        Written { json: self.json, form: self.form, flaws: self.flaws.found() }
    }

    /// Writes a part of a larger value; if it differs from its shape, as received.
    pub fn part(&mut self, part: Part<'_>) {
        if part.is_masked(self.secrets) {
            return self.quoted(MASK);
        }
        if let Err(mismatch) = self.whole(part) {
            self.flawed(part, *mismatch);
        }
    }

    /// Writes a part that differs from its shape.
    #[cold]
    fn flawed(&mut self, part: Part<'_>, mismatch: Mismatch) {
        self.flaws.add(mismatch);
        match part.as_it_came(self.secrets) {
            Content::Any(raw) => self.form.any(raw, &mut self.json),
            _ => self.quoted(MASK),
        }
    }

    /// Leaves out an absent field.
    pub fn missing(&mut self, missing: Part<'_>, field: &Field) {
        self.flaws.add_missing(missing, field);
    }

    /// Writes text in quotes.
    pub fn quoted(&mut self, text: &str) {
        quote(text, &mut self.json);
    }

    /// Writes a comma if something precedes it.
    pub fn comma(&mut self, before: usize) {
        if before > 0 {
            self.json.push(',');
        }
    }

    /// Returns the number of flaws so far, for [`Writer::flaws_under`].
    pub const fn flaw_count(&self) -> usize {
        self.flaws.count()
    }

    /// Prepends a key to the paths of the flaws found since there were `since` of them.
    #[inline]
    pub fn flaws_under(&mut self, since: usize, key: Key<'_>) {
        self.flaws.put_under(since, key);
    }

    fn keyed(&mut self, part: Part<'_>, key: Key<'_>) {
        let since = self.flaw_count();
        self.part(part);
        self.flaws_under(since, key);
    }

    /// Writes a whole value.
    ///
    /// # Errors
    /// If it differs from its shape, or the form cannot express it. Then nothing is written.
    pub fn whole(&mut self, whole: Part<'_>) -> Read<()> {
        match whole.content_inline()? {
            Content::Scalar(scalar) => self.scalar(whole, scalar)?,
            Content::Masked => self.quoted(MASK),
            Content::Digits(digits) => self.json.push_str(digits),
            Content::Bytes(bytes) => self.form.bytes(&base64::write(&bytes), &mut self.json),
            Content::Lines(lines) => self.lines(&lines),
            Content::List(mut items) => self.list(&mut items),
            Content::Pair(pair) => self.list(&mut pair.into_iter()),
            Content::Map(map) => self.map(map),
            Content::Record(members) => self.record(members),
            Content::Any(raw) => self.form.any(raw, &mut self.json),
        }
        Ok(())
    }

    #[inline(always)]
    fn scalar(&mut self, part: Part<'_>, scalar: Scalar<'_>) -> Read<()> {
        match scalar {
            Scalar::Null => self.json.push_str("null"),
            Scalar::Bool(truth) => self.json.push_str(if truth { "true" } else { "false" }),
            Scalar::Int(int) => self.int(part, int)?,
            Scalar::Num(digits) => self.json.push_str(digits),
            Scalar::Decimal(digits) => plain(digits, &mut self.json),
            Scalar::Text(text) if text.escaped => self.quoted(&text.unescaped()),
            Scalar::Text(text) => plain(text.inside, &mut self.json),
        }
        Ok(())
    }

    /// Digits that are already normalised are written unchanged.
    fn int(&mut self, part: Part<'_>, int: i128) -> Read<()> {
        match self.form.int(int, &mut self.json) {
            Ok(true) => {}
            Ok(false) => match part.node.token() {
                Token::Number(digits) | Token::Text(digits, false) if normal(digits) => self.json.push_str(digits),
                _ => self.json.push_str(&int::text(int)),
            },
            Err(expected) => return Err(part.node.mismatch(expected)),
        }
        Ok(())
    }

    #[inline(never)]
    fn lines(&mut self, lines: &[String]) {
        self.json.push('[');
        for (index, line) in lines.iter().enumerate() {
            self.comma(index);
            self.quoted(line);
        }
        self.json.push(']');
    }

    #[inline(never)]
    fn list<'a>(&mut self, items: &mut dyn Iterator<Item = Part<'a>>) {
        self.json.push('[');
        for (index, item) in items.enumerate() {
            self.comma(index);
            self.keyed(item, Key::Index(index));
        }
        self.json.push(']');
    }

    #[inline(never)]
    fn map(&mut self, map: Map<'_>) {
        self.json.push('{');
        for (index, (id, entry)) in map.distinct().enumerate() {
            self.comma(index);
            self.form.key(&id, &mut self.json);
            self.json.push(':');
            self.keyed(entry, Key::Name(&id));
        }
        self.json.push('}');
    }

    fn record(&mut self, members: Members<'_>) {
        let unknown = members.locate(&mut self.places);
        let mut written = 0_usize;
        self.json.push('{');
        for (index, field) in members.fields().iter().enumerate() {
            let part = members.field(&self.places, index, field);
            if part.is_missing() {
                self.missing(part, field);
                continue;
            }
            if self.form.omits(field) {
                continue;
            }
            self.comma(written);
            written = written.saturating_add(1);
            plain(field.name, &mut self.json);
            self.json.push(':');
            self.keyed(part, Key::Field(field));
        }
        members.forget(&mut self.places);
        self.rest(unknown, written);
    }

    /// Writes the undocumented members of a record as an object of their own.
    pub fn unknown(&mut self, unknown: Map<'_>) {
        self.json.push('{');
        self.rest(unknown, 0);
    }

    /// Writes the undocumented members of a record, and its end.
    fn rest(&mut self, unknown: Map<'_>, written: usize) {
        for ((key, member), index) in unknown.distinct().zip(written..) {
            self.comma(index);
            self.form.key(&key, &mut self.json);
            self.json.push(':');
            self.part(member);
        }
        self.json.push('}');
    }
}

/// Whether the digits of an integer are as JSON has them: no point, no exponent, no zeros in front.
fn normal(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0'] | [b'1'..=b'9', ..] | [b'-', b'1'..=b'9', ..]) && is_integer(digits)
}
