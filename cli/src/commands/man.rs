//! Writes manual pages for all commands.

use crate::failure::Failure;
use crate::show::output;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// Returns the clap command.
pub(crate) fn command() -> Command {
    Command::new("man")
        .about("Write the manual pages of all commands into a folder")
        .arg(
            Arg::new("folder")
                .value_name("FOLDER")
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help("The folder; it is created if it does not exist"),
        )
        .after_help("Example:\n  vpswire man ~/.local/share/man/man1")
}

/// Writes the pages of a command.
pub(crate) fn run(whole: Command, matches: &ArgMatches) -> Result<(), Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("folder") else { return Ok(()) };
    let written = std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(whole, folder));
    written.map_err(|error| Failure::local(&format!("cannot write to {}: {error}", folder.display())))?;
    output::note(&format!("the pages are in {}", folder.display()));
    Ok(())
}
