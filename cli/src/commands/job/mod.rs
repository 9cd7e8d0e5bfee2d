//! The commands that take several calls and waits between them: snapshots, backups, installations, moves.
//!
//! Each is a row here; its options are the parameters of the jobs of all APIs, and the machine decides which job it is.

mod drive;
mod list;
mod params;
mod progress;
mod saved;

use crate::commands::fleet::machine::{machine, send_to, word};
use crate::commands::parameter::option;
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::schema;
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::collections::HashSet;
use std::process::ExitCode;
use vpswire::args::Arg as Value;
use vpswire::fleet::Verb;
use vpswire::fleet::power::Rebuild;
use vpswire::fleet::snapshots::SnapshotsCreate;
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::{Api, Field, Shape};

/// A command that runs a job.
struct Row {
    group: &'static str,
    name: &'static str,
    /// The job's name; APIs may call it differently.
    jobs: &'static [&'static str],
    about: &'static str,
    /// A parameter that follows the machine, by its name in each API.
    follows: &'static [&'static str],
}

const ROWS: [Row; 7] = [
    Row {
        group: "snapshot",
        name: "create",
        jobs: &["snapshot"],
        about: "Take a snapshot of a machine; with --wait until it is complete",
        follows: &[],
    },
    Row {
        group: "snapshot",
        name: "rotate",
        jobs: &["rotate"],
        about: "Take a snapshot of a machine, and then delete the oldest ones of the same prefix",
        follows: &[],
    },
    Row {
        group: "backup",
        name: "restore",
        jobs: &["restore_backup"],
        about: "Put a backup back onto a machine, and wait until it runs; what is on its disk is lost",
        follows: &["backup_token", "backupid"],
    },
    Row {
        group: "",
        name: "reinstall",
        jobs: &["reinstall"],
        about: "Reinstall a machine, show its root password, and wait until it runs; what is on its disk is lost",
        follows: &[],
    },
    Row {
        group: "",
        name: "migrate",
        jobs: &["migrate"],
        about: "Move a machine to another location, and wait until it is there",
        follows: &[],
    },
    Row {
        group: "",
        name: "deploy-keys",
        jobs: &["deploy_keys", "deploy_key"],
        about: "Add SSH keys for the next installation of a machine, or to its account",
        follows: &[],
    },
    Row {
        group: "",
        name: "wait",
        jobs: &["wait"],
        about: "Wait until a machine is unlocked, running, stopped, active or gone",
        follows: &[],
    },
];

/// Whether a parameter names the machine, which has a place of its own.
fn is_machine(spec: &JobSpec, field: &Field) -> bool {
    schema::machine(spec.api).is_some_and(|own| own.name == field.name)
}

/// The commands for clap.
pub(super) fn commands() -> Vec<Command> {
    let group = |name: &'static str, about: &'static str| {
        let rows = ROWS.iter().filter(|row| row.group == name).map(command);
        Command::new(name).about(about).subcommand_required(true).arg_required_else_help(true).subcommands(rows)
    };
    let groups = [group("snapshot", "Take and rotate snapshots"), group("backup", "Put backups back"), list::command()];
    groups.into_iter().chain(ROWS.iter().filter(|row| row.group.is_empty()).map(command)).collect()
}

/// Does what was typed, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    if name == "job" {
        return Some(list::run(matches));
    }
    let (group, name, matches) = match matches.subcommand() {
        Some((inside, matches)) => (name, inside, matches),
        None => ("", name, matches),
    };
    let row = ROWS.iter().find(|row| row.group == group && row.name == name)?;
    Some(Options::read(matches).and_then(|options| begin(row, matches, &options)))
}

fn command(row: &'static Row) -> Command {
    let mut command = Command::new(row.name).about(row.about).arg(machine());
    if let [first, ..] = row.follows {
        let name = schema::kebab(first).split('-').next().unwrap_or_default().to_uppercase();
        command =
            command.arg(Arg::new("follows").value_name(name).required(true).help("Its id, as the list of them has it"));
    }
    let mut seen: Vec<&str> = row.follows.to_vec();
    for spec in Api::ALL.into_iter().filter_map(|api| spec(row, api).ok()) {
        for field in spec.params {
            if !seen.contains(&field.name) && !is_machine(spec, field) {
                seen.push(field.name);
                let arg = option(field).required(false);
                let choices = choices(row, field.name);
                command = command.arg(if choices.is_empty() { arg } else { arg.value_parser(choices) });
            }
        }
    }
    if row.name == "create" {
        let wait = Arg::new("wait").long("wait").action(ArgAction::SetTrue);
        command = command.arg(wait.help("Wait until it is complete"));
    }
    let timeout = Arg::new("job_timeout").long("job-timeout").value_name("TIME");
    command.arg(timeout.help("How long it may take in all: seconds, or 30m, or 2h [unless given: 1h]"))
}

/// What a parameter can be, for some API.
fn choices(row: &Row, name: &str) -> Vec<&'static str> {
    let mut choices = Vec::new();
    for spec in Api::ALL.into_iter().filter_map(|api| spec(row, api).ok()) {
        for field in spec.params.iter().filter(|field| field.name == name) {
            if let Shape::Choice(choice) = schema::plain(&field.shape) {
                choices.extend(choice.options.iter().map(|option| option.wire));
            }
        }
    }
    let mut seen = HashSet::new();
    choices.retain(|choice| seen.insert(*choice));
    choices
}

/// The job of an API.
fn spec(row: &Row, api: Api) -> Result<&'static JobSpec, &'static str> {
    let mut found = Err("there is no such job");
    for name in row.jobs {
        found = jobs::find(api, name);
        if found.is_ok() {
            break;
        }
    }
    found
}

fn begin(row: &'static Row, matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let timeout = matches.get_one::<String>("job_timeout").map(|text| params::time(text)).transpose()?;
    let accounts = Accounts::all(options, None)?;
    let verb = if row.name == "wait" { vpswire::fleet::machines::Get::ROW } else { Rebuild::ROW };
    let machine = &accounts.one(verb, word(matches, "machine"))?;
    let known = accounts.of(machine)?;
    let api = known.account.api();
    let spec = spec(row, api).map_err(Failure::usage)?;
    let params = params::read(row, spec, machine, matches)?;
    if row.name == "create" && !matches.get_flag("wait") {
        let description = params.into_iter().find_map(|(name, value)| match value {
            Value::Text(text) if name == "description" => Some(text),
            _ => None,
        });
        let verb = SnapshotsCreate { description, ..SnapshotsCreate::new(machine.machine.as_str()) };
        return send_to(&accounts, machine, &verb, options);
    }
    drive::Job { known, machine: Some(machine), name: &machine.machine, spec, timeout, options }.begin(params)
}
