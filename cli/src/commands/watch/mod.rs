//! `vpswire watch`: reads all accounts continuously, or once; and `vpswire history`.

mod accounts;
mod history;
mod service;
mod settings;
mod test;

use crate::account;
use crate::failure::Failure;
use crate::options::Options;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use std::net::SocketAddr;
use std::process::ExitCode;
use vpswire_watch::history::History;
use vpswire_watch::service::shard::Shard;

/// Returns the clap commands.
pub(super) fn commands() -> [Command; 2] {
    [command(), history::command()]
}

fn command() -> Command {
    Command::new("watch")
        .about("Sample all machines, keep their history, and alert when something crosses a limit")
        .after_help(
            "It runs until Ctrl-C or SIGTERM, or until its terminal closes unless it was started by nohup. Samples, history and \
             alerts are configured in [watch] of the configuration file (docs/watch.md). It logs to standard error.",
        )
        .args_conflicts_with_subcommands(true)
        .arg(
            Arg::new("once")
                .long("once")
                .action(ArgAction::SetTrue)
                .conflicts_with("listen")
                .help("Do what is due and exit, for cron: with code 12 while an alert is critical, 11 while one is a warning"),
        )
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS:PORT")
                .value_parser(value_parser!(SocketAddr))
                .help("Serve /metrics and /healthz at this address. On other addresses than loopback anyone can read them"),
        )
        .arg(
            Arg::new("shard")
                .long("shard")
                .value_name("K/N")
                .value_parser(value_parser!(Shard))
                .help("Watch only the Kth of N parts of the accounts, if several workers share them: 3/8"),
        )
        .arg(history::place())
        .arg(
            Arg::new("log")
                .long("log")
                .value_name("FORMAT")
                .default_value("text")
                .value_parser(PossibleValuesParser::new(["text", "json"]))
                .help("The format of log lines"),
        )
        .subcommand(test::command())
}

/// Runs the selected command, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    let run = match name {
        "watch" if matches.subcommand_matches("test").is_some() => test::run,
        "watch" => service::run,
        "history" => history::run,
        _ => return None,
    };
    Some(Options::read(matches).and_then(|options| run(matches, &options)))
}

/// Opens an existing history for another command that reads it: at the given location, or that of the settings.
pub(crate) fn existing_history(place: Option<&str>, options: &Options) -> Result<History, Failure> {
    let config = account::read(options)?;
    settings::existing_history(place, &settings::read(&config)?, &config)
}
