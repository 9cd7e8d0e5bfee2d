//! Writing a value as normalised JSON, by its shape.

use crate::node::{MISSING, Node, Read};
use crate::shape::{Field, Shape};
use std::fmt::Write;

/// Writes a place as JSON by its shape.
pub(crate) fn write(node: Node<'_>, shape: &Shape, out: &mut String, secrets: bool) -> Read<()> {
    match shape {
        Shape::Unit => out.push_str("null"),
        Shape::Optional(inner) if node.is_none(inner) => out.push_str("null"),
        Shape::Optional(inner) => write(node, inner, out, secrets)?,
        Shape::Bool => out.push_str(if node.bool()? { "true" } else { "false" }),
        Shape::Int { min, max } => write_int(node.int(*min, *max)?, out),
        Shape::Num => {
            node.num()?;
            out.push_str(&node.text()?);
        }
        Shape::Decimal => quote(&node.decimal()?, out),
        Shape::Text | Shape::Time | Shape::Choice(_) => quote(&node.text()?, out),
        Shape::Bytes => quote(&crate::encode::base64(&node.bytes()?), out),
        Shape::Lines => {
            out.push('[');
            for (index, line) in node.lines()?.iter().enumerate() {
                comma(out, index);
                quote(line, out);
            }
            out.push(']');
        }
        Shape::List(inner) => {
            out.push('[');
            for (index, item) in node.items(inner)?.enumerate() {
                comma(out, index);
                write(item, inner, out, secrets).map_err(|e| e.under(&index.to_string()))?;
            }
            out.push(']');
        }
        Shape::Pair((a, b)) => {
            let (first, second) = node.pair()?;
            out.push('[');
            write(first, a, out, secrets).map_err(|e| e.under("0"))?;
            out.push(',');
            write(second, b, out, secrets).map_err(|e| e.under("1"))?;
            out.push(']');
        }
        Shape::ById(inner) => {
            out.push('{');
            let mut seen = std::collections::HashSet::new();
            for (id, entry) in node.entries(inner)? {
                if !seen.insert(id.clone()) {
                    continue;
                }
                comma(out, seen.len().wrapping_sub(1));
                quote(&id, out);
                out.push(':');
                write(entry, inner, out, secrets).map_err(|e| e.under(&id))?;
            }
            out.push('}');
        }
        Shape::Record(record) => write_record(node, record.fields, out, secrets)?,
        Shape::Any if node.at == MISSING => return Err(node.mismatch("a value")),
        Shape::Any if node.has_envelope() => write_record(node, &[], out, secrets)?,
        Shape::Any => out.push_str(node.json()),
    }
    Ok(())
}

fn write_record(node: Node<'_>, fields: &[Field], out: &mut String, secrets: bool) -> Read<()> {
    node.expect_record()?;
    let sorted = node.sorted(fields);
    let mut written = 0_usize;
    out.push('{');
    for (field, member) in fields.iter().zip(sorted.known) {
        if member.at == MISSING && field.optional() {
            continue;
        }
        comma(out, written);
        written = written.wrapping_add(1);
        quote(field.name, out);
        out.push(':');
        if secrets || !field.secret || member.is_none(&field.shape) {
            write(member, &field.shape, out, secrets).map_err(|e| e.under_field(field))?;
        } else {
            quote(crate::error::MASK, out);
        }
    }
    for (key, member) in sorted.unknown {
        comma(out, written);
        written = written.wrapping_add(1);
        quote(&key, out);
        out.push(':');
        out.push_str(member.json());
    }
    out.push('}');
    Ok(())
}

fn comma(out: &mut String, before: usize) {
    if before > 0 {
        out.push(',');
    }
}

/// Writes an integer; 64 bits are much faster than 128, and most are small.
fn write_int(int: i128, out: &mut String) {
    let _ = match i64::try_from(int) {
        Ok(int) => write!(out, "{int}"),
        Err(_) => write!(out, "{int}"),
    };
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
