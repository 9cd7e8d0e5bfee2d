//! Completes the parts of an answer after `--columns` and `--field`.

use super::completions;
use crate::schema::plain;
use crate::show::path;
use crate::show::rows::Rows;
use crate::show::{text, view};
use clap::Command;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};
use std::ffi::OsStr;
use vpswire::shape::{Field, Shape};

/// Adds completions for the parts of the answer, which has one of these shapes. Does nothing unless a shell requests
/// completions.
pub(super) fn of(command: Command, shapes: impl IntoIterator<Item = &'static Shape>) -> Command {
    if !completions::is_asked() {
        return command;
    }
    let shapes: Vec<_> = shapes.into_iter().collect();
    // Global options cannot have completions that depend on the command.
    let options = view::options().into_iter().filter_map(|option| {
        let is_column = match option.get_id().as_str() {
            "columns" => true,
            "field" => false,
            _ => return None,
        };
        let shapes = shapes.clone();
        let completer = move |typed: &OsStr| candidates(&shapes, &typed.to_string_lossy(), is_column);
        Some(option.global(true).hide(true).add(ArgValueCompleter::new(completer)))
    });
    command.args(options)
}

/// Returns the names that begin with the typed text.
fn candidates(shapes: &[&'static Shape], typed: &str, is_column: bool) -> Vec<CompletionCandidate> {
    let (before, begun) = typed.rsplit_once('.').unwrap_or(("", typed));
    let mut found: Vec<CompletionCandidate> = Vec::new();
    for shape in shapes {
        let rows = Rows::of(shape);
        if is_column && before.is_empty() && rows.is_key("id") && "id".starts_with(begun) {
            found.push(CompletionCandidate::new("id"));
        }
        let within = path::check(if is_column { rows.item() } else { shape }, before);
        for field in within.map(fields).unwrap_or_default().iter().filter(|field| field.name.starts_with(begun)) {
            let name = if before.is_empty() { field.name.to_owned() } else { format!("{before}.{}", field.name) };
            let doc = text::reflow(field.doc).split("\n\n").next().unwrap_or_default().to_owned();
            if !found.iter().any(|known| known.get_value() == &*name) {
                found.push(CompletionCandidate::new(name).help(Some(doc.into())));
            }
        }
    }
    found
}

/// Returns the fields of a record, or of each record in a collection.
fn fields(shape: &'static Shape) -> &'static [Field] {
    match plain(shape) {
        Shape::Record(record) => record.fields,
        Shape::List(item) | Shape::ById(item) => fields(item),
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use vpswire::shape::Api;
    use vpswire::table;

    /// Returns the completions for the answer of a call, without their help.
    fn offered(api: Api, call: &str, typed: &str, is_column: bool) -> Vec<String> {
        let shapes = [&table::find(api, call).unwrap().returns];
        let found = candidates(&shapes, typed, is_column);
        found.iter().map(|one| one.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn names_are_those_that_the_options_take() {
        for op in Api::ALL.into_iter().flat_map(table::ops) {
            for (is_column, name) in [true, false]
                .into_iter()
                .flat_map(|is| offered(op.api, op.id, "", is).into_iter().map(move |name| (is, name)))
            {
                let rows = crate::show::rows::Rows::of(&op.returns);
                let is_taken = if is_column {
                    rows.check(&name).is_ok()
                } else {
                    crate::show::path::check(&op.returns, &name).is_ok()
                };
                assert!(is_taken, "{} {name}", op.id);
            }
        }
    }

    #[test]
    fn a_dot_leads_into_a_field() {
        assert_eq!(offered(Api::Vultr, "server.list", "main", true), ["main_ip"]);
        assert_eq!(
            offered(Api::Vultr, "server.list", "v6_networks.v6_network", true),
            ["v6_networks.v6_network", "v6_networks.v6_network_size"]
        );
        assert_eq!(offered(Api::Vultr, "server.list", "576965.main", false), ["576965.main_ip"]);
        assert_eq!(offered(Api::Kiwivm, "snapshot.list", "", false), ["snapshots"]);
        assert_eq!(offered(Api::Kiwivm, "snapshot.list", "snapshots.file", false), ["snapshots.file_name"]);
        assert_eq!(offered(Api::Kiwivm, "snapshot.list", "file", true), ["file_name"]);
        assert_eq!(offered(Api::Vultr, "server.halt", "", true), [""; 0]);
        assert_eq!(offered(Api::Vultr, "server.list", "nothing.x", true), [""; 0]);
    }
}
