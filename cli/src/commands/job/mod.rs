//! The commands that take several calls and waits between them: snapshots, backups, installations, moves.
//!
//! Each is a row here; its options are the parameters of the jobs of all APIs, and the machine decides which job it is.

mod begun;
mod drive;
mod list;
mod params;
mod progress;
mod saved;

pub(super) use begun::{Begun, of_call};
pub(super) use params::has_usual;

use crate::account;
use crate::commands::fleet::machine::{machine, send_to, word};
use crate::commands::fleet::snapshots;
use crate::commands::parameter::option;
use crate::commands::{numbered, parts, tasks};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::schema;
use clap::{Arg, ArgMatches, Command};
use std::collections::HashSet;
use std::process::ExitCode;
use std::time::Duration;
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
    /// Whether it is about a machine that exists; else it makes one.
    has_machine: bool,
    /// Whether it is one call unless `--wait` is given.
    is_one_call: bool,
    /// A parameter that is typed after the machine, or in its place, by its name in each API.
    follows: &'static [&'static str],
    /// What the help says of that.
    follows_help: &'static str,
    /// What the help ends with.
    more: &'static str,
}

/// What most of them are.
const ROW: Row = Row {
    group: "",
    name: "",
    jobs: &[],
    about: "",
    has_machine: true,
    is_one_call: false,
    follows: &[],
    follows_help: "",
    more: "",
};

const ROWS: [Row; 8] = [
    Row {
        name: "create",
        jobs: &["create"],
        about: "Create a machine, show its root password, and wait until it runs; billing starts at once",
        has_machine: false,
        follows: &["label"],
        follows_help: "What to call it; no other server may be called so, for by that it is found if the answer is lost",
        more: "Vultr alone creates machines. `vpswire vultr regions list`, `plans list`, `os list` and `sshkey list` have the \
               ids and names.\n\nExample:\n  vpswire create web-9 --dcid tokyo --vpsplanid 201 --osid 'Debian 12 x64 (bookworm)' --tag web",
        ..ROW
    },
    Row {
        group: "snapshot",
        name: "create",
        jobs: &["snapshot"],
        about: "Take a snapshot of a machine; with --wait until it is complete",
        is_one_call: true,
        ..ROW
    },
    Row {
        group: "snapshot",
        name: "rotate",
        jobs: &["rotate"],
        about: "Take a snapshot of a machine, and then delete the oldest ones of the same prefix",
        ..ROW
    },
    Row {
        group: "backup",
        name: "restore",
        jobs: &["restore_backup"],
        about: "Put a backup back onto a machine, and wait until it runs; what is on its disk is lost",
        follows: &["backup_token", "backupid"],
        follows_help: "The backup by its id, as the list of them has it",
        ..ROW
    },
    Row {
        name: "reinstall",
        jobs: &["reinstall"],
        about: "Reinstall a machine, show its root password, and wait until it runs; what is on its disk is lost",
        ..ROW
    },
    Row {
        name: "migrate",
        jobs: &["migrate"],
        about: "Move a machine to another location, and wait until it is there",
        ..ROW
    },
    Row {
        name: "deploy-keys",
        jobs: &["deploy_keys", "deploy_key"],
        about: "Add SSH keys for the next installation of a machine, or to its account",
        ..ROW
    },
    Row {
        name: "wait",
        jobs: &["wait"],
        about: "Wait until a machine is unlocked, running, stopped, active or gone",
        ..ROW
    },
];

/// The name of the option that says how long a job may take.
pub(super) const TIMEOUT: &str = "job_timeout";

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
    let snapshot = group("snapshot", "Take, rotate, restore and delete snapshots").subcommands(snapshots::commands());
    let groups = [snapshot, group("backup", "Put backups back"), list::command()];
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
                // What one API needs another may have no use for.
                let arg = option(field).required(specs.len() == 1 && !field.optional());
                let choices = choices(row, field.name);
                command = command.arg(if choices.is_empty() { arg } else { arg.value_parser(choices) });
            }
        }
    }
    let command = parts::of(command, specs.iter().map(|spec| spec.returns));
    if row.is_one_call {
        return command.args(tasks::options("Wait until it is complete"));
    }
    command.arg(timeout())
}

/// The option that says how long it may take.
pub(super) fn timeout() -> Arg {
    let timeout = Arg::new(TIMEOUT).long("job-timeout").value_name("TIME");
    timeout.help("How long it may take in all: seconds, or 30m, or 2h [unless given: 1h]")
}

/// How long it may take, if that was typed.
pub(super) fn timeout_of(matches: &ArgMatches) -> Result<Option<Duration>, Failure> {
    let typed = matches.try_get_one::<String>(TIMEOUT).ok().flatten();
    typed.map(|text| params::time(text)).transpose()
}

/// How a job is typed: `vpswire snapshot create`.
pub(super) fn typed(spec: &JobSpec) -> String {
    let row = ROWS.iter().find(|row| row.jobs.contains(&spec.name));
    let words = row.map_or([spec.name; 2], |row| [row.group, row.name]);
    words.iter().filter(|word| !word.is_empty()).fold("vpswire".to_owned(), |typed, word| format!("{typed} {word}"))
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
    let timeout = timeout_of(matches)?;
    if !row.has_machine {
        return make(row, matches, timeout, options);
    }
    let accounts = Accounts::all(options, None)?;
    let verb = if row.name == "wait" { vpswire::fleet::machines::Get::ROW } else { Rebuild::ROW };
    let machine = &accounts.one(verb, word(matches, "machine"))?;
    let known = accounts.of(machine)?;
    let spec = spec(row, known.account.api()).map_err(Failure::usage)?;
    let params = params::read(row, spec, Some(machine), matches)?;
    if row.is_one_call && !tasks::is_asked(matches) {
        let description = params.into_iter().find_map(|(name, value)| match value {
            Value::Text(text) if name == "description" => Some(text),
            _ => None,
        });
        let verb = SnapshotsCreate { description, ..SnapshotsCreate::new(machine.machine.as_str()) };
        return send_to(&accounts, machine, &verb, options);
    }
    drive::Job { known, machine: Some(machine), name: &machine.machine, spec, timeout, options }.begin(params)
}

/// Makes a machine, with an account of an API that can.
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
