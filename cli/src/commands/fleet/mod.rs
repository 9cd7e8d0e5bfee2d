//! The commands that work with all accounts: machines are addressed by name, whatever their API.

mod each;
mod list;
pub(super) mod machine;
mod power;
mod rdns;
mod read;
mod series;
pub(super) mod snapshots;
mod traffic;
mod wait;

use super::parts;
use crate::failure::Failure;
use crate::options::Options;
use clap::{ArgMatches, Command};
use std::process::ExitCode;
use vpswire::fleet::addresses::{Addresses, RdnsGet};
use vpswire::fleet::budget::Budget;
use vpswire::fleet::machines::Get;
use vpswire::fleet::snapshots::SnapshotsList;
use vpswire::fleet::usage::Series;
use vpswire::fleet::{Verb, VerbRow};

/// Returns the clap commands.
pub(super) fn commands() -> Vec<Command> {
    let listed = |row: &'static VerbRow, name| read::listed(row, name).unwrap_or(&row.returns);
    let commands = [
        (list::command(), &list::LISTED),
        (read::show(), &Get::ROW.returns),
        (traffic::command(), &traffic::LISTED),
        (series::command(), listed(Series::ROW, series::POINTS)),
        (read::snapshots(), listed(SnapshotsList::ROW, "snapshots")),
        (read::addresses(), &Addresses::ROW.returns),
        (read::budget(), listed(Budget::ROW, "budgets")),
        (rdns::command(), &RdnsGet::ROW.returns),
    ];
    let power = power::commands().map(|command| (command, each::MACHINES.shape));
    commands.into_iter().chain(power).map(|(command, shape)| parts::of(command, [shape])).collect()
}

/// Runs the selected command, if it is one of these.
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
