//! Writing a value as normalised JSON, by its shape.

use crate::node::{MISSING, Node, Read};
use crate::shape::{Field, Shape};
use std::fmt::Write;

/// Where JSON is written to; nowhere, if something is only to be checked.
pub(crate) struct Out {
    json: Option<String>,
    secrets: bool,
}

impl Out {
    /// JSON with its secrets, or with masks in their place.
    pub const fn json(json: String, secrets: bool) -> Self {
        Self { json: Some(json), secrets }
    }

    /// Reads everything and writes nothing.
    pub const fn nowhere() -> Self {
        Self { json: None, secrets: true }
    }

    /// What has been written.
    pub fn finish(self) -> String {
        self.json.unwrap_or_default()
    }

    fn raw(&mut self, text: &str) {
        if let Some(json) = &mut self.json {
            json.push_str(text);
        }
    }

    fn quoted(&mut self, text: &str) {
        if let Some(json) = &mut self.json {
            quote(text, json);
        }
    }

    /// 64 bits are written much faster than 128, and most integers are small.
    fn int(&mut self, int: i128) {
        if let Some(json) = &mut self.json {
            let _ = match i64::try_from(int) {
                Ok(int) => write!(json, "{int}"),
                Err(_) => write!(json, "{int}"),
            };
        }
    }

    fn comma(&mut self, before: usize) {
        if before > 0 {
            self.raw(",");
        }
    }
}

/// Writes a place as JSON by its shape.
pub(crate) fn write(node: Node<'_>, shape: &Shape, out: &mut Out) -> Read<()> {
    match shape {
        Shape::Unit => out.raw("null"),
        Shape::Optional(inner) if node.is_none(inner) => out.raw("null"),
        Shape::Optional(inner) => write(node, inner, out)?,
        Shape::Bool => out.raw(if node.bool()? { "true" } else { "false" }),
        Shape::Int { min, max } => out.int(node.int(*min, *max)?),
        Shape::Num => {
            node.num()?;
            out.raw(&node.text()?);
        }
        Shape::Decimal => out.quoted(&node.decimal()?),
        Shape::Text | Shape::Time | Shape::Choice(_) => out.quoted(&node.text()?),
        Shape::Bytes => {
            let bytes = node.bytes()?;
            if out.json.is_some() {
                out.quoted(&crate::encode::base64(&bytes));
            }
        }
        Shape::Lines => {
            out.raw("[");
            for (index, line) in node.lines()?.iter().enumerate() {
                out.comma(index);
                out.quoted(line);
            }
            out.raw("]");
        }
        Shape::List(inner) => {
            out.raw("[");
            for (index, item) in node.items(inner)?.enumerate() {
                out.comma(index);
                write(item, inner, out).map_err(|e| e.under(&index.to_string()))?;
            }
            out.raw("]");
        }
        Shape::Pair((a, b)) => {
            let (first, second) = node.pair()?;
            out.raw("[");
            write(first, a, out).map_err(|e| e.under("0"))?;
            out.raw(",");
            write(second, b, out).map_err(|e| e.under("1"))?;
            out.raw("]");
        }
        Shape::ById(inner) => {
            out.raw("{");
            let mut seen = std::collections::HashSet::new();
            for (id, entry) in node.entries(inner)? {
                if !seen.insert(id.clone()) {
                    continue;
                }
                out.comma(seen.len().wrapping_sub(1));
                out.quoted(&id);
                out.raw(":");
                write(entry, inner, out).map_err(|e| e.under(&id))?;
            }
            out.raw("}");
        }
        Shape::Record(record) => write_record(node, record.fields, out)?,
        Shape::Any if node.at == MISSING => return Err(node.mismatch("a value")),
        Shape::Any if node.has_envelope() => write_record(node, &[], out)?,
        Shape::Any if out.json.is_some() => out.raw(node.json()),
        Shape::Any => {}
    }
    Ok(())
}

fn write_record(node: Node<'_>, fields: &[Field], out: &mut Out) -> Read<()> {
    node.expect_record()?;
    let sorted = node.sorted(fields, out.json.is_some());
    let mut written = 0_usize;
    out.raw("{");
    for (field, member) in fields.iter().zip(sorted.known) {
        if member.at == MISSING && field.optional() {
            continue;
        }
        out.comma(written);
        written = written.wrapping_add(1);
        out.quoted(field.name);
        out.raw(":");
        if out.secrets || !field.secret || member.is_none(&field.shape) {
            write(member, &field.shape, out).map_err(|e| e.under_field(field))?;
        } else {
            out.quoted(crate::error::MASK);
        }
    }
    for (key, member) in sorted.unknown {
        out.comma(written);
        written = written.wrapping_add(1);
        out.quoted(&key);
        out.raw(":");
        out.raw(member.json());
    }
    out.raw("}");
    Ok(())
}

/// Writes a JSON string.
pub(crate) fn quote(text: &str, out: &mut String) {
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
