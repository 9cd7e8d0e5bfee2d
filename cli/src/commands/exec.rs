//! `vpswire exec`: runs a command inside a machine, and passes on its output and exit status.

use crate::commands::call;
use crate::commands::fleet::machine::{machine, word};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::text;
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::args::Arg as Value;
use vpswire::fleet::Verb;
use vpswire::fleet::power::PowerRestart;
use vpswire::table;

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("exec")
        .about("Run a command inside a machine of KiwiVM, as root and without SSH")
        .arg(machine())
        .arg(
            Arg::new("command")
                .value_name("COMMAND")
                .required(true)
                .action(ArgAction::Append)
                .num_args(1..)
                .last(true)
                .help("The command and its arguments, passed on unchanged"),
        )
        .after_help(
            "Its output is written unchanged once it has ended, and its exit status is that of vpswire. For shell syntax, run \
             a shell:\n  vpswire exec tokyo -- sh -c 'df -h | tail -1'",
        )
}

/// Runs the command.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let words = matches.get_many::<String>("command").unwrap_or_default();
    let line = words.map(|word| text::quoted(word)).collect::<Vec<_>>().join(" ");
    let accounts = Accounts::all(options, None)?;
    let machine = accounts.one(PowerRestart::ROW, word(matches, "machine"))?;
    let known = accounts.of(&machine)?;
    let api = known.account.api();
    let Some(op) = table::find(api, "basic_shell.exec") else {
        let failure = Failure::usage(&format!("{} has no call that runs a command", api.as_str()));
        return Err(failure.with_hint("use ssh"));
    };
    options.view.check(&op.returns)?;
    call::make(op, &[Some(Value::Text(line))], known, None, options)
}
