//! Displays records and maps: the most useful fields first, no secrets, no unknown members, and a limited length.

use std::fmt::Write;
use vpswire::shape::{Field, RecordShape, Shape};
use vpswire::value::{Kind, Value};

/// The most useful fields, in order.
const FIRST: [&str; 14] = [
    "label",
    "name",
    "hostname",
    "description",
    "domain",
    "status",
    "state",
    "power_status",
    "ve_status",
    "server_state",
    "main_ip",
    "ip",
    "os",
    "location",
];
/// The number of fields that a record shows, alone and as one of several.
const FIELDS: (usize, usize) = (6, 3);
/// The number of rows that a list or map shows, in a line and in a table.
const ROWS: (usize, usize) = (3, 100);
/// The number of columns of a table.
const COLUMNS: usize = 10;
/// The mask of a secret.
pub(crate) const MASK: &str = "***";

/// Returns the `repr` of a text, of at most 40 characters of it.
fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push_str("...");
    }
    format!("'{}'", short.escape_debug().to_string().replace("\\\"", "\""))
}

/// Returns the fields of a record: its id if that is the first, the most useful ones, then the rest.
fn ordered(record: &RecordShape) -> Vec<(usize, &'static Field)> {
    let mut fields: Vec<(usize, &'static Field)> = record.fields.iter().enumerate().collect();
    fields.sort_by_key(|(index, field)| match FIRST.iter().position(|name| *name == field.name) {
        _ if *index == 0 && field.name.ends_with("id") => 0,
        Some(place) => place.saturating_add(1),
        None => FIRST.len().saturating_add(1),
    });
    fields
}

/// Displays a record, as `Server(subid=576965, label='web-1', ...)`.
pub(crate) fn record(value: &Value, one_of_several: bool) -> String {
    let Shape::Record(shape) = value.shape() else { return String::new() };
    let most = if one_of_several { FIELDS.1 } else { FIELDS.0 };
    let (mut shown, mut left) = (Vec::new(), false);
    for (index, field) in ordered(shape) {
        let Some(part) = value.field_at(index).filter(|part| part.kind() != Kind::Null) else { continue };
        let text = if shown.len() == most { None } else { part_text(field, &part, one_of_several) };
        left |= text.is_none();
        shown.extend(text.map(|text| format!("{}={text}", field.name)));
    }
    if left {
        shown.push("...".to_owned());
    }
    format!("{}({})", shape.name, shown.join(", "))
}

/// Displays a field's value. Returns nothing for a value that is not shown.
fn part_text(field: &Field, part: &Value, one_of_several: bool) -> Option<String> {
    if field.secret {
        return Some(format!("'{MASK}'"));
    }
    match part.shape() {
        _ if is_odd(part) => None,
        Shape::Decimal => part.as_text().ok().map(|digits| format!("Decimal('{digits}')")),
        Shape::List(_) | Shape::Lines if !one_of_several => Some(list(part)),
        Shape::ById(_) if !one_of_several => Some(map(part)),
        _ => scalar(part),
    }
}

/// Whether the value differs from the documentation: it may be anything, and is not shown.
fn is_odd(part: &Value) -> bool {
    part.kind() != Kind::Null && part.check().is_err()
}

fn scalar(part: &Value) -> Option<String> {
    match part.kind() {
        _ if is_odd(part) => None,
        Kind::Bool => part.as_bool().ok().map(|truth| if truth { "True" } else { "False" }.to_owned()),
        Kind::Int | Kind::Num => part.as_text().ok().map(|digits| digits.chars().take(40).collect()),
        Kind::Text => part.as_text().ok().map(|text| quoted(&text)),
        Kind::Null | Kind::Bytes | Kind::List | Kind::Map => None,
    }
}

/// Displays one of several items: a record or a simple value.
fn row(value: &Value) -> String {
    match value.shape() {
        Shape::Record(_) => record(value, true),
        Shape::List(_) => list(value),
        Shape::Pair(_) => format!("({})", value.items().iter().map(row).collect::<Vec<_>>().join(", ")),
        _ => scalar(value).unwrap_or_else(|| "...".to_owned()),
    }
}

/// Displays a list, as `[12: first, second, third, ...]`.
fn list(value: &Value) -> String {
    let items = value.items();
    let rows: Vec<_> = items.iter().take(ROWS.0).map(row).collect();
    several("[", items.len(), rows, "]")
}

/// Displays a map by id, as `{12: 'id': first, ...}`.
fn map(value: &Value) -> String {
    let entries = value.entries();
    let rows: Vec<_> =
        entries.iter().take(ROWS.0).map(|(id, value)| format!("{}: {}", quoted(id), row(value))).collect();
    several("{", entries.len(), rows, "}")
}

fn several(open: &str, count: usize, mut rows: Vec<String>, close: &str) -> String {
    if count == 0 {
        return format!("{open}{close}");
    }
    if count > rows.len() {
        rows.push("...".to_owned());
    }
    format!("{open}{count}: {}{close}", rows.join(", "))
}

/// Displays a map by id, as `ById({4: '576965': Server(...), ...})`.
pub(crate) fn by_id(value: &Value) -> String {
    format!("ById({})", map(value))
}

/// Displays a record as a table of its fields.
pub(crate) fn record_html(value: &Value) -> String {
    let Shape::Record(shape) = value.shape() else { return String::new() };
    let mut html = format!("<table><thead><tr><th colspan=2>{}</th></tr></thead><tbody>", shape.name);
    for (index, field) in ordered(shape) {
        if let Some(part) = value.field_at(index).filter(|part| part.kind() != Kind::Null) {
            let text = part_text(field, &part, false).unwrap_or_else(|| "...".to_owned());
            let _ = write!(html, "<tr><th>{}</th><td>{}</td></tr>", field.name, escaped(&text));
        }
    }
    html + "</tbody></table>"
}

/// Displays a map by id as a table: a row for each id, a column for each of the most useful fields.
pub(crate) fn by_id_html(value: &Value) -> String {
    let entries = value.entries();
    let shape = if let Shape::ById(Shape::Record(shape)) = value.shape() { Some(shape) } else { None };
    let columns: Vec<_> = shape.map_or_else(Vec::new, |shape| ordered(shape)).into_iter().take(COLUMNS).collect();
    let mut html = String::from("<table><thead><tr><th></th>");
    for (_, field) in &columns {
        let _ = write!(html, "<th>{}</th>", field.name);
    }
    html.push_str("</tr></thead><tbody>");
    for (id, entry) in entries.iter().take(ROWS.1) {
        let _ = write!(html, "<tr><th>{}</th>", escaped(id));
        if columns.is_empty() {
            let _ = write!(html, "<td>{}</td>", escaped(&row(entry)));
        }
        for (index, field) in &columns {
            let part = entry.field_at(*index).filter(|part| part.kind() != Kind::Null);
            let text = part.and_then(|part| part_text(field, &part, true)).unwrap_or_default();
            let _ = write!(html, "<td>{}</td>", escaped(&text));
        }
        html.push_str("</tr>");
    }
    let _ = write!(html, "</tbody></table><p>{} by id</p>", entries.len());
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
