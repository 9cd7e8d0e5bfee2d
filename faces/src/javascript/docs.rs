//! Generates TSDoc comments.

use super::names::translated;
use super::types::words;
use crate::model::Declared;
use std::fmt::Write;
use vpswire_core::shape::{ChoiceShape, Effect, Field, Op, Shape};

/// The first line of a generated file.
pub const HEADER: &str = "// Printed from the table of calls. Do not edit: `make faces` rewrites it.\n";

/// The maximum length of a line.
pub const WIDTH: usize = 120;

/// Escapes the special characters of TSDoc in a text, except within code.
fn plain(text: &str) -> String {
    let escaped = |(index, part): (usize, &str)| match index % 2 {
        0 => part.replace('@', "\\@").replace('{', "\\{").replace('}', "\\}"),
        _ => part.to_owned(),
    };
    text.split('`').enumerate().map(escaped).collect::<Vec<_>>().join("`")
}

/// Breaks a paragraph into lines.
fn wrapped(out: &mut Vec<String>, first: &str, rest: &str, text: &str, width: usize) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + word.chars().count() + 1 > width {
            out.push(std::mem::replace(&mut line, rest.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    out.push(line);
}

/// Returns a text as a comment, with its paragraphs, lists and examples.
pub fn comment(text: &str, indent: usize) -> String {
    let (pad, width) = (" ".repeat(indent), WIDTH - indent - 3);
    let text = text.trim().replace("*/", "*\\/");
    let mut lines = Vec::new();
    for (index, paragraph) in text.split("\n\n").enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        if paragraph.contains("```") {
            lines.extend(paragraph.lines().map(str::to_owned));
            continue;
        }
        for (at, item) in paragraph.split("\n- ").enumerate() {
            let marked = if at > 0 { format!("- {item}") } else { item.to_owned() };
            wrapped(&mut lines, "", if marked.starts_with("- ") { "  " } else { "" }, &marked, width);
        }
    }
    match lines.as_slice() {
        [one] if pad.len() + one.chars().count() + 7 <= WIDTH => format!("{pad}/** {one} */\n"),
        _ => {
            let mut out = format!("{pad}/**\n");
            for line in lines {
                writeln!(out, "{}", format!("{pad} * {line}").trim_end()).unwrap();
            }
            writeln!(out, "{pad} */").unwrap();
            out
        }
    }
}

/// Describes the effect of a call, verb or job.
const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Reads => "only reads",
        Effect::Sets => "sets something: the same call again changes nothing more",
        Effect::Acts => "acts: executing it twice differs from executing it once",
        Effect::Destroys => "**destroys data, or gives up an address for good**",
        Effect::Bills => "**costs money or creates something**",
    }
}

/// Describes a verb or a job, and its answer.
pub fn declared(of: &Declared) -> String {
    let effect = effect(of.effect);
    let (stars, rest) = effect.split_at(if effect.starts_with("**") { 2 } else { 0 });
    let (first, rest) = rest.split_at(1);
    let first = first.to_uppercase();
    format!("{}\n\n{stars}{first}{rest}.\n\nGives {}.", plain(of.doc.trim()), words(of.returns))
}

/// Describes a call, its effect and its answer.
pub fn call(op: &Op) -> String {
    let effect = effect(op.effect);
    let access = op.access.map_or(String::new(), |right| format!(" Access right: `{right}`."));
    let key = if op.needs_key { "" } else { " Needs no key." };
    let old = op.deprecated.map_or(String::new(), |note| {
        let note = translated(op.api, note);
        format!("\n\n@deprecated {}{}.", note[..1].to_uppercase(), &note[1..])
    });
    format!(
        "{}\n\n`{} {}`: {effect}.{access}{key}\n\nGives {}.{old}",
        plain(op.doc.trim()),
        op.method.as_str(),
        op.path,
        words(&op.returns)
    )
}

/// Describes a parameter or field of a call, with the facts that its type does not express.
pub fn field(field: &Field) -> String {
    described(field, |assumed| format!("the service assumes `{assumed}`"), "secret")
}

/// Does the same for a verb or a job, whose secrets are never shown.
pub fn declared_field(field: &Field) -> String {
    described(field, |assumed| format!("default: `{assumed}`"), "secret: not enumerable")
}

fn described(field: &Field, unless_given: impl Fn(&str) -> String, secret: &str) -> String {
    let shape = if let Shape::Optional(inner) = field.shape { inner } else { &field.shape };
    let check = field.check.map(crate::model::check);
    let assumed = field.assumed.map(|assumed| match (shape, assumed) {
        (Shape::Bool, "yes") => unless_given("true"),
        (Shape::Bool, "no") => unless_given("false"),
        _ => unless_given(assumed),
    });
    let kind = match shape {
        Shape::Decimal => Some("an exact decimal as text, never a float".to_owned()),
        Shape::Time => Some("as the service writes it".to_owned()),
        _ => None,
    };
    let secret = field.secret.then(|| secret.to_owned());
    let notes: Vec<_> = check.into_iter().chain(assumed).chain(kind).chain(secret).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" *({})*", notes.join("; ")) };
    format!("{}{notes}", plain(field.doc.trim()))
}

/// Describes a choice, and each of its options.
pub fn choice(choice: &ChoiceShape) -> String {
    let open = if choice.open { "\n\nAnswers may hold other texts; they pass through as they are." } else { "" };
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let options = choice.options.iter().map(|option| format!("- `{}`: {}", option.wire, plain(&flat(option.doc))));
    format!("{}{open}\n\n{}", plain(choice.doc.trim()), options.collect::<Vec<_>>().join("\n"))
}
