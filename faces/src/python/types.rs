//! The Python types of shapes.

use crate::model::{PYTHON, unkept};
use vpswire_core::shape::{Check, Field, Shape};

/// Returns a valid name in Python: a reserved word gets an underscore.
pub fn safe(name: &str) -> String {
    unkept(name, PYTHON)
}

/// Returns a parameter of a method: `tag: str | None = None`.
pub fn param(field: &Field) -> String {
    let default = if field.optional() { " | None = None" } else { "" };
    let plain = if let Shape::Optional(inner) = field.shape { inner } else { &field.shape };
    let kind = if is_id(field.name, plain) { "Id".to_owned() } else { given(plain, field.check) };
    format!("{}: {kind}{default}", safe(field.name))
}

/// Whether a parameter is an id from a service. Maps by id have their ids as text.
fn is_id(name: &str, shape: &Shape) -> bool {
    matches!(shape, Shape::Int { .. }) && (name.ends_with("id") || name == "rulenumber")
}

/// Returns the type of an argument.
fn given(shape: &Shape, check: Option<Check>) -> String {
    match (shape, check) {
        (_, Some(Check::Ip | Check::Ipv4 | Check::Ipv6)) => "Address".into(),
        (_, Some(Check::Subnet)) => "Network".into(),
        (Shape::Bytes, _) => "bytes".into(),
        (Shape::Lines, _) => "str | Sequence[str]".into(),
        (Shape::List(inner), _) => format!("Sequence[{}]", given(inner, None)),
        (Shape::ById(inner), _) => format!("Mapping[str, {}]", given(inner, None)),
        (Shape::Choice(choice), _) => choice.name.into(),
        (shape, _) => answer(shape),
    }
}

/// Returns the type of a whole answer: a list with its flaws; a list in a record is a tuple.
pub fn whole(shape: &Shape) -> String {
    match shape {
        Shape::List(inner) => format!("Listing[{}]", answer(inner)),
        shape => answer(shape),
    }
}

/// Returns the type of an answer or a part of one.
pub fn answer(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "Any".into(),
        Shape::Bool => "bool".into(),
        Shape::Int { .. } => "int".into(),
        Shape::Num => "float".into(),
        Shape::Decimal => "Decimal".into(),
        Shape::Text | Shape::Time => "str".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "tuple[str, ...]".into(),
        Shape::Choice(choice) => format!("{} | str", choice.name),
        Shape::Optional(inner) => format!("{} | None", answer(inner)),
        Shape::List(inner) => format!("tuple[{}, ...]", answer(inner)),
        Shape::ById(inner) => format!("ById[{}]", answer(inner)),
        Shape::Pair((a, b)) => format!("tuple[{}, {}]", answer(a), answer(b)),
        Shape::Record(record) => record.name.into(),
        Shape::Any => "Any".into(),
    }
}
