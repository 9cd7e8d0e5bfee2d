//! Shared by the generators of the C and the C++ headers: comments, names, and the parameters that may be zero.

use crate::model::{CPP, Declared, check, unkept};
use vpswire_core::shape::{Check, Field, Op, Shape};

/// Returns the parameter's type without 'optional'.
pub fn plain(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// Returns a comment with these paragraphs and that indentation.
pub fn comment(indent: &str, paragraphs: &[String]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        let mut line = String::new();
        for word in paragraph.replace("*/", "* /").replace("/*", "/ *").split_whitespace() {
            if !line.is_empty() && line.len() + word.len() > 110 {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        lines.push(line);
    }
    if let [line] = lines.as_slice() {
        return format!("{indent}/** {line} */\n");
    }
    let lines = lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect::<String>();
    format!("{indent}/**\n{lines}{indent} */\n")
}

pub fn call_comment(op: &Op) -> String {
    let mut paragraphs: Vec<String> = op.doc.split("\n\n").map(str::to_owned).collect();
    let key = if op.needs_key { "" } else { "; needs no key" };
    let access = op.access.map_or(String::new(), |right| format!("; access right {right}"));
    let answers = match answer(&op.returns) {
        text if text.is_empty() => String::new(),
        text => format!(" Answers {text}."),
    };
    paragraphs.push(format!("{} {}: {}{key}{access}.{answers}", op.method.as_str(), op.path, op.effect.as_str()));
    paragraphs.extend(op.deprecated.map(|note| format!("Deprecated: {note}")));
    comment("", &paragraphs)
}

/// Returns the comment of a verb or a job, with its effect and answer.
pub fn declared_comment(of: &Declared) -> String {
    let mut paragraphs: Vec<String> = of.doc.split("\n\n").map(str::to_owned).collect();
    paragraphs.push(format!("Effect: {}. Answers {}.", of.effect.as_str(), answer(of.returns)));
    comment("", &paragraphs)
}

/// Describes the answer; for a record the names of its fields.
fn answer(shape: &Shape) -> String {
    match shape {
        Shape::Unit => String::new(),
        Shape::Optional(inner) => answer(inner),
        Shape::Record(record) => {
            let names: Vec<_> = record.fields.iter().map(|field| field.name).collect();
            format!("a map ({}: {})", record.name, names.join(", "))
        }
        Shape::List(inner) => format!("a list, of each item {}", answer(inner)),
        Shape::ById(inner) => format!("a map by id, of each entry {}", answer(inner)),
        Shape::Pair((a, b)) => format!("a pair of {} and {}", answer(a), answer(b)),
        Shape::Bool => "a truth value".into(),
        Shape::Int { .. } => "an integer".into(),
        Shape::Num => "a number".into(),
        Shape::Bytes => "bytes".into(),
        Shape::Lines => "a list of lines".into(),
        Shape::Any => "whatever the service sends".into(),
        Shape::Decimal | Shape::Text | Shape::Time | Shape::Choice(_) => "text".into(),
    }
}

/// Returns the comment of a parameter of a call, a verb or a job, for the line above it.
pub fn field_comment(field: &Field, noun: &str) -> String {
    let mut notes: Vec<String> = field.check.map(check).into_iter().collect();
    let choice = match plain(field) {
        Shape::Choice(choice) | Shape::List(Shape::Choice(choice)) => Some(choice),
        _ => None,
    };
    notes.extend(choice.map(|choice| {
        let options: Vec<_> = choice.options.iter().map(|option| format!("\"{}\"", option.wire)).collect();
        options.join(", ")
    }));
    notes.extend(field.assumed.map(|assumed| match noun {
        "call" => format!("the service assumes {assumed}"),
        _ => format!("default: {assumed}"),
    }));
    notes.push(if field.optional() { "optional" } else { "required" }.into());
    notes.extend(field.secret.then(|| "secret".into()));
    comment("    ", &[format!("{} ({})", field.doc, notes.join("; "))])
}

/// Returns a valid name in C and C++: a reserved word gets an underscore.
pub fn name(name: &str) -> String {
    unkept(name, CPP)
}

/// Whether an integer parameter may be 0: only if its range includes 0. An id is never 0.
pub fn takes_zero(field: &Field) -> bool {
    matches!(field.check, Some(Check::Range(low, _)) if low <= 0)
}

/// Returns the comment of a field with its type and meaning, for the line above it.
pub fn kind_comment(indent: &str, field: &Field) -> String {
    let mut notes: Vec<&str> = Vec::new();
    notes.extend(field.optional().then_some("may be missing"));
    notes.extend(field.secret.then_some("secret"));
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
    comment(indent, &[format!("{}: {}{notes}", kind(plain(field)), field.doc)])
}

/// Returns the kind of a field, in the terms of `vpswire_kind`.
fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Unit | Shape::Any => "Anything".into(),
        Shape::Bool => "Truth value".into(),
        Shape::Int { .. } => "Integer".into(),
        Shape::Num => "Number".into(),
        Shape::Bytes => "Bytes".into(),
        Shape::Decimal => "Text, an exact decimal".into(),
        Shape::Time => "Text, a UTC date and time".into(),
        Shape::Text | Shape::Choice(_) => "Text".into(),
        Shape::Optional(inner) => kind(inner),
        Shape::Lines => "List of texts".into(),
        Shape::Pair(_) => "List of two".into(),
        Shape::List(inner) => format!("List, each item {}", within(&kind(inner))),
        Shape::ById(inner) => format!("Map by id, each entry {}", within(&kind(inner))),
        Shape::Record(record) => format!("Map, the fields of {}", record.name),
    }
}

/// Returns a kind in lower case, for use within a sentence. Names of records are unchanged.
fn within(kind: &str) -> String {
    let mut chars = kind.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
