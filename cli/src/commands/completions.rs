//! Completions for shells: a script asks this command at each tab, so that they are never older than it.

use crate::config::Config;
use crate::failure::Failure;
use crate::names;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};
use std::sync::LazyLock;

/// The variable by which the script of a shell asks.
const VARIABLE: &str = "VPSWIRE_COMPLETE";

/// The command for clap.
pub(crate) fn command() -> Command {
    Command::new("completions")
        .about("Print the script that completes commands, options and values in a shell")
        .arg(Arg::new("shell").value_name("SHELL").required(true).value_parser([
            "bash",
            "zsh",
            "fish",
            "powershell",
            "elvish",
        ]))
        .after_help(
            "Examples:\n  \
             bash, in ~/.bashrc:  source <(vpswire completions bash)\n  \
             zsh, in ~/.zshrc, after compinit:  source <(vpswire completions zsh)\n  \
             fish:  vpswire completions fish > ~/.config/fish/completions/vpswire.fish\n  \
             PowerShell, in $PROFILE:  vpswire completions powershell | Out-String | Invoke-Expression",
        )
}

/// The names of the accounts of the file; none if it cannot be read.
pub(crate) fn accounts() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let config = Config::read().ok();
        let names = config.as_ref().map(Config::names).unwrap_or_default();
        names.into_iter().map(CompletionCandidate::new).collect()
    })
}

/// The names of the machines that were listed last.
pub(crate) fn machines() -> ArgValueCandidates {
    let candidate = |name: names::Name| CompletionCandidate::new(name.text).help(Some(name.machine.into()));
    ArgValueCandidates::new(move || names::remembered().into_iter().map(candidate).collect())
}

/// Whether a shell asks. The variable is not there any more when commands are built.
static IS_ASKED: LazyLock<bool> = LazyLock::new(|| std::env::var_os(VARIABLE).is_some());

/// Whether a shell asks.
pub(super) fn is_asked() -> bool {
    *IS_ASKED
}

/// Answers the script of a shell that asks about a command, and ends this one, if it was one that asked.
pub(crate) fn answer(whole: fn() -> Command) {
    LazyLock::force(&IS_ASKED);
    CompleteEnv::with_factory(|| with_names_first(whole())).var(VARIABLE).complete();
}

/// The same commands, of which a tab offers the name before an alias: the engine takes whichever comes first in the alphabet.
fn with_names_first(command: Command) -> Command {
    command.mut_subcommands(|inner| {
        let aliases: Vec<_> = inner.get_visible_aliases().map(str::to_owned).collect();
        inner.visible_alias(None::<&str>).aliases(aliases)
    })
}

/// Prints the script.
pub(crate) fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let name = matches.get_one::<String>("shell").map_or("", String::as_str);
    let shells = Shells::builtins();
    let shell = shells.completer(name).ok_or_else(|| Failure::usage("no such shell"))?;
    let mut script = Vec::new();
    let written = shell.write_registration(VARIABLE, "vpswire", "vpswire", "vpswire", &mut script);
    written.map_err(|error| Failure::local(&format!("cannot write the script: {error}")))?;
    output::print(&String::from_utf8_lossy(&script))
}
