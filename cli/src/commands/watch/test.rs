//! `vpswire watch test`: sends an event of each kind to each channel, to show what they look like.

use super::settings;
use crate::account;
use crate::clock;
use crate::failure::Failure;
use crate::options::Options;
use crate::show::{output, text};
use clap::{Arg, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::Code;
use vpswire_watch::alerts::samples;

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("test")
        .about("Send an event of each kind to each channel, regardless of its quiet hours and minimum severity")
        .arg(Arg::new("channel").value_name("CHANNEL").help("Only to this channel"))
}

/// Sends the events.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let only = matches.subcommand_matches("test").and_then(|matches| matches.get_one::<String>("channel"));
    let config = account::read(options)?;
    let mut outlets = settings::outlets(&settings::read(&config)?, &config)?;
    outlets.retain(|outlet| only.is_none_or(|only| *only == outlet.name));
    if outlets.is_empty() {
        let failure = Failure::usage(if only.is_some() { "there is no such channel" } else { "there is no channel" });
        return Err(
            failure.with_hint("set one in [watch.channel.NAME] of the configuration file; docs/watch.md says how")
        );
    }
    let mut failed = false;
    for outlet in outlets {
        let events = samples(clock::now());
        let result = events.iter().try_for_each(|event| outlet.channel.deliver(event));
        match result {
            Ok(()) => output::print(&format!("{}: {} events are delivered\n", outlet.name, events.len()))?,
            Err(error) => {
                failed = true;
                output::note(&text::escape_control(&format!("{}: {error}", outlet.name)));
            }
        }
    }
    Ok(if failed { ExitCode::from(Code::Transport.exit()) } else { ExitCode::SUCCESS })
}
