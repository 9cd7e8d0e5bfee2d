//! The commands that are the same for all accounts: machines by their names, whatever API they are of.

mod each;
mod list;
pub(super) mod machine;
mod power;
mod rdns;
mod read;
mod series;
pub(super) mod snapshots;
mod traffic;

use crate::failure::Failure;
use crate::options::Options;
use clap::{ArgMatches, Command};
use std::process::ExitCode;

/// The commands for clap.
pub(super) fn commands() -> Vec<Command> {
    let commands = [
        list::command(),
        read::show(),
        traffic::command(),
        series::command(),
        read::snapshots(),
        read::addresses(),
        read::budget(),
        rdns::command(),
    ];
    commands.into_iter().chain(power::commands()).collect()
}

/// Does what was typed, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    let run = match name {
        "ls" => list::run,
        "show" => read::run_show,
        "usage" => traffic::run,
        "series" => series::run,
        "snapshots" => read::run_snapshots,
        "addresses" => read::run_addresses,
        "rdns" => rdns::run,
        "budget" => read::run_budget,
        "start" => power::start,
        "stop" => power::stop,
        "restart" => power::restart,
        "kill" => power::kill,
        _ => return None,
    };
    Some(Options::read(matches).and_then(|options| run(matches, &options)))
}
