//! The commands that consist of several calls and waits: snapshots, backups, installations, moves.
//!
//! Each command is a row. Its options are the parameters of all APIs' jobs, and the machine determines which job runs.

mod after;
pub(super) mod drive;
mod list;
pub(super) mod params;
mod progress;
pub(super) mod row;
mod saved;

use crate::account;
use crate::commands::fleet::machine::{machine, send_to, word};
use crate::commands::fleet::snapshots;
use crate::commands::parameter::option;
use crate::commands::{numbered, parts, waiting};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::schema;
use clap::{Arg, ArgMatches, Command};
use row::{ROWS, Row, choices, is_machine, spec};
use std::process::ExitCode;
use std::time::Duration;
use vpswire::args::Arg as Value;
use vpswire::fleet::Verb;
use vpswire::fleet::power::Rebuild;
use vpswire::fleet::snapshots::SnapshotsCreate;
use vpswire::shape::Api;

/// Returns the clap commands.
pub(super) fn commands() -> Vec<Command> {
    let group = |name: &'static str, about: &'static str| {
        let rows = ROWS.iter().filter(|row| row.group == name).map(command);
        Command::new(name).about(about).subcommand_required(true).arg_required_else_help(true).subcommands(rows)
    };
    let snapshot = group("snapshot", "Take, rotate, restore and delete snapshots").subcommands(snapshots::commands());
    let groups = [snapshot, group("backup", "Put backups back"), list::command()];
    groups.into_iter().chain(ROWS.iter().filter(|row| row.group.is_empty()).map(command)).collect()
}

/// Runs the selected command, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    if name == "job" {
        return Some(list::run(matches));
    }
    let (group, name, matches) = match matches.subcommand() {
        Some((inside, matches)) => (name, inside, matches),
        None => ("", name, matches),
    };
    let row = ROWS.iter().find(|row| row.group == group && row.name == name);
    if row.is_none() && group != "snapshot" {
        return None;
    }
    Some(Options::read(matches).and_then(|options| match row {
        Some(row) => begin(row, matches, &options),
        None => snapshots::run(name, matches, &options),
    }))
}

fn command(row: &'static Row) -> Command {
    let mut command = Command::new(row.name).about(row.about).after_help(row.more);
    if row.has_machine {
        command = command.arg(machine());
    }
    if let [first, ..] = row.follows {
        let name = schema::kebab(first).split('-').next().unwrap_or_default().to_uppercase();
        command = command.arg(Arg::new("follows").value_name(name).required(true).help(row.follows_help));
    }
    let mut seen: Vec<&str> = row.follows.to_vec();
    let specs: Vec<_> = Api::ALL.into_iter().filter_map(|api| spec(row, api).ok()).collect();
    for spec in &specs {
        for field in spec.params {
            if !seen.contains(&field.name) && !is_machine(spec, field) {
                seen.push(field.name);
                // A parameter may be required by one API and unknown to another.
                let arg = option(field).required(specs.len() == 1 && !field.optional());
                let choices = choices(row, field.name);
                command = command.arg(if choices.is_empty() { arg } else { arg.value_parser(choices) });
            }
        }
    }
    let command = parts::of(command, specs.iter().map(|spec| spec.returns));
    if row.is_one_call {
        return command.args(waiting::options("Wait until it is complete"));
    }
    command.arg(waiting::timeout())
}

fn begin(row: &'static Row, matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let timeout = waiting::timeout_of(matches)?;
    if !row.has_machine {
        return make(row, matches, timeout, options);
    }
    let accounts = Accounts::all(options, None)?;
    let verb = if row.name == "wait" { vpswire::fleet::machines::Get::ROW } else { Rebuild::ROW };
    let machine = &accounts.one(verb, word(matches, "machine"))?;
    let known = accounts.of(machine)?;
    let spec = spec(row, known.account.api()).map_err(Failure::usage)?;
    let params = params::read(row, spec, Some(machine), matches)?;
    if row.is_one_call && !waiting::is_asked(matches) {
        let description = params.into_iter().find_map(|(name, value)| match value {
            Value::Text(text) if name == "description" => Some(text),
            _ => None,
        });
        let verb = SnapshotsCreate { description, ..SnapshotsCreate::new(machine.machine.as_str()) };
        return send_to(&accounts, machine, &verb, options);
    }
    drive::Job { known, machine: Some(machine), name: &machine.machine, spec, timeout, options }.begin(params)
}

/// Creates a machine, with an account whose API supports that.
fn make(
    row: &'static Row,
    matches: &ArgMatches,
    timeout: Option<Duration>,
    options: &Options,
) -> Result<ExitCode, Failure> {
    let spec = Api::ALL.into_iter().find_map(|api| spec(row, api).ok());
    let spec = spec.ok_or_else(|| Failure::usage("no API makes machines"))?;
    let known = &account::known(spec.api, options, true)?;
    let mut params = params::read(row, spec, None, matches)?;
    let field = |name: &str| spec.params.iter().find(|field| field.name == name);
    let values = params.iter_mut().filter_map(|(name, value)| Some((field(name)?, value)));
    numbered::resolve(values, known, options)?;
    let account = known.name.as_deref().unwrap_or(spec.api.as_str());
    let name = &format!("{account}/{}", word(matches, "follows"));
    drive::Job { known, machine: None, name, spec, timeout, options }.begin(params)
}
