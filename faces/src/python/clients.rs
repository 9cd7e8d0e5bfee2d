//! Generates the client classes.

use super::docs::{flat, header, wrapped};
use crate::model::names;
use std::fmt::Write;
use vpswire_core::account::AccountField;
use vpswire_core::setting::{self, Kind, Language, Setting};
use vpswire_core::shape::Api;
use vpswire_core::table::{account_fields, ops};

/// Returns the name of the class with all calls. One of the API's groups may have the name of the API.
pub fn calls_class(api: Api) -> String {
    let all = if ops(api).any(|op| op.group == api.as_str()) { "All" } else { "" };
    format!("{all}{}Calls", names(api).class)
}

/// Returns the type of a part of an account. A part that is neither secret nor a URL is an id.
const fn type_of(field: &AccountField) -> &'static str {
    if field.secret || field.is_base_url() { "str | None" } else { "int | str | None" }
}

/// Returns the type of an option.
fn type_of_option(row: &Setting) -> &'static str {
    match row.kind {
        Kind::Flag => "bool",
        Kind::Count | Kind::Bytes => "int",
        Kind::Time => "float",
        Kind::Text | Kind::Url => "str",
        Kind::Path => "str | PathLike[str]",
        Kind::Own => "Callable[[Attempt], None]",
    }
}

fn options() -> impl Iterator<Item = &'static Setting> {
    setting::all().filter(|row| row.is_in(Language::Python))
}

/// Returns the options for a docstring.
fn documented() -> String {
    let mut out = String::new();
    for row in options() {
        let unit = if row.kind == Kind::Time { " Seconds." } else { "" };
        let text = format!("{}{unit} Default: {}.", flat(row.doc), row.default_in(Language::Python));
        wrapped(&mut out, &format!("            {}: ", row.name), "                ", &text);
    }
    out
}

/// Returns the module with the types of the options, which only annotations use.
pub fn options_module() -> String {
    let mut out = header("The options of every client.");
    out.push_str(
        "from __future__ import annotations\n\nfrom collections.abc import Callable\nfrom os import PathLike\n\
         from typing import TypedDict\n\nfrom .._native import Attempt\n\n__all__ = [\"Options\"]\n\n\n\
         class Options(TypedDict, total=False):\n    \"\"\"What every client can be given.\"\"\"\n\n",
    );
    for row in options() {
        writeln!(out, "    {}: {} | None", row.name, type_of_option(row)).unwrap();
    }
    out
}

/// Adds both clients: the synchronous and the asynchronous one.
pub fn clients(out: &mut String, api: Api) {
    for (prefix, core, transport) in [("", "Sync", "Transport"), ("Async", "Async", "AsyncTransport")] {
        let (class, calls) = (format!("{prefix}{}", names(api).class), calls_class(api));
        let kind = if prefix.is_empty() { "Its calls wait for their answers" } else { "Its calls are awaited" };
        writeln!(out, "\n\nclass {class}({calls}[{core}], {core}Client):").unwrap();
        writeln!(
            out,
            "    \"\"\"A client of {}. {kind}.\n\n    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.\n    \"\"\"\n\n    @constructor(\"{}\", {core})\n    def __init__(\n        self,\n        *,",
            names(api).title,
            api.as_str()
        )
        .unwrap();
        for field in account_fields(api) {
            writeln!(out, "        {}: {} = None,", field.name, type_of(field)).unwrap();
        }
        writeln!(
            out,
            "        transport: {transport} | None = None,\n        **options: Unpack[Options],\n    ) -> None:"
        )
        .unwrap();
        writeln!(out, "        \"\"\"A client for one account. Nothing is connected yet.\n\n        Args:").unwrap();
        for field in account_fields(api) {
            writeln!(out, "            {}: {} Default: the value of {}.", field.name, field.doc, field.variable(api))
                .unwrap();
        }
        let what = if prefix.is_empty() { "A function" } else { "A coroutine function" };
        writeln!(
            out,
            "            transport: {what} that takes a `Request` and gives a `Response`, instead of our own."
        )
        .unwrap();
        writeln!(out, "            options: As follows.\n\n        Options:").unwrap();
        out.push_str(&documented());
        writeln!(out, "        \"\"\"\n        ...").unwrap();
        writeln!(
            out,
            "\n    @property\n    def plan(self) -> {calls}[Planned]:\n        \"\"\"The same calls, of which each gives the \
             request that it would send, with masks for secrets.\"\"\"\n        return {calls}(planned(self._core))"
        )
        .unwrap();
        if crate::model::has_jobs(api) {
            let (module, jobs) = (super::jobs::module(api), super::jobs::class(api));
            writeln!(
                out,
                "\n    @property\n    def jobs(self) -> {jobs}[{core}]:\n        \"\"\"What takes several calls, and waits \
                 between them.\"\"\"\n        from .{module} import {jobs}\n\n        return self._group({jobs})"
            )
            .unwrap();
        }
    }
}
