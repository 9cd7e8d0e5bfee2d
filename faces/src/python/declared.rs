//! Shared by the modules of calls, verbs and jobs: signatures, records, choices, imports.

use super::docs::{self, docstring};
use super::types::{self, safe};
use std::collections::BTreeSet;
use std::fmt::Write;
use vpswire_core::shape::{ChoiceShape, Field, RecordShape};

/// Returns the parameters of a method, the required ones first.
pub fn keywords<'a>(params: impl Iterator<Item = &'a Field>) -> Vec<String> {
    let mut params: Vec<_> = params.collect();
    params.sort_by_key(|param| param.optional());
    params.into_iter().map(types::param).collect()
}

/// Adds the `def` of a method with positional parameters and keyword parameters.
pub fn signature(out: &mut String, name: &str, nameless: &[String], named: &[String], answer: &str) {
    let star = (!named.is_empty()).then(|| "*".to_owned());
    let params: Vec<_> = ["self".to_owned()].iter().chain(nameless).chain(&star).chain(named).cloned().collect();
    let line = format!("    def {}({}) -> {answer}:", safe(name), params.join(", "));
    if line.chars().count() <= 120 {
        writeln!(out, "{line}").unwrap();
    } else {
        writeln!(out, "    def {}(", safe(name)).unwrap();
        params.iter().for_each(|param| writeln!(out, "        {param},").unwrap());
        writeln!(out, "    ) -> {answer}:").unwrap();
    }
}

pub fn record(out: &mut String, module: &str, record: &RecordShape) {
    writeln!(out, "\n\nclass {}(Record, module=\"{module}\"):", record.name).unwrap();
    out.push_str(&docstring(record.doc, 4));
    writeln!(out, "\n    __slots__ = ()").unwrap();
    for field in record.fields {
        writeln!(out, "\n    {}: {}", safe(field.name), types::answer(&field.shape)).unwrap();
        let secret = if field.secret { "\n\nSecret." } else { "" };
        out.push_str(&docstring(&format!("{}{secret}", field.doc), 4));
    }
}

pub fn choice(out: &mut String, choice: &ChoiceShape) {
    let options: Vec<_> = choice.options.iter().map(|option| format!("{:?}", option.wire)).collect();
    writeln!(out, "\n{}: TypeAlias = Literal[{}]", choice.name, options.join(", ")).unwrap();
    let open = if choice.open { "\n\nAnswers may hold other texts; they pass through as they are." } else { "" };
    let options = choice.options.iter().map(|option| format!("- `{}`: {}", option.wire, docs::flat(option.doc)));
    let text = format!("{}{open}\n\n{}", choice.doc, options.collect::<Vec<_>>().join("\n"));
    out.push_str(&docstring(&text, 0));
}

/// Adds the `__all__` of a module.
pub fn all_names<'a>(out: &mut String, names: impl Iterator<Item = &'a str>) {
    let names: BTreeSet<_> = names.collect();
    writeln!(out, "__all__ = [").unwrap();
    names.iter().for_each(|name| writeln!(out, "    \"{name}\",").unwrap());
    writeln!(out, "]").unwrap();
}

/// Adds the imports of a module that is loaded on first use: those of the given ones that are used.
pub fn imported(out: &mut String, body: &str, lines: &[(&str, &[&str])], runtime: &str) {
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let line = |from: &str, names: &[&str]| {
        let used: Vec<_> = names.iter().copied().filter(|name| words.contains(name)).collect();
        (!used.is_empty()).then(|| format!("from {from} import {}\n", used.join(", ")))
    };
    out.push_str("from __future__ import annotations\n\n");
    let standard = [
        ("collections.abc", &["Mapping", "Sequence"][..]),
        ("ipaddress", &["IPv4Address", "IPv6Address"]),
        ("typing", &["Any", "Literal", "TypeAlias"]),
    ];
    standard.iter().filter_map(|(from, names)| line(from, names)).for_each(|line| out.push_str(&line));
    out.push('\n');
    lines.iter().filter_map(|(from, names)| line(from, names)).for_each(|line| out.push_str(&line));
    writeln!(out, "{runtime}\n").unwrap();
}
