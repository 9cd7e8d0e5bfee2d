//! Formats a single value by the unit of its field.

use crate::schema;
use crate::show::text;
use std::net::Ipv4Addr;
use vpswire::Value;
use vpswire::shape::{Field, Shape, Unit};
use vpswire::value::Kind;

/// Whether a value differs from the documentation. It is shown unchanged.
pub(crate) fn is_flawed(value: &Value) -> bool {
    value.kind() != Kind::Null && value.check().is_err()
}

/// Whether a value is an empty list or map.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value.kind() {
        Kind::Map => value.entries().is_empty(),
        Kind::List => value.items().is_empty(),
        _ => false,
    }
}

/// Formats a value on one line.
pub(crate) fn words(value: &Value, field: Option<&Field>) -> String {
    match value.kind() {
        _ if is_flawed(value) => match value.untyped().as_text() {
            Ok(text) => text::escape_control(&text),
            Err(_) => text::escape_control(value.raw()),
        },
        Kind::Null => "-".to_owned(),
        Kind::Bool => if value.as_bool().unwrap_or_default() { "yes" } else { "no" }.to_owned(),
        // A number without a documented unit is shown unchanged: 412.0 may be a price, and must not become 412.
        Kind::Int if matches!(value.shape(), Shape::Any) => text::escape_control(&value.as_text().unwrap_or_default()),
        Kind::Int => number(value.as_int().unwrap_or_default(), field),
        Kind::Bytes => format!("({} bytes; --json has them)", value.as_bytes().map_or(0, |bytes| bytes.len())),
        Kind::Num | Kind::Text => text::escape_control(&value.as_text().unwrap_or_default()),
        Kind::List | Kind::Map => text::escape_control(value.raw()),
    }
}

/// Formats a number. Byte counts, Unix seconds and addresses are shown in their usual form.
fn number(number: i128, field: Option<&Field>) -> String {
    let shown = match field.and_then(|field| field.unit) {
        Some(Unit::Bytes) => Some(text::bytes(number)),
        Some(Unit::Seconds) => Some(text::duration(number)),
        Some(Unit::UnixSeconds) if number != 0 => text::time(number),
        Some(Unit::Ipv4) => u32::try_from(number).ok().map(|address| Ipv4Addr::from(address).to_string()),
        _ => None,
    };
    shown.unwrap_or_else(|| number.to_string())
}

/// Returns the unit that follows a number after the name of its field.
pub(crate) fn unit(value: &Value, field: Option<&Field>) -> String {
    let counts =
        matches!(value.kind(), Kind::Int | Kind::Num) || matches!(schema::plain(value.shape()), Shape::Decimal);
    match field.filter(|_| counts && value.kind() != Kind::Null && !is_flawed(value)).map(counted) {
        None | Some("") => String::new(),
        Some(counted) => format!(" {counted}"),
    }
}

/// Returns the unit of a field's numbers, if their format does not show it.
pub(crate) const fn counted(field: &Field) -> &'static str {
    match field.unit {
        Some(Unit::Kilobytes) => "KB",
        Some(Unit::Megabytes) => "MB",
        Some(Unit::Gigabytes) => "GB",
        Some(Unit::Percent) => "%",
        Some(Unit::UsDollars) => "US dollars",
        _ => "",
    }
}
