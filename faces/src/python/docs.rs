//! Generates docstrings.

use crate::model::{Declared, capital};
use std::fmt::Write;
use vpswire_core::shape::{Field, Op, Shape};

/// Returns the first lines of a generated file.
pub fn header(about: &str) -> String {
    header_from("calls", about)
}

/// The same for a file that is generated from another table.
pub fn header_from(table: &str, about: &str) -> String {
    format!("# Printed from the table of {table}. Do not edit: `make faces` rewrites it.\n\"\"\"{about}\"\"\"\n\n")
}

/// Returns a text as one line.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Breaks a paragraph into lines of at most 110 characters.
pub fn wrapped(out: &mut String, first: &str, rest: &str, text: &str) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + word.chars().count() + 1 > 110 {
            writeln!(out, "{}", line.trim_end()).unwrap();
            line = rest.to_owned();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    writeln!(out, "{}", line.trim_end()).unwrap();
}

/// Returns a text as a docstring, with its paragraphs.
pub fn docstring(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let text = text.trim().replace('\\', "\\\\");
    let mut out = String::new();
    for (index, paragraph) in text.split("\n\n").enumerate() {
        if index > 0 {
            out.push('\n');
        }
        for (at, item) in paragraph.split("\n- ").enumerate() {
            let mark = if at > 0 { "- " } else { "" };
            let quotes = if index + at == 0 { "\"\"\"" } else { "" };
            wrapped(
                &mut out,
                &format!("{pad}{quotes}{mark}"),
                &format!("{pad}{}", if mark.is_empty() && !item.starts_with("- ") { "" } else { "  " }),
                item,
            );
        }
    }
    let one = out.trim_end();
    let quote = if one.ends_with('"') { " " } else { "" };
    if one.contains('\n') { format!("{one}\n{pad}\"\"\"\n") } else { format!("{one}{quote}\"\"\"\n") }
}

fn notes(field: &Field) -> Vec<String> {
    let check = field.check.map(crate::model::check);
    let assumed = field.assumed.map(|assumed| format!("the service assumes `{assumed}`"));
    check.into_iter().chain(assumed).chain(field.secret.then(|| "secret".into())).collect()
}

/// Returns the docstring of a call's method, Google style.
pub fn method(op: &Op, answer: &str) -> String {
    let key = if op.needs_key { "" } else { "; needs no key" };
    let access = op.access.map_or(String::new(), |access| format!("; access right `{access}`"));
    let mut facts = vec![format!("`{} {}`: {}{key}{access}.", op.method.as_str(), op.path, op.effect.as_str())];
    facts.extend(op.deprecated.map(|note| format!("Deprecated: {}", flat(note))));
    let what = match op.returns {
        Shape::Unit => "Nothing is documented: `None`, or whatever came.".to_owned(),
        Shape::ById(_) => format!("`{answer}`, in the order of the service."),
        _ => format!("`{answer}`."),
    };
    documented(op.doc, &facts, op.params, &[], &what)
}

/// Returns the docstring of a verb's method.
pub fn verb(verb: &Declared, answer: &str) -> String {
    documented(verb.doc, &[capital(&format!("{}.", verb.effect.as_str()))], verb.params, &[], &format!("`{answer}`."))
}

/// Returns the docstring of a job's method.
pub fn job(job: &Declared, answer: &str) -> String {
    let timeout = ("timeout", "Seconds that the whole job may take. Default: an hour.");
    let what = format!("A job, which has not begun. Its answer is a `{answer}`.");
    documented(job.doc, &[capital(&format!("{}.", job.effect.as_str()))], job.params, &[timeout], &what)
}

/// Returns a docstring of these paragraphs, parameters and answer.
fn documented(doc: &str, facts: &[String], params: &[Field], terms: &[(&str, &str)], returns: &str) -> String {
    let doc = doc.trim().replace('\\', "\\\\");
    let mut out = String::new();
    for (index, paragraph) in doc.split("\n\n").enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let quotes = if index == 0 { "\"\"\"" } else { "" };
        wrapped(&mut out, &format!("        {quotes}"), "        ", paragraph);
    }
    for fact in facts {
        out.push('\n');
        wrapped(&mut out, "        ", "        ", fact);
    }
    let mut params: Vec<_> = params.iter().collect();
    params.sort_by_key(|param| param.optional());
    if !params.is_empty() || !terms.is_empty() {
        out.push_str("\n        Args:\n");
    }
    for param in params {
        let notes = notes(param);
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let text = format!("{}{notes}", flat(&param.doc.replace('\\', "\\\\")));
        wrapped(&mut out, &format!("            {}: ", super::types::safe(param.name)), "                ", &text);
    }
    for (name, text) in terms {
        wrapped(&mut out, &format!("            {name}: "), "                ", text);
    }
    writeln!(out, "\n        Returns:\n            {returns}\n        \"\"\"\n        ...").unwrap();
    out
}
