//! The TypeScript types of shapes.

use vpswire_core::shape::{Field, RecordShape, Shape};

/// Returns the record of an answer that is a list or map of records.
pub const fn row(shape: &Shape) -> Option<&'static RecordShape> {
    match shape {
        Shape::List(Shape::Record(record)) | Shape::ById(Shape::Record(record)) => Some(record),
        _ => None,
    }
}

/// Returns a property of a call's parameters: `tag?: string | undefined`.
pub fn param(field: &Field) -> String {
    // The keys of a map by id are text.
    let of = |shape: &Shape| match shape {
        Shape::Int { .. } if field.name.ends_with("id") => format!("string | {}", given(shape)),
        shape => given(shape),
    };
    match field.shape {
        Shape::Optional(inner) => format!("{}?: {} | undefined", field.name, of(inner)),
        _ => format!("{}: {}", field.name, of(&field.shape)),
    }
}

/// Returns a property of a record: `tag?: string | null`.
pub fn field(field: &Field) -> String {
    match field.shape {
        Shape::Optional(Shape::Any) => format!("{}?: unknown", field.name),
        Shape::Optional(inner) => format!("{}?: {} | null", field.name, answer(inner)),
        _ => format!("{}: {}", field.name, answer(&field.shape)),
    }
}

/// Returns the type of an argument.
pub fn given(shape: &Shape) -> String {
    match shape {
        Shape::Int { .. } => "number | bigint".into(),
        Shape::Lines => "string | readonly string[]".into(),
        Shape::Choice(choice) => choice.name.into(),
        Shape::List(inner) => format!("readonly {}", items(&given(inner))),
        Shape::ById(inner) => format!("Readonly<Record<string, {}>>", given(inner)),
        shape => answer(shape),
    }
}

/// Returns the type of an answer.
pub fn answer(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "unknown".into(),
        Shape::Bool => "boolean".into(),
        Shape::Int { .. } | Shape::Num => "number".into(),
        Shape::Decimal | Shape::Text | Shape::Time => "string".into(),
        Shape::Bytes => "Uint8Array".into(),
        Shape::Lines => "string[]".into(),
        Shape::Choice(choice) if choice.open => format!("{} | (string & {{}})", choice.name),
        Shape::Choice(choice) => choice.name.into(),
        Shape::Optional(inner) => format!("{} | null", answer(inner)),
        Shape::List(inner) => items(&answer(inner)),
        Shape::ById(inner) => format!("{{ [id: string]: {} }}", answer(inner)),
        Shape::Pair((a, b)) => format!("[{}, {}]", answer(a), answer(b)),
        Shape::Record(record) => record.name.into(),
        Shape::Any => "unknown".into(),
    }
}

fn items(one: &str) -> String {
    if one.contains('|') { format!("({one})[]") } else { format!("{one}[]") }
}

/// Describes the type of an answer in words.
pub fn words(shape: &Shape) -> String {
    match shape {
        Shape::Unit => "nothing documented: `null`, or whatever came".into(),
        Shape::Bool => "a boolean".into(),
        Shape::Int { .. } => "an integer".into(),
        Shape::Num => "a number".into(),
        Shape::Decimal => "an exact decimal as text".into(),
        Shape::Text | Shape::Time => "text".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "lines of text".into(),
        Shape::Choice(choice) => format!("a {{@link {}}}", choice.name),
        Shape::Optional(inner) => format!("{}, or `null`", words(inner)),
        Shape::List(inner) => format!("a list of {}", words(inner)),
        Shape::ById(inner) => format!("a map by id of {}", words(inner)),
        Shape::Pair((a, b)) => format!("a pair of {} and {}", words(a), words(b)),
        Shape::Record(record) => format!("{{@link {}}}", record.name),
        Shape::Any => "whatever the service sends".into(),
    }
}
