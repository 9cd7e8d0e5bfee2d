//! `vpswire history export`: exports the history for other programs.

use super::settings;
use crate::account;
use crate::clock;
use crate::failure::Failure;
use crate::options::Options;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use vpswire_watch::config::Span;
use vpswire_watch::history::{ExportError, Format};

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("history")
        .about("Export the history of `vpswire watch`")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("export")
                .about("Write all samples to standard output")
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("FORMAT")
                        .default_value("csv")
                        .value_parser(PossibleValuesParser::new(["csv", "jsonl"]))
                        .help("CSV with a header, or JSON lines. Times are Unix seconds"),
                )
                .arg(
                    Arg::new("last")
                        .long("last")
                        .value_name("TIME")
                        .value_parser(|text: &str| text.parse::<Span>())
                        .help("Only samples of at most this age: 90s, 5m, 6h, 30d, 2y"),
                )
                .arg(place()),
        )
}

/// Returns the option for the location of the history.
pub(super) fn place() -> Arg {
    Arg::new("history").long("history").value_name("PLACE").help(
        "The file of the history, or the URL of a PostgreSQL database, instead of the one in the settings. Others can see \
         it: put a URL with a password into history_command of the settings",
    )
}

/// Runs the selected subcommand.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let Some(("export", matches)) = matches.subcommand() else { return Err(Failure::usage("no command is given")) };
    let config = account::read(options)?;
    let settings = settings::read(&config)?;
    let mut history = settings::history(matches, &settings, &config)?;
    let until = clock::now().saturating_add(1);
    let since = matches.get_one::<Span>("last").map_or(0, |last| until.saturating_sub(last.seconds()));
    let is_csv = matches.get_one::<String>("format").is_none_or(|format| format == "csv");
    let format = if is_csv { Format::Csv } else { Format::JsonLines };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = history.export(since, until, format, &mut out).and_then(|()| Ok(out.flush()?));
    match written {
        Ok(()) => Ok(ExitCode::SUCCESS),
        // A reader that closes the pipe early is not a failure.
        Err(ExportError::Write(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(Failure::local(&format!("cannot export the history: {error}"))),
    }
}
