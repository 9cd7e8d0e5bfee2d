//! Prints what is printed from the table, and fails when a committed copy is stale. `make faces` rewrites them.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use vpswire_core::shape::{Api, Check, ChoiceShape, Field, Op, RecordShape, Shape};
use vpswire_core::table;

/// A cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn type_name(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "nothing".into(),
        Shape::Bool => "boolean".into(),
        Shape::Int { .. } => "integer".into(),
        Shape::Num => "number".into(),
        Shape::Decimal => "decimal".into(),
        Shape::Text => "text".into(),
        Shape::Time => "date".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "lines".into(),
        Shape::Choice(choice) => format!("[{}](#{})", choice.name, choice.name.to_lowercase()),
        Shape::Optional(inner) => type_name(inner),
        Shape::List(inner) => format!("list of {}", type_name(inner)),
        Shape::ById(inner) => format!("map by id of {}", type_name(inner)),
        Shape::Pair((a, b)) => format!("pair of {} and {}", type_name(a), type_name(b)),
        Shape::Record(record) => format!("[{}](#{})", record.name, record.name.to_lowercase()),
        Shape::Any => "anything".into(),
    }
}

fn fields(out: &mut String, fields: &[Field], of_call: bool) {
    writeln!(out, "| name | wire | type | |\n| --- | --- | --- | --- |").unwrap();
    for field in fields {
        let mut notes = Vec::new();
        match field.check {
            Some(Check::Range(low, high)) => notes.push(format!("{low} to {high}")),
            Some(Check::Ip) => notes.push("an address".into()),
            Some(Check::Ipv4) => notes.push("an IPv4 address".into()),
            Some(Check::Ipv6) => notes.push("an IPv6 address".into()),
            Some(Check::Subnet) => notes.push("an address, with or without `/prefix`".into()),
            Some(Check::Url) => notes.push("a URL".into()),
            None => {}
        }
        notes.extend(field.assumed.map(|assumed| format!("the service assumes `{assumed}`")));
        notes.extend(field.secret.then(|| "secret".into()));
        let notes = if notes.is_empty() { String::new() } else { format!(" *({})*", notes.join("; ")) };
        let may = match (field.optional(), of_call) {
            (true, true) => ", optional",
            (true, false) => ", may be missing",
            (false, _) => "",
        };
        let wire = field.alias.map_or(format!("`{}`", field.wire), |alias| format!("`{}`, `{alias}`", field.wire));
        writeln!(out, "| `{}` | {wire} | {}{may} | {}{notes} |", field.name, type_name(&field.shape), cell(field.doc))
            .unwrap();
    }
}

#[derive(Default)]
struct Named {
    records: BTreeMap<&'static str, &'static RecordShape>,
    choices: BTreeMap<&'static str, &'static ChoiceShape>,
}

impl Named {
    fn collect(&mut self, shape: &'static Shape) {
        match shape {
            Shape::Optional(inner) | Shape::List(inner) | Shape::ById(inner) => self.collect(inner),
            Shape::Pair((a, b)) => [a, b].into_iter().for_each(|shape| self.collect(shape)),
            Shape::Choice(choice) => drop(self.choices.insert(choice.name, choice)),
            Shape::Record(record) if self.records.insert(record.name, record).is_none() => {
                record.fields.iter().for_each(|field| self.collect(&field.shape));
            }
            _ => {}
        }
    }
}

fn call(out: &mut String, op: &Op) {
    writeln!(out, "\n### {}\n\n{}\n", op.id, op.doc).unwrap();
    let key = if op.needs_key { "" } else { "; needs no key" };
    let access = op.access.map_or(String::new(), |access| format!("; access right `{access}`"));
    let old = op.deprecated.map_or(String::new(), |note| format!("; deprecated: {note}"));
    writeln!(
        out,
        "`{} {}`: **{}**{key}{access}{old}. Answers {}.",
        op.method.as_str(),
        op.path,
        op.effect.as_str(),
        type_name(&op.returns)
    )
    .unwrap();
    if !op.params.is_empty() {
        writeln!(out).unwrap();
        fields(out, op.params, true);
    }
}

fn reference(api: Api) -> String {
    let title = match api {
        Api::Kiwivm => "KiwiVM v1",
        Api::Cvm => "CVM Client API",
        Api::Vultr => "Vultr v1",
    };
    let mut out = String::from("<!-- Printed from the table of calls. Do not edit: `make faces` writes it anew. -->\n");
    writeln!(
        out,
        "# {title}: the calls\n\nWhat the types and effects mean is in [the guide](../guide.md).\n\n## Calls"
    )
    .unwrap();
    let mut named = Named::default();
    for op in table::ops(api) {
        call(&mut out, op);
        named.collect(&op.returns);
        op.params.iter().for_each(|param| named.collect(&param.shape));
    }
    out.push_str("\n## Records\n");
    for record in named.records.values() {
        writeln!(out, "\n### {}\n\n{}\n", record.name, record.doc).unwrap();
        fields(&mut out, record.fields, false);
    }
    if !named.choices.is_empty() {
        out.push_str("\n## Choices\n");
    }
    for choice in named.choices.values() {
        writeln!(out, "\n### {}\n\n{}\n\n| text | |\n| --- | --- |", choice.name, choice.doc).unwrap();
        for option in choice.options {
            writeln!(out, "| `{}` | {} |", option.wire, cell(option.doc)).unwrap();
        }
        if choice.open {
            writeln!(out, "\nAnswers may hold other texts; they pass through as they are.").unwrap();
        }
    }
    out
}

#[test]
fn printed_files_are_fresh() {
    let write = std::env::var("VPSWIRE_FACES").as_deref() == Ok("write");
    for api in Api::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../docs/calls/{}.md", api.as_str()));
        let printed = reference(api);
        if write {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &printed).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == printed, "docs/calls/{}.md is stale: run make faces", api.as_str());
    }
}
