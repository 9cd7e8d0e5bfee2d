//! The commands for the calls of an API, generated from the table.

use super::parameter::{help, option};
use super::tasks::Task;
use super::{completions, help as notes, parts, target, tasks};
use crate::show::text;
use crate::{families, schema};
use clap::{Arg, ArgMatches, Command};
use vpswire::shape::{Api, Field, Op};
use vpswire::table;

/// Adds the calls of KiwiVM.
pub(super) fn kiwivm(command: Command) -> Command {
    branch(command, Api::Kiwivm)
}

/// Adds the calls of CVM.
pub(super) fn cvm(command: Command) -> Command {
    branch(command, Api::Cvm)
}

/// Adds the calls of Vultr.
pub(super) fn vultr(command: Command) -> Command {
    branch(command, Api::Vultr)
}

/// Adds the calls of an API: in their groups, or next to the groups.
fn branch(mut command: Command, api: Api) -> Command {
    command = command.subcommand_required(true).arg_required_else_help(true);
    command = command.after_help(notes::example(families::FAMILIES.iter().find(|family| family.api == api)));
    let mut seen: Vec<&str> = Vec::new();
    for op in table::ops(api) {
        if op.group.is_empty() {
            command = command.subcommand(leaf(op));
        } else if !seen.contains(&op.group) {
            seen.push(op.group);
            command = command.subcommand(group(api, op.group));
        }
    }
    command
}

fn group(api: Api, name: &'static str) -> Command {
    let (place, family) = families::find(api, name).unzip();
    let wire = table::ops(api).find(|op| op.group == name).and_then(|op| op.path.rsplit('/').nth(1));
    Command::new(schema::kebab(name))
        .aliases(wire_name(wire, name))
        .about(family.map_or("", |family| family.about))
        .display_order(notes::GROUPS.saturating_add(place.unwrap_or_default()))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(notes::example(family))
        .subcommands(table::ops(api).filter(|op| op.group == name).map(leaf))
}

/// Returns the command of one call.
fn leaf(op: &'static Op) -> Command {
    let whole = text::reflow(op.doc);
    let first = whole.split("\n\n").next().unwrap_or_default().to_owned();
    let command = Command::new(schema::kebab(op.name)).about(first).long_about(whole);
    let command = command.aliases(wire_name(op.path.rsplit('/').next(), op.name));
    let command = command.after_help(notes::notes(op)).display_order(notes::order(op));
    let wait = tasks::find(op).map(|task| task.options(op));
    let params = op.params.iter().map(|field| parameter(op, field));
    let command = command.args(target::named(op)).args(params).args(wait.into_iter().flatten());
    parts::of(command, std::iter::once(&op.returns).chain(tasks::find(op).and_then(Task::returns)))
}

/// Returns the service's own name for a call or parameter, if it differs.
fn wire_name(wire: Option<&'static str>, name: &str) -> Option<&'static str> {
    wire.filter(|wire| *wire != schema::kebab(name) && !wire.contains(['{', '.']))
}

/// Returns the option of a parameter, or a positional argument if the parameter is part of the path.
fn parameter(op: &'static Op, field: &'static Field) -> Arg {
    if target::is_in_path(op, field.wire) {
        let arg = Arg::new(field.name).help(help(field)).required(!field.optional());
        let arg = arg.value_name(schema::kebab(field.name).to_uppercase());
        return if target::is_machine(op, field) { arg.add(completions::machines()) } else { arg };
    }
    target::or_named(op, field, option(field))
}

/// Returns the selected call and its arguments.
pub(crate) fn find<'a>(api: &str, matches: &'a ArgMatches) -> Option<(&'static Op, &'a ArgMatches)> {
    let api = Api::parse(api)?;
    let (first, inside) = matches.subcommand()?;
    let named = |group: &str, name: &str| {
        table::ops(api).find(|op| schema::kebab(op.group) == group && schema::kebab(op.name) == name)
    };
    match inside.subcommand() {
        Some((second, matches)) => Some((named(first, second)?, matches)),
        None => Some((named("", first)?, inside)),
    }
}
