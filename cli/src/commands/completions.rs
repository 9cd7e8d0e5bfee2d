//! Shell completions: the script runs this command at each tab, so completions always match the installed version.

use crate::config::Config;
use crate::failure::Failure;
use crate::names;
use crate::show::output;
use clap::{Arg, ArgMatches, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::{CompleteEnv, Shells};
use std::sync::LazyLock;

/// The variable by which a shell's script requests completions.
const VARIABLE: &str = "VPSWIRE_COMPLETE";

/// Returns the clap command.
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

/// Completes the names of the configured accounts; none if the file cannot be read.
pub(crate) fn accounts() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        let config = Config::read().ok();
        let names = config.as_ref().map(Config::names).unwrap_or_default();
        names.into_iter().map(CompletionCandidate::new).collect()
    })
}

/// Completes the names of the machines that were listed last.
pub(crate) fn machines() -> ArgValueCandidates {
    let candidate = |name: names::Name| CompletionCandidate::new(name.text).help(Some(name.machine.into()));
    ArgValueCandidates::new(move || names::remembered().into_iter().map(candidate).collect())
}

/// Whether a shell requests completions. Cached, because the variable is removed before commands are built.
static IS_ASKED: LazyLock<bool> = LazyLock::new(|| std::env::var_os(VARIABLE).is_some());

/// Whether a shell requests completions.
pub(super) fn is_asked() -> bool {
    *IS_ASKED
}

/// Answers a request for completions and exits; otherwise does nothing.
pub(crate) fn answer(whole: fn() -> Command) {
    LazyLock::force(&IS_ASKED);
    CompleteEnv::with_factory(|| with_names_first(whole())).var(VARIABLE).complete();
}

/// Hides the aliases: otherwise the engine offers an alias instead of the command's name if it sorts first.
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
