//! The reference of the calls, in Markdown.

use crate::Printed;
use crate::model::{Named, check};
use std::fmt::Write;
use vpswire_core::shape::{Api, Field, Op, Shape};
use vpswire_core::table;

/// A cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

fn type_name(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "nothing documented".into(),
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
        let mut notes: Vec<String> = field.check.map(check).into_iter().collect();
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
    let mut out = String::from("<!-- Printed from the table of calls. Do not edit: `make faces` rewrites it. -->\n");
    writeln!(
        out,
        "# {title}: the calls\n\nWhat the types and effects mean is in [the guide](../guide.md).\n\n## Calls"
    )
    .unwrap();
    table::ops(api).for_each(|op| call(&mut out, op));
    let named = Named::of(api);
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

pub fn files() -> Vec<Printed> {
    Api::ALL.map(|api| Printed::new(format!("docs/calls/{}.md", api.as_str()), reference(api))).into()
}
