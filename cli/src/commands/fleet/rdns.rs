//! `vpswire rdns`: shows and sets the reverse DNS names of a machine.

use super::machine::{machine, show_plan, word};
use super::read;
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::addresses::{RdnsGet, RdnsSet};

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("rdns")
        .about("Show the reverse DNS names of a machine, or set one")
        .arg(machine())
        .arg(Arg::new("address").value_name("ADDRESS").requires("name").help("An address of it, to set its name"))
        .arg(Arg::new("name").value_name("NAME").help("The new name of the address"))
}

/// Shows or sets the names.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    if !matches.contains_id("address") {
        return read::one(options, |name| RdnsGet::new(name), word(matches, "machine"));
    }
    let accounts = Accounts::all(options, None)?;
    let machine = accounts.one(RdnsSet::ROW, word(matches, "machine"))?;
    let (address, name) = (word(matches, "address"), word(matches, "name"));
    let verb = RdnsSet::new(machine.machine.as_str(), address, name);
    if options.dry_run {
        return show_plan(&accounts, &machine.account, &verb, options);
    }
    accounts.send_to(&machine, &verb)?;
    output::note(&format!("{}: {address} is called {name}; it can take hours to be seen", machine.machine));
    Ok(ExitCode::SUCCESS)
}
