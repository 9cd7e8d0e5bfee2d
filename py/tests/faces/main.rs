//! Prints the Python faces from the table, and fails when a committed one is stale. `make faces` rewrites them.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod clients;
mod docs;
mod types;

use clients::clients;
use docs::docstring;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use types::{Named, safe};
use vpswire_core::shape::{Api, ChoiceShape, Op, RecordShape};
use vpswire_core::table;

/// `server` -> `ServerCalls`, `basic_shell` -> `BasicShellCalls`.
fn group_class(group: &str) -> String {
    let camel: String = group.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    format!("{camel}Calls")
}

/// A method: its signature and docs; the decorator does the rest.
fn method(out: &mut String, op: &Op) {
    let mut params: Vec<_> = op.params.iter().collect();
    params.sort_by_key(|param| param.optional());
    let params: Vec<_> = params.iter().map(|param| types::param(param)).collect();
    let star = if params.is_empty() { "" } else { ", *, " };
    let answer = types::answer(&op.returns);
    let line = format!("    def {}(self{star}{}) -> {answer}:", safe(op.name), params.join(", "));
    writeln!(out, "\n    @call(\"{}\")", op.id).unwrap();
    if line.chars().count() <= 120 {
        writeln!(out, "{line}").unwrap();
    } else {
        writeln!(out, "    def {}(\n        self,\n        *,", safe(op.name)).unwrap();
        params.iter().for_each(|param| writeln!(out, "        {param},").unwrap());
        writeln!(out, "    ) -> {answer}:").unwrap();
    }
    out.push_str(&docs::method(op, &answer));
}

fn record(out: &mut String, api: Api, record: &RecordShape) {
    writeln!(out, "\n\nclass {}(Record, api=\"{}\"):", record.name, api.as_str()).unwrap();
    out.push_str(&docstring(record.doc, 4));
    writeln!(out, "\n    __slots__ = ()").unwrap();
    for field in record.fields {
        writeln!(out, "\n    {}: {}", safe(field.name), types::answer(&field.shape)).unwrap();
        let secret = if field.secret { "\n\nSecret." } else { "" };
        out.push_str(&docstring(&format!("{}{secret}", field.doc), 4));
    }
}

fn choice(out: &mut String, choice: &ChoiceShape) {
    let options: Vec<_> = choice.options.iter().map(|option| format!("{:?}", option.wire)).collect();
    writeln!(out, "    {}: TypeAlias = Literal[{}]", choice.name, options.join(", ")).unwrap();
    let open = if choice.open { "\n\nAnswers may hold other texts; they pass through as they are." } else { "" };
    let options = choice.options.iter().map(|option| format!("- `{}`: {}", option.wire, docs::flat(option.doc)));
    let text = format!("{}{open}\n\n{}", choice.doc, options.collect::<Vec<_>>().join("\n"));
    out.push_str(&docstring(&text, 4));
}

fn face(api: Api) -> String {
    let mut named = Named::default();
    let mut groups: BTreeMap<&str, Vec<&Op>> = BTreeMap::new();
    for op in table::ops(api) {
        named.collect(&op.returns);
        op.params.iter().for_each(|param| named.collect(&param.shape));
        groups.entry(op.group).or_default().push(op);
    }
    let mut body = String::new();
    for shape in named.records.values() {
        record(&mut body, api, shape);
    }
    for (group, ops) in groups.iter().filter(|(group, _)| !group.is_empty()) {
        writeln!(
            body,
            "\n\nclass {}(Calls[M]):\n    \"\"\"The calls of the group `{group}`.\"\"\"",
            group_class(group)
        )
        .unwrap();
        ops.iter().for_each(|op| method(&mut body, op));
    }
    let all = clients::calls_class(api);
    writeln!(body, "\n\nclass {all}(Calls[M]):\n    \"\"\"All calls of {}.\"\"\"", clients::title(api)).unwrap();
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let class = group_class(group);
        writeln!(body, "\n    @property\n    def {}(self) -> {class}[M]:", safe(group)).unwrap();
        writeln!(body, "        \"\"\"The calls of the group `{group}`.\"\"\"\n        return {class}(self._core)")
            .unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|op| method(&mut body, op));
    clients(&mut body, api);

    let mut choices = String::new();
    for shape in named.choices.values() {
        choice(&mut choices, shape);
    }
    let mut out = docs::header(api);
    out.push_str(&imports(&body, &choices, &named.exported(), api));
    out + &body
}

/// The imports that are used, and no others.
fn imports(body: &str, choices: &str, exported: &BTreeSet<String>, api: Api) -> String {
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let used = |names: &[&'static str]| -> Vec<&'static str> {
        names.iter().copied().filter(|name| words.contains(name)).collect()
    };
    let mut out = String::from("from __future__ import annotations\n\n");
    writeln!(out, "from ._calls import Async, Calls, M, Planned, Sync, call").unwrap();
    writeln!(out, "from ._clients import AsyncClient, SyncClient, native, planned").unwrap();
    let natives = used(&["ById", "Record"]);
    writeln!(out, "from ._native import {}\n", natives.join(", ")).unwrap();
    let mut names: Vec<_> = exported.iter().map(String::as_str).collect();
    let own = [clients::name(api).to_owned(), format!("Async{}", clients::name(api)), clients::calls_class(api)];
    names.extend(own.iter().map(String::as_str));
    names.sort_unstable();
    writeln!(out, "__all__ = [").unwrap();
    names.iter().for_each(|name| writeln!(out, "    \"{name}\",").unwrap());
    writeln!(out, "]\n\nTYPE_CHECKING = False\nif TYPE_CHECKING:").unwrap();
    for (module, names) in [("collections.abc", used(&["Mapping", "Sequence"])), ("decimal", used(&["Decimal"]))] {
        if !names.is_empty() {
            writeln!(out, "    from {module} import {}", names.join(", ")).unwrap();
        }
    }
    let mut typing = used(&["Any"]);
    if !choices.is_empty() {
        typing.extend(["Literal", "TypeAlias"]);
    }
    if words.contains("Address") {
        let all = ["IPv4Address", "IPv4Interface", "IPv4Network", "IPv6Address", "IPv6Interface", "IPv6Network"];
        let named = all.iter().copied().filter(|name| words.contains("Network") || name.ends_with("Address"));
        writeln!(out, "    from ipaddress import {}", named.collect::<Vec<_>>().join(", ")).unwrap();
        typing = typing.into_iter().chain(["TypeAlias", "Union"]).collect::<BTreeSet<_>>().into_iter().collect();
    }
    if !typing.is_empty() {
        writeln!(out, "    from typing import {}", typing.join(", ")).unwrap();
    }
    writeln!(out, "\n    from typing_extensions import Unpack").unwrap();
    writeln!(out, "\n    from ._clients import AsyncTransport, Options, Transport").unwrap();
    if words.contains("Address") {
        writeln!(out, "\n    Address: TypeAlias = Union[str, IPv4Address, IPv6Address]").unwrap();
    }
    if words.contains("Network") {
        writeln!(
            out,
            "    Network: TypeAlias = Union[Address, IPv4Interface, IPv6Interface, IPv4Network, IPv6Network]"
        )
        .unwrap();
    }
    if !choices.is_empty() {
        writeln!(out).unwrap();
        out.push_str(choices);
    }
    out
}

#[test]
fn printed_files_are_fresh() {
    let write = std::env::var("VPSWIRE_FACES").as_deref() == Ok("write");
    for api in Api::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("python/vpswire/{}.py", api.as_str()));
        let printed = face(api);
        if write {
            std::fs::write(&path, &printed).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == printed, "{} is stale: run make faces", path.display());
    }
}
