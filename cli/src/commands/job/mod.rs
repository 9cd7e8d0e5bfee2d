//! The commands that take several calls and waits between them: snapshots, backups, installations, moves.
//!
//! Each is a row here; its options are the parameters of the jobs of all APIs, and the machine decides which job it is.

mod drive;
mod list;
mod progress;
mod saved;

use crate::commands::fleet::machine::{machine, send_to, word};
use crate::commands::parameter::option;
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::{args, clock, schema};
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::collections::HashSet;
use std::process::ExitCode;
use std::time::Duration;
use vpswire::args::Arg as Value;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::Machine;
use vpswire::fleet::power::Rebuild;
use vpswire::fleet::snapshots::SnapshotsCreate;
use vpswire::jobs::{self, JobSpec};
use vpswire::shape::{Api, Field, Shape};
use vpswire::typed::Time;

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
    let timeout = matches.get_one::<String>("job_timeout").map(|text| time(text)).transpose()?;
    let accounts = Accounts::all(options, None)?;
    let verb = if row.name == "wait" { vpswire::fleet::machines::Get::ROW } else { Rebuild::ROW };
    let machine = &accounts.one(verb, word(matches, "machine"))?;
    let known = accounts.of(machine)?;
    let api = known.account.api();
    let spec = spec(row, api).map_err(Failure::usage)?;
    let params = params(row, spec, machine, matches)?;
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

/// The parameters of the job. What it needs and the API has no use for are both refused, all at once.
fn params(
    row: &'static Row,
    spec: &'static JobSpec,
    machine: &Machine,
    matches: &ArgMatches,
) -> Result<Vec<(&'static str, Value)>, Failure> {
    let is_option = |field: &&'static Field| !is_machine(spec, field) && !row.follows.contains(&field.name);
    let fields: Vec<_> = spec.params.iter().filter(is_option).collect();
    let given = args::read(fields.iter().copied(), matches)?;
    let (mut params, mut missing) = (Vec::new(), Vec::new());
    for (field, value) in fields.iter().zip(given) {
        match value.or_else(|| usual(field.name, machine)) {
            Some(value) => params.push((field.name, value)),
            None if field.optional() => {}
            None => missing.push(format!("--{}", schema::kebab(field.name))),
        }
    }
    if !missing.is_empty() {
        return Err(Failure::usage(&format!("{} needs {}", spec.api.as_str(), missing.join(", "))));
    }
    let is_here = |name: &str| spec.params.iter().any(|field| field.name == name);
    let typed =
        matches.ids().filter(|id| matches.value_source(id.as_str()) == Some(clap::parser::ValueSource::CommandLine));
    let of_others = |name: &&str| {
        Api::ALL
            .into_iter()
            .filter_map(|api| self::spec(row, api).ok())
            .any(|spec| spec.params.iter().any(|field| field.name == *name))
    };
    let useless: Vec<_> = typed.map(clap::Id::as_str).filter(of_others).filter(|name| !is_here(name)).collect();
    if !useless.is_empty() {
        let names: Vec<_> = useless.into_iter().map(|name| format!("--{}", schema::kebab(name))).collect();
        return Err(Failure::usage(&format!("{} has no use for {}", spec.api.as_str(), names.join(", "))));
    }
    for field in spec.params {
        if is_machine(spec, field) {
            params.push((field.name, Value::parse(&field.shape, &machine.id)));
        } else if row.follows.contains(&field.name) {
            params.push((field.name, Value::parse(&field.shape, word(matches, "follows"))));
        }
    }
    Ok(params)
}

/// What a parameter is unless given: what is called after the machine.
fn usual(name: &str, machine: &Machine) -> Option<Value> {
    match name {
        // A rotation owns what begins so; the id keeps it apart from other machines.
        "prefix" => Some(Value::Text(format!("rotate {} ", machine.id))),
        "description" => {
            let time = Time::from_unix(i64::try_from(clock::now()).ok()?)?;
            Some(Value::Text(format!("{} {time}", machine.label.as_deref().unwrap_or(&machine.id))))
        }
        _ => None,
    }
}

/// `90`, `30m` or `2h`.
fn time(text: &str) -> Result<Duration, Failure> {
    let (number, unit) = match text.strip_suffix('s') {
        Some(number) => (number, 1),
        None => match (text.strip_suffix('m'), text.strip_suffix('h')) {
            (Some(number), _) => (number, 60),
            (_, Some(number)) => (number, 3600),
            _ => (text, 1),
        },
    };
    let seconds = number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
    let seconds = seconds.filter(|seconds| (1..=604_800).contains(seconds));
    let failure = || Failure::usage("--job-timeout: expected seconds, or 30m, or 2h, at most 168h");
    seconds.map(Duration::from_secs).ok_or_else(failure)
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_have_units() {
        let seconds = |text| time(text).ok().map(|time| time.as_secs());
        assert_eq!(
            [seconds("90"), seconds("90s"), seconds("30m"), seconds("2h")],
            [Some(90), Some(90), Some(1800), Some(7200)]
        );
        for wrong in ["", "0", "h", "-1", "1.5h", "169h", "18446744073709551615h"] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }
}
