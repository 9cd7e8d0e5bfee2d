//! Generates the names of the fields of records, in C with their handles and in C++ with their types.

use super::words::{comment, kind_comment, name};
use crate::model::Named;
use std::collections::BTreeSet;
use std::fmt::Write;
use vpswire_core::shape::Shape;

/// Returns the first paragraph of a record's doc as one line.
fn brief(doc: &str) -> String {
    doc.split("\n\n").next().unwrap().replace('\n', " ")
}

/// Returns the prefix of a record's field names after `VPSWIRE_`: `VULTR_SERVER_` for the fields of `Server`.
fn prefix(of: &str, record: &str) -> String {
    let mut words = of.to_owned();
    let mut before = 'a';
    for c in record.chars() {
        if c.is_uppercase() && !before.is_uppercase() {
            words.push('_');
        }
        words.extend(c.to_uppercase());
        before = c;
    }
    words + "_"
}

/// The comment before the names in C.
pub const ABOUT_FIELDS: &str = "\n/*\n * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a\n \
     * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader\n \
     * of that kind; another one is VPSWIRE_WRONG_KIND.\n */\n";

/// Returns the names of all fields of records, so that a misspelt one does not compile. `of` is their scope: `VULTR`.
pub fn c_fields(of: &str, named: &Named) -> String {
    let mut out = String::new();
    let mut known = BTreeSet::new();
    for record in named.records.values() {
        writeln!(out, "\n/* {}: {} */\n", record.name, brief(record.doc)).unwrap();
        for (index, field) in record.fields.iter().enumerate() {
            let constant = format!("VPSWIRE_{}{}", prefix(of, record.name), field.name.to_uppercase());
            let handle = format!("{constant}_FIELD");
            writeln!(out, "{}#define {constant} \"{}\"", kind_comment("", field), field.name).unwrap();
            writeln!(out, "/** Its handle. */\n#define {handle} VPSWIRE_FIELD({constant}, {index})").unwrap();
            for name in [constant, handle] {
                assert!(known.insert(name), "two fields of one name: {}.{}", record.name, field.name);
            }
        }
    }
    out
}

/// Returns the type that a field is read as.
fn read_type(shape: &Shape) -> String {
    match shape {
        Shape::Optional(inner) => format!("std::optional<{}>", read_type(inner)),
        Shape::Bool => "bool".into(),
        Shape::Int { .. } => "std::int64_t".into(),
        Shape::Num => "double".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Decimal | Shape::Text | Shape::Time | Shape::Choice(_) => "std::string_view".into(),
        _ => "view".into(),
    }
}

/// Returns the fields of records with the types that they are read as.
pub fn cpp_fields(named: &Named) -> String {
    let mut out = String::new();
    for record in named.records.values() {
        let doc = record.doc.split("\n\n").next().unwrap();
        writeln!(out, "\n{}struct {} {{", comment("", &[format!("The fields of an answer: {doc}")]), record.name)
            .unwrap();
        for (index, field) in record.fields.iter().enumerate() {
            let kind = read_type(&field.shape);
            let handle = format!("{{{{\"{}\", {index}}}}}", field.name);
            let declared = format!("static constexpr field<{kind}> {}{handle};", name(field.name));
            writeln!(out, "{}    {declared}", kind_comment("    ", field)).unwrap();
        }
        out.push_str("};\n");
    }
    out
}
