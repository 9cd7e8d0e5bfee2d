//! Shared by the types of clients, verbs and jobs: properties, records, choices.

use super::names::{camel, params_name};
use super::types::row;
use super::{docs, types};
use crate::model::Named;
use std::fmt::Write;
use vpswire_core::shape::{ChoiceShape, Field, Op, RecordShape};

/// Adds a call as a property of its group.
pub fn call(out: &mut String, op: &Op) {
    out.push_str(&docs::comment(&docs::call(op), 2));
    let optional = if op.params.iter().all(|param| param.optional()) { "?" } else { "" };
    let params = if op.params.is_empty() { String::new() } else { format!("params{optional}: {}, ", params_name(op)) };
    let (args, answer) = (format!("[{params}options?: CallOptions]"), types::answer(&op.returns));
    let (kind, types) = match row(&op.returns) {
        Some(row) => ("ListCall", vec![args, answer, row.name.to_owned()]),
        None => ("Call", vec![args, answer]),
    };
    let line = format!("  readonly {}: {kind}<{}>;", camel(op.name), types.join(", "));
    if line.len() <= docs::WIDTH {
        writeln!(out, "{line}").unwrap();
    } else {
        writeln!(out, "  readonly {}: {kind}<\n    {}\n  >;", camel(op.name), types.join(",\n    ")).unwrap();
    }
}

/// Returns an interface of properties, each with its docs.
pub fn interface(name: &str, doc: &str, fields: impl Iterator<Item = (String, String)>) -> String {
    let mut out = format!("\n{}export interface {name} {{\n", docs::comment(doc, 0));
    for (field, doc) in fields {
        writeln!(out, "{}  {field};", docs::comment(&doc, 2)).unwrap();
    }
    out + "}\n"
}

/// Adds records and choices as types, with the docs of their fields.
pub fn named(out: &mut String, named: &Named, doc: fn(&Field) -> String) {
    named.records.values().for_each(|shape| out.push_str(&record(shape, doc)));
    named.choices.values().for_each(|shape| out.push_str(&choice(shape)));
}

fn record(shape: &RecordShape, doc: fn(&Field) -> String) -> String {
    interface(shape.name, shape.doc, shape.fields.iter().map(|field| (types::field(field), doc(field))))
}

fn choice(shape: &ChoiceShape) -> String {
    let options: Vec<_> = shape.options.iter().map(|option| format!("{:?}", option.wire)).collect();
    let line = format!("export type {} = {};", shape.name, options.join(" | "));
    let lines = if line.len() <= docs::WIDTH {
        line
    } else {
        format!("export type {} =\n  | {};", shape.name, options.join("\n  | "))
    };
    format!("\n{}{lines}\n", docs::comment(&docs::choice(shape), 0))
}
