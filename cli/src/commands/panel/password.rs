//! `vpswire panel password`: hashes the password of a public panel.

use crate::config::file;
use crate::failure::Failure;
use crate::hidden;
use crate::show::output;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::io::{BufRead, Error, IsTerminal};
use std::path::PathBuf;
use vpswire_panel::password::Hash;

/// The minimum length of a password, characters.
const SHORTEST: usize = 8;

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("password")
        .about("Hash a password for --password-file; it is prompted for twice, or read from standard input, one line")
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("The file to write the hash to, readable by its owner only, instead of standard output"),
        )
}

/// Writes the hash.
pub(super) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let password = ask()?;
    if password.chars().count() < SHORTEST {
        return Err(Failure::usage(&format!("the password: expected {SHORTEST} letters or more")));
    }
    let hash = Hash::make(&password).map_err(|error| Failure::local(&error.to_string()))?;
    let text = format!("{}\n", hash.to_text());
    match matches.get_one::<PathBuf>("file") {
        Some(path) => file::write_private(path, text.as_bytes()),
        None => output::print(&text),
    }
}

fn ask() -> Result<String, Failure> {
    let failed = |error: Error| Failure::local(&format!("cannot read the password: {error}"));
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        let password = hidden::ask("Password: ", failed)?;
        let again = hidden::ask("The same again: ", failed)?;
        return if password == again { Ok(password) } else { Err(Failure::usage("the two passwords differ")) };
    }
    let mut line = String::new();
    stdin.lock().read_line(&mut line).map_err(failed)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
