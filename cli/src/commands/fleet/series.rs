//! `vpswire series`: the traffic of a machine over time, as a graph for people and a list for programs.

use super::machine::{machine, word};
use super::read;
use crate::answer;
use crate::clock;
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::graph::{self, Canvas};
use crate::show::output;
use crate::show::style::Style;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::usage;
use vpswire::shape::Effect;

/// The field of the answer that contains the points.
pub(super) const POINTS: &str = "points";

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("series")
        .about("Draw the traffic of a machine over time, in UTC; in a pipe, list its points")
        .arg(machine())
        .arg(
            Arg::new("days")
                .long("days")
                .value_name("N")
                .value_parser(value_parser!(u64).range(1..=731))
                .default_value("30")
                .help("The number of days, including today; one or two are drawn by the hour"),
        )
        .after_help("Example:\n  vpswire series web-1 --days 7")
}

/// Draws or lists the points.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    // Tables contain the points only; JSON and YAML contain the whole answer of the verb.
    let points = read::listed(usage::Series::ROW, POINTS).filter(|_| !options.view.is_structured());
    options.view.check(points.unwrap_or(&usage::Series::ROW.returns))?;
    let days = matches.get_one("days").copied().unwrap_or(30);
    let now = clock::now();
    let accounts = Accounts::all(options, None)?;
    let machine = &accounts.one(usage::Series::ROW, word(matches, "machine"))?;
    let mut verb = usage::Series::new(&*machine.machine);
    verb.since = Some(graph::since(now, days));
    let reply = accounts.send_to(machine, &verb)?;
    match output::width().filter(|_| options.view.is_usual()) {
        Some(width) => {
            let blocks = graph::has_blocks(|name| std::env::var(name).ok());
            let canvas = Canvas { width, blocks, style: Style::of_output() };
            output::print(&graph::bars(&reply.answer.points, now, days, canvas))?;
            Ok(ExitCode::SUCCESS)
        }
        None => {
            let listed = points.and_then(|_| reply.value.get(POINTS));
            answer::show_answer(listed.as_ref().unwrap_or(&reply.value), Effect::Reads, options)
        }
    }
}
