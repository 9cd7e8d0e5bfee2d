//! Writing a value as normalised JSON, by its shape; and checking one, which is writing to nowhere.

use crate::escape::unescape;
use crate::node::{MISSING, Node, Read, Token};
use crate::shape::{Field, Shape};
use std::collections::HashSet;
use std::fmt::Write;

/// Where JSON is written to. If it is not to be kept, everything is read all the same, and nothing is made of it.
pub(crate) struct Out<const KEEP: bool> {
    json: String,
    secrets: bool,
    /// The places of the fields of the records that are being written, the innermost last: one allocation for all.
    places: Vec<u32>,
}

impl Out<true> {
    /// JSON of about that many bytes, with its secrets or with masks in their place.
    pub fn json(about: usize, secrets: bool) -> Self {
        Self { json: String::with_capacity(about), secrets, places: Vec::new() }
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.json
    }
}

impl Out<false> {
    /// Reads everything and writes nothing.
    pub const fn nowhere() -> Self {
        Self { json: String::new(), secrets: true, places: Vec::new() }
    }
}

impl<const KEEP: bool> Out<KEEP> {
    fn raw(&mut self, json: &str) {
        if KEEP {
            self.json.push_str(json);
        }
    }

    fn quoted(&mut self, text: &str) {
        if KEEP {
            quote(text, &mut self.json);
        }
    }

    /// Text without anything that would have to be escaped.
    fn plain(&mut self, text: &str) {
        self.raw("\"");
        self.raw(text);
        self.raw("\"");
    }

    fn comma(&mut self, before: usize) {
        if before > 0 {
            self.raw(",");
        }
    }

    /// Writes a place as JSON by its shape.
    pub fn write(&mut self, node: Node<'_>, shape: &Shape) -> Read<()> {
        match shape {
            Shape::Unit => self.raw("null"),
            Shape::Optional(inner) if node.is_none(inner) => self.raw("null"),
            Shape::Optional(inner) => self.write(node, inner)?,
            Shape::Bool => self.raw(if node.bool()? { "true" } else { "false" }),
            Shape::Int { min, max } => self.int(node, *min, *max)?,
            Shape::Num => self.raw(&node.measure()?),
            Shape::Decimal => self.plain(&node.decimal()?),
            Shape::Text | Shape::Time | Shape::Choice(_) if !KEEP && node.is_text() => {}
            Shape::Text | Shape::Time | Shape::Choice(_) => match node.token() {
                Token::Text(text, false) | Token::Number(text) => self.plain(text),
                Token::Text(inside, true) => self.quoted(&unescape(inside)),
                _ => return Err(node.mismatch("text")),
            },
            Shape::Bytes => {
                let bytes = node.bytes()?;
                if KEEP {
                    self.plain(&crate::encode::base64(&bytes));
                }
            }
            Shape::Lines => {
                self.raw("[");
                for (index, line) in node.lines()?.iter().enumerate() {
                    self.comma(index);
                    self.quoted(line);
                }
                self.raw("]");
            }
            Shape::List(inner) => {
                self.raw("[");
                for (index, item) in node.items(inner)?.enumerate() {
                    self.comma(index);
                    self.write(item, inner).map_err(|e| e.under(&index.to_string()))?;
                }
                self.raw("]");
            }
            Shape::Pair((a, b)) => {
                let (first, second) = node.pair()?;
                self.raw("[");
                self.write(first, a).map_err(|e| e.under("0"))?;
                self.raw(",");
                self.write(second, b).map_err(|e| e.under("1"))?;
                self.raw("]");
            }
            Shape::ById(inner) => self.map(node, inner)?,
            Shape::Record(record) => self.record(node, record.fields)?,
            Shape::Any if node.at == MISSING => return Err(node.mismatch("a value")),
            Shape::Any if !KEEP => {}
            Shape::Any if node.has_envelope() => self.record(node, &[])?,
            Shape::Any => self.raw(node.json()),
        }
        Ok(())
    }

    /// Digits that are as they should be already are written as they are.
    fn int(&mut self, node: Node<'_>, min: i64, max: u64) -> Read<()> {
        let int = node.int(min, max)?;
        if KEEP {
            match node.token() {
                Token::Number(digits) | Token::Text(digits, false) if normal(digits) => self.raw(digits),
                _ => drop(write!(self.json, "{int}")),
            }
        }
        Ok(())
    }

    /// The first entry of an id counts.
    fn map(&mut self, node: Node<'_>, inner: &Shape) -> Read<()> {
        let entries = node.entries(inner)?;
        let mut seen = HashSet::with_capacity(entries.about());
        self.raw("{");
        for (id, entry) in entries {
            if !seen.insert(id.clone()) {
                continue;
            }
            self.comma(seen.len().wrapping_sub(1));
            self.quoted(&id);
            self.raw(":");
            self.write(entry, inner).map_err(|e| e.under(&id))?;
        }
        self.raw("}");
        Ok(())
    }

    fn record(&mut self, node: Node<'_>, fields: &[Field]) -> Read<()> {
        node.expect_record()?;
        let begin = self.places.len();
        self.places.resize(begin.wrapping_add(fields.len()), MISSING);
        let places = self.places.get_mut(begin..).unwrap_or_default();
        let unknown = if KEEP {
            node.sorted(fields, places)
        } else {
            node.sort(fields, places, |_| {});
            Vec::new()
        };
        let mut written = 0_usize;
        self.raw("{");
        for (field, index) in fields.iter().zip(begin..) {
            let member = node.to(self.places.get(index).copied().unwrap_or(MISSING));
            if member.at == MISSING && field.optional() {
                continue;
            }
            self.comma(written);
            written = written.wrapping_add(1);
            self.plain(field.name);
            self.raw(":");
            if self.secrets || !field.secret || member.is_none(&field.shape) {
                self.write(member, &field.shape).map_err(|e| e.under_field(field))?;
            } else {
                self.quoted(crate::error::MASK);
            }
        }
        self.places.truncate(begin);
        for (key, member) in unknown {
            self.comma(written);
            written = written.wrapping_add(1);
            self.quoted(&key);
            self.raw(":");
            self.raw(member.json());
        }
        self.raw("}");
        Ok(())
    }
}

/// Whether the digits of an integer are as JSON has them: no point, no zeros in front.
fn normal(digits: &str) -> bool {
    matches!(digits.as_bytes(), [b'0'] | [b'1'..=b'9', ..] | [b'-', b'1'..=b'9', ..]) && !digits.contains('.')
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
