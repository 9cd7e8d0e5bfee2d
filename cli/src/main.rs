//! The `vpswire` command: every call of KiwiVM v1, CVM and Vultr v1.
//!
//! The command tree is generated from the table of calls, so this crate contains no list of calls.

mod account;
mod answer;
mod args;
mod card;
mod client;
mod clock;
mod commands;
mod config;
mod confirm;
mod failure;
mod families;
mod fleet;
mod hidden;
mod names;
mod options;
mod schema;
mod show;
mod signals;
mod usage;

use clap::ArgMatches;
use clap::error::ErrorKind;
use commands::{call, completions, listing, man, raw, sim};
use failure::Failure;
use options::Options;
use show::report::report;
use std::process::ExitCode;

/// The trace level is disabled in all builds, because dependencies dump the bytes of requests at it, including keys.
const _: () = assert!(log::STATIC_MAX_LEVEL as usize <= log::LevelFilter::Debug as usize, "log shows keys at trace");

fn main() -> ExitCode {
    completions::answer(commands::command);
    // A command line that cannot be parsed may still request JSON.
    let json = show::view::wants_json(std::env::args_os().skip(1));
    match commands::command().try_get_matches().map_err(usage::without_values) {
        Ok(matches) => match run(&matches) {
            Ok(exit) => exit,
            Err(failure) => report(failure, json),
        },
        Err(error) if error.use_stderr() && json => {
            let words = error.render().to_string();
            let words = words.trim().strip_prefix("error: ").unwrap_or(words.trim());
            report(Failure::usage(words), true)
        }
        Err(error) => {
            // Help that cannot be written because the reader is gone is not a failure.
            drop(error.print());
            let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            ExitCode::from(if asked { 0 } else { failure::USAGE })
        }
    }
}

fn run(matches: &ArgMatches) -> Result<ExitCode, Failure> {
    match matches.subcommand() {
        Some(("account", matches)) => commands::account::run(matches),
        Some(("exec", matches)) => commands::exec::run(matches, &Options::read(matches)?),
        Some(("incidents", matches)) => commands::incidents::run(matches, &Options::read(matches)?),
        Some(("ssh", matches)) => commands::ssh::run(matches, &Options::read(matches)?),
        Some(("calls", matches)) => listing::run(matches, &Options::read(matches)?).map(|()| ExitCode::SUCCESS),
        Some(("panel", matches)) => commands::panel::run(matches, &Options::read(matches)?).map(|()| ExitCode::SUCCESS),
        Some(("raw", matches)) => raw::run(matches, &Options::read(matches)?),
        Some(("sim", matches)) => sim::run(matches).map(|()| ExitCode::SUCCESS),
        Some(("completions", matches)) => completions::run(matches).map(|()| ExitCode::SUCCESS),
        Some(("man", matches)) => man::run(commands::command(), matches).map(|()| ExitCode::SUCCESS),
        Some((name, matches)) if let Some(result) = commands::fleet::run(name, matches) => result,
        Some((name, matches)) if let Some(result) = commands::job::run(name, matches) => result,
        Some((name, matches)) if let Some(result) = commands::watch::run(name, matches) => result,
        Some((api, matches)) => {
            let (op, matches) = commands::api::find(api, matches).ok_or_else(|| Failure::usage("no such call"))?;
            call::run(op, matches, &Options::read(matches)?)
        }
        None => Err(Failure::usage("no command is given")),
    }
}
