//! Writing a value as normalised JSON, by its shape; and checking one, which is writing to nowhere.
//!
//! Only the value itself must be what its shape says. Whatever inside it is not is written as it came, is left out if it did
//! not come, and is one of its flaws.

use crate::error::Mismatch;
use crate::error::redact::MASK;
use crate::json::escape::unescape;
use crate::schema::shape::{Field, Shape};
use crate::text::int;
use crate::value::flaws::Key;
use crate::value::key_set::{Entries, Keys};
use crate::value::node::{Node, Place, Read, Token};
use crate::value::tolerant::{beyond_float, is_integer};
use std::fmt::Write;

/// JSON for JavaScript, whose numbers hold integers up to 53 bits.
///
/// Greater integers are written as `{"$bigint": "..."}`, and bytes as `{"$bytes": "..."}` in base64. So that nothing that a
/// service sends is taken for these, a key of its own that begins with `$` gets one more.
pub struct Script {
    /// The JSON.
    pub json: String,
    /// Whether such a thing or key is in it.
    pub special: bool,
    /// The places in it that are not what their shapes say, the first ones.
    pub flaws: Vec<Mismatch>,
}

/// Where JSON is written to. If it is not to be kept, everything is read all the same, and nothing is made of it.
pub(crate) struct Out<const KEEP: bool> {
    json: String,
    pub(super) secrets: bool,
    /// Whether it is for JavaScript, and whether documented integers may be beyond what its numbers hold.
    script: Option<bool>,
    /// Whether something was written that only [`Script`] has a form for.
    special: bool,
    /// The places of the fields of the records that are being written, the innermost one last: one allocation for all.
    places: Vec<Place>,
    /// What is not what its shape says, with paths from what is being written.
    pub(super) flaws: Vec<Mismatch>,
}

impl Out<true> {
    /// JSON of about that many bytes, with its secrets or with masks in their place.
    pub fn json(about: usize, secrets: bool) -> Self {
        Self { json: String::with_capacity(about), secrets, ..Self::empty() }
    }

    /// JSON of about that many bytes for JavaScript.
    pub fn script(about: usize, bigint: bool) -> Self {
        Self { script: Some(bigint), ..Self::json(about, true) }
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.json
    }

    /// What has been written for JavaScript.
    pub fn finish_script(self) -> Script {
        Script { json: self.json, special: self.special, flaws: self.flaws }
    }
}

impl Out<false> {
    /// Reads everything and writes nothing.
    pub const fn nowhere() -> Self {
        Self::empty()
    }

    /// What has been found.
    pub fn finish_flaws(self) -> Vec<Mismatch> {
        self.flaws
    }
}

impl<const KEEP: bool> Out<KEEP> {
    const fn empty() -> Self {
        Self { json: String::new(), secrets: true, script: None, special: false, places: Vec::new(), flaws: Vec::new() }
    }

    fn raw(&mut self, json: &str) {
        if KEEP {
            self.json.push_str(json);
        }
    }

    pub fn quoted(&mut self, text: &str) {
        if KEEP {
            quote(text, &mut self.json);
        }
    }

    /// Text without anything that would have to be escaped.
    fn plain(&mut self, text: &str) {
        if KEEP {
            self.json.reserve(text.len().saturating_add(2));
            self.json.push('"');
            self.json.push_str(text);
            self.json.push('"');
        }
    }

    pub fn comma(&mut self, before: usize) {
        if before > 0 {
            self.raw(",");
        }
    }

    /// Writes a place as JSON by its shape.
    #[inline]
    pub fn write(&mut self, node: Node<'_>, shape: &Shape) -> Read<()> {
        if !KEEP && node.fits_plainly(shape) { Ok(()) } else { self.in_full(node, shape) }
    }

    fn in_full(&mut self, node: Node<'_>, shape: &Shape) -> Read<()> {
        let shape = match shape {
            Shape::Optional(inner) if node.is_none(inner) => {
                self.raw("null");
                return Ok(());
            }
            Shape::Optional(inner) => inner,
            shape => shape,
        };
        match shape {
            Shape::Unit => self.raw("null"),
            // None is within another one.
            Shape::Optional(inner) => self.write(node, inner)?,
            Shape::Bool => self.raw(if node.bool()? { "true" } else { "false" }),
            Shape::Int { min, max } => self.int(node, *min, *max)?,
            Shape::Num => self.raw(&node.float_digits()?),
            Shape::Decimal => self.plain(&node.decimal()?),
            Shape::Text | Shape::Time | Shape::Choice(_) => match node.token() {
                Token::Text(text, false) | Token::Number(text) => self.plain(text),
                Token::Text(inside, true) => self.quoted(&unescape(inside)),
                _ => return Err(node.mismatch("text")),
            },
            Shape::Bytes => self.bytes(node)?,
            Shape::Lines => self.lines(node)?,
            Shape::List(inner) => self.list(node, inner)?,
            Shape::Pair((a, b)) => self.pair(node, a, b)?,
            Shape::ById(inner) => self.map(node, inner)?,
            Shape::Record(record) => self.record(node, record.fields)?,
            Shape::Any if node.is_missing() => return Err(node.mismatch("a value")),
            Shape::Any if !KEEP => {}
            Shape::Any if node.has_envelope() => self.record(node, &[])?,
            Shape::Any => self.any(node),
        }
        Ok(())
    }

    #[inline(never)]
    fn bytes(&mut self, node: Node<'_>) -> Read<()> {
        let bytes = node.bytes()?;
        if KEEP {
            let special = self.script.is_some();
            self.special(special.then_some("bytes"), &crate::text::base64::write(&bytes));
        }
        Ok(())
    }

    #[inline(never)]
    fn lines(&mut self, node: Node<'_>) -> Read<()> {
        let lines = node.lines()?;
        self.raw("[");
        for (index, line) in lines.iter().enumerate() {
            self.comma(index);
            self.quoted(line);
        }
        self.raw("]");
        Ok(())
    }

    #[inline(never)]
    fn pair(&mut self, node: Node<'_>, a: &Shape, b: &Shape) -> Read<()> {
        let (first, second) = node.pair()?;
        self.raw("[");
        self.keyed(first, a, Key::Index(0));
        self.raw(",");
        self.keyed(second, b, Key::Index(1));
        self.raw("]");
        Ok(())
    }

    /// A text; if it has a name, as what that is the name of.
    fn special(&mut self, name: Option<&str>, text: &str) {
        let Some(name) = name else { return self.plain(text) };
        self.special = true;
        self.raw("{\"$");
        self.raw(name);
        self.raw("\":");
        self.plain(text);
        self.raw("}");
    }

    /// A key that the service chose.
    fn key(&mut self, key: &str) {
        if KEEP && self.script.is_some() && key.starts_with('$') {
            self.special = true;
            return self.quoted(&format!("${key}"));
        }
        self.quoted(key);
    }

    /// What is not documented: as it came, unless JavaScript would read something else.
    pub(super) fn any(&mut self, node: Node<'_>) {
        if self.script.is_some() && node.within().any(|inner| has_dollar_key(inner) || beyond_script(inner)) {
            self.rewritten(node);
        } else {
            self.raw(node.json());
        }
    }

    fn rewritten(&mut self, node: Node<'_>) {
        match node.token() {
            Token::Object => {
                self.raw("{");
                for (index, member) in node.children().enumerate() {
                    self.comma(index);
                    self.key(&member.key());
                    self.raw(":");
                    self.rewritten(member);
                }
                self.raw("}");
            }
            Token::Array => {
                self.raw("[");
                for (index, item) in node.children().enumerate() {
                    self.comma(index);
                    self.rewritten(item);
                }
                self.raw("]");
            }
            Token::Number(digits) if beyond_script(node) => {
                let bigint = self.script == Some(true) && is_integer(digits);
                self.special(bigint.then_some("bigint"), digits);
            }
            _ => self.raw(node.json()),
        }
    }

    /// Digits that are as they should be already are written as they are.
    fn int(&mut self, node: Node<'_>, min: i64, max: u64) -> Read<()> {
        let int = node.int(min, max)?;
        if KEEP {
            if let Some(bigint) = self.script.filter(|_| int.unsigned_abs() > EXACT) {
                if !bigint {
                    return Err(node.mismatch("an integer that a number holds exactly (the option bigint allows more)"));
                }
                self.special(Some("bigint"), &int::text(int));
                return Ok(());
            }
            match node.token() {
                Token::Number(digits) | Token::Text(digits, false) if normal(digits) => self.raw(digits),
                _ => self.raw(&int::text(int)),
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn list(&mut self, node: Node<'_>, inner: &Shape) -> Read<()> {
        let items = node.items(inner)?;
        self.raw("[");
        for (index, item) in items.enumerate() {
            self.comma(index);
            self.keyed(item, inner, Key::Index(index));
        }
        self.raw("]");
        Ok(())
    }

    #[inline(never)]
    fn map(&mut self, node: Node<'_>, inner: &Shape) -> Read<()> {
        let entries = node.entries(inner)?;
        // Where each entry is sound, so are those that count: then no key needs to be looked at.
        if !KEEP {
            let since = self.flaw_count();
            entries.values().for_each(|entry| self.part(entry, inner));
            if self.flaw_count() == since {
                return Ok(());
            }
            self.flaws.truncate(since);
        }
        self.raw("{");
        for (index, (id, entry)) in entries.distinct().enumerate() {
            self.comma(index);
            self.key(&id);
            self.raw(":");
            self.keyed(entry, inner, Key::Name(&id));
        }
        self.raw("}");
        Ok(())
    }

    fn record(&mut self, node: Node<'_>, fields: &[Field]) -> Read<()> {
        node.expect_record(fields)?;
        let begin = self.places.len();
        self.places.resize(begin.saturating_add(fields.len()), Place::MISSING);
        let places = self.places.get_mut(begin..).unwrap_or_default();
        let unknown = if KEEP {
            node.locate_all(fields, places)
        } else {
            node.locate_fields(fields, places, |_| {});
            Entries { around: node, places: Vec::new(), keys: Keys::Members }
        };
        let mut written = 0_usize;
        self.raw("{");
        for (field, index) in fields.iter().zip(begin..) {
            let member = node.to(self.places.get(index).copied().unwrap_or(Place::MISSING));
            if member.is_missing() {
                self.left_out(member, field);
                continue;
            }
            self.comma(written);
            written = written.saturating_add(1);
            self.plain(field.name);
            self.raw(":");
            if self.secrets || !field.secret || member.is_none(&field.shape) {
                self.keyed(member, &field.shape, Key::Field(field));
            } else {
                self.quoted(MASK);
            }
        }
        self.places.truncate(begin);
        self.rest(unknown, written);
        Ok(())
    }

    /// What nobody documents of a record, as an object of its own.
    pub fn others(&mut self, unknown: Entries<'_>) {
        self.raw("{");
        self.rest(unknown, 0);
    }

    /// What nobody documents of a record, and its end.
    fn rest(&mut self, unknown: Entries<'_>, written: usize) {
        for ((key, member), index) in unknown.distinct().zip(written..) {
            self.comma(index);
            self.key(&key);
            self.raw(":");
            self.any(member);
        }
        self.raw("}");
    }
}

/// The greatest integer up to which JavaScript's numbers have every one.
const EXACT: u128 = (1 << 53) - 1;

/// Whether it is an integer that is too great for that, or a number that is too great for a float.
fn beyond_script(node: Node<'_>) -> bool {
    let Token::Number(digits) = node.token() else { return false };
    // Fifteen digits always fit.
    let long = digits.len() > 15 && is_integer(digits);
    beyond_float(digits) || long && int::parse(digits).is_none_or(|int| int.unsigned_abs() > EXACT)
}

/// Whether it is a member whose key begins with `$`. A text in a list that does so counts as well, which does no harm.
fn has_dollar_key(node: Node<'_>) -> bool {
    node.entry().is_some_and(|entry| {
        entry.escaped_key() || node.doc.body.get(entry.at()..).is_some_and(|member| member.starts_with("\"$"))
    })
}

/// Whether the digits of an integer are as JSON has them: no point, no exponent, no zeros in front.
fn normal(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0'] | [b'1'..=b'9', ..] | [b'-', b'1'..=b'9', ..]) && is_integer(digits)
}

/// Writes a JSON string.
pub fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| b < b' ' || b == b'"' || b == b'\\') {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        match special.as_bytes().first() {
            Some(b'"') => out.push_str("\\\""),
            Some(b'\\') => out.push_str("\\\\"),
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            Some(control) => drop(write!(out, "\\u{control:04x}")),
            None => {}
        }
        rest = special.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}
