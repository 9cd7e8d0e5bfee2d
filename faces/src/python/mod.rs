//! Generates the Python modules.

mod clients;
mod declared;
mod docs;
mod fleet;
mod jobs;
mod types;

use crate::Printed;
use crate::model::{self, Named, groups};
use clients::clients;
use declared::{choice, keywords, record, signature};
use std::collections::BTreeSet;
use std::fmt::Write;
use types::safe;
use vpswire_core::shape::{Api, Op};

/// Returns the class of a group: `server` -> `ServerCalls`, `basic_shell` -> `BasicShellCalls`.
fn group_class(group: &str) -> String {
    let camel: String = group.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    format!("{camel}Calls")
}

/// Adds a method: its signature and docs; the decorator does the rest.
fn method(out: &mut String, op: &Op) {
    let mut params = keywords(op.params.iter());
    // The options of a single call.
    params.extend(["timeout: float | None = None".to_owned(), "max_retries: int | None = None".to_owned()]);
    let answer = types::whole(&op.returns);
    writeln!(out, "\n    @call(\"{}\")", op.id).unwrap();
    signature(out, op.name, &[], &params, &answer);
    out.push_str(&docs::method(op, &answer));
}

/// The files of a service: its module, and the types that only annotations of the module use.
struct Files {
    face: String,
    types: String,
}

fn service(api: Api) -> Files {
    let (groups, named) = (groups(api), Named::of(api));
    let mut body = String::new();
    for shape in named.records.values() {
        record(&mut body, api.as_str(), shape);
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
    writeln!(body, "\n\nclass {all}(Calls[M]):\n    \"\"\"All calls of {}.\"\"\"", model::names(api).title).unwrap();
    for group in groups.keys().filter(|group| !group.is_empty()) {
        let class = group_class(group);
        writeln!(body, "\n    @property\n    def {}(self) -> {class}[M]:", safe(group)).unwrap();
        writeln!(body, "        \"\"\"The calls of the group `{group}`.\"\"\"\n        return self._group({class})")
            .unwrap();
    }
    groups.get("").into_iter().flatten().for_each(|op| method(&mut body, op));
    clients(&mut body, api);

    let mut face = docs::header(&format!("{}: every call.", model::capital(model::names(api).title)));
    face.insert_str(face.find("\"\"\"").unwrap(), "# mypy: disable-error-code=\"empty-body\"\n");
    face.push_str(&imports(&body, &named, api));
    Files { face: face + &body, types: types_module(&named, api) }
}

/// Returns the module with the types that only annotations use.
fn types_module(named: &Named, api: Api) -> String {
    let about = format!("The choices of {}. They are texts; only annotations name them.", model::names(api).title);
    let mut out = docs::header(&about);
    writeln!(out, "from typing import Literal, TypeAlias\n\n__all__ = [").unwrap();
    named.choices.keys().for_each(|name| writeln!(out, "    \"{name}\",").unwrap());
    writeln!(out, "]").unwrap();
    named.choices.values().for_each(|shape| choice(&mut out, shape));
    out
}

/// Returns only the imports that are used.
fn imports(body: &str, named: &Named, api: Api) -> String {
    let words: BTreeSet<&str> = body.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let used = |names: &[&'static str]| -> Vec<&'static str> {
        names.iter().copied().filter(|name| words.contains(name)).collect()
    };
    let mut out = String::from("from __future__ import annotations\n\n");
    writeln!(out, "from ._lazy.hints import LazyNames").unwrap();
    writeln!(out, "from ._native import {}", used(&["ById", "Record"]).join(", ")).unwrap();
    writeln!(out, "from ._runtime.calls import Async, Calls, M, Planned, Sync, call, constructor").unwrap();
    writeln!(out, "from ._runtime.clients import AsyncClient, SyncClient, planned\n").unwrap();
    let mut names: Vec<_> = named.records.keys().map(|name| (*name).to_owned()).collect();
    let class = model::names(api).class;
    names.extend([class.to_owned(), format!("Async{class}"), clients::calls_class(api)]);
    names.sort_unstable();
    writeln!(out, "__all__ = [").unwrap();
    names.iter().for_each(|name| writeln!(out, "    \"{name}\",").unwrap());
    writeln!(out, "]\n\nTYPE_CHECKING = False\nif TYPE_CHECKING:").unwrap();
    let common = [
        "Address",
        "Any",
        "AsyncTransport",
        "Decimal",
        "Id",
        "Listing",
        "Mapping",
        "Network",
        "Options",
        "Sequence",
        "Transport",
        "Unpack",
    ];
    let choices: Vec<_> = named.choices.keys().copied().collect();
    let module = format!("{}_types", api.as_str());
    let mut lines = [(module.as_str(), choices), ("types", used(&common))];
    lines.sort_by_key(|(from, _)| *from);
    for (from, names) in lines {
        let line = format!("    from ._lazy.{from} import {}", names.join(", "));
        if line.len() <= 120 {
            writeln!(out, "{line}").unwrap();
        } else {
            writeln!(out, "    from ._lazy.{from} import (\n        {},\n    )", names.join(",\n        ")).unwrap();
        }
    }
    if model::has_jobs(api) {
        writeln!(out, "    from .{} import {}", jobs::module(api), jobs::class(api)).unwrap();
        writeln!(
            out,
            "else:\n    __getattr__ = LazyNames(globals(), \"types\", \"{module}\", \".{}\")",
            jobs::module(api)
        )
        .unwrap();
    } else {
        writeln!(out, "else:\n    __getattr__ = LazyNames(globals(), \"types\", \"{module}\")").unwrap();
    }
    out
}

/// Returns all generated Python modules.
pub fn files() -> Vec<Printed> {
    let of = |api: Api| {
        let Files { face, types } = service(api);
        [
            Printed::new(format!("py/python/vpswire/{}.py", api.as_str()), face),
            Printed::new(format!("py/python/vpswire/_lazy/{}_types.py", api.as_str()), types),
        ]
    };
    let options = Printed::new("py/python/vpswire/_lazy/options.py".to_owned(), clients::options_module());
    let jobs = model::apis_with_jobs().map(jobs::file);
    Api::ALL.into_iter().flat_map(of).chain([options, fleet::file()]).chain(jobs).collect()
}
