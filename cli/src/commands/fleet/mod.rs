//! The commands that are the same for all accounts: machines by their names, whatever API they are of.

mod list;
mod power;
mod rdns;
mod read;
mod traffic;

use crate::failure::Failure;
use crate::options::Options;
use clap::{Arg, ArgMatches, Command};
use std::process::ExitCode;

/// The commands for clap.
pub(super) fn commands() -> Vec<Command> {
    let commands =
        [list::command(), read::show(), traffic::command(), read::snapshots(), read::addresses(), rdns::command()];
    commands.into_iter().chain(power::commands()).collect()
}

/// Does what was typed, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    let run = match name {
        "ls" => list::run,
        "show" => read::run_show,
        "usage" => traffic::run,
        "snapshots" => read::run_snapshots,
        "addresses" => read::run_addresses,
        "rdns" => rdns::run,
        "start" => power::start,
        "stop" => power::stop,
        "restart" => power::restart,
        "kill" => power::kill,
        _ => return None,
    };
    Some(Options::read(matches).and_then(|options| run(matches, &options)))
}

/// The place for the name of a machine.
fn machine() -> Arg {
    Arg::new("machine")
        .value_name("MACHINE")
        .required(true)
        .help("The machine: its id, label, host name or address, alone or after its account and a slash")
}

fn word<'a>(matches: &'a ArgMatches, id: &str) -> &'a str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}
