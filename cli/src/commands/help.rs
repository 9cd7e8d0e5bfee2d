//! The texts and the order of the help, apart from the names of commands and options.

use crate::families::{self, Family};
use crate::{failure, options, schema};
use clap::Command;
use vpswire::shape::{Effect, Op};

/// The text after the help of the top-level command.
const AFTER: &str = "\
'vpswire account add' saves accounts. The environment can also hold one for each API; a key is never an argument:
  VPSWIRE_KIWIVM_VEID, VPSWIRE_KIWIVM_API_KEY     the VPS's id and key (KiwiVM panel, under API)
  VPSWIRE_CVM_URL                                 the panel's address, path included
  VPSWIRE_CVM_PUBLIC_TOKEN, VPSWIRE_CVM_PRIVATE_TOKEN
  VPSWIRE_VULTR_API_KEY                           the account's key; some calls need none
  VPSWIRE_KIWIVM_URL, VPSWIRE_VULTR_URL           another address of the service
  VPSWIRE_READ_ONLY=1                             the same as --read-only

If the help of an option says so, @FILE reads its value from a file and @- from standard input (a secret is prompted for \
without echo if that is a terminal); @@ begins a value with a plain @.

";

/// The maximum width of the help, columns.
pub(super) const WIDEST: usize = 120;

/// The commands by subject, in the order in which they are needed.
const SECTIONS: [(&str, &[&str]); 8] = [
    (
        "Machines",
        &["ls", "show", "start", "stop", "restart", "kill", "create", "reinstall", "migrate", "wait", "exec", "ssh"],
    ),
    ("Traffic", &["usage", "series"]),
    ("Snapshots and backups", &["snapshots", "snapshot", "backup"]),
    ("Addresses and SSH keys", &["addresses", "rdns", "deploy-keys"]),
    ("Watching", &["panel", "watch", "history", "incidents"]),
    ("Accounts", &["account", "budget"]),
    ("All calls", &["kiwivm", "cvm", "vultr", "calls", "raw"]),
    ("More", &["job", "sim", "completions", "man", "help"]),
];

/// Orders the commands as in the help, by sections.
pub(super) fn ordered(command: Command) -> Command {
    let all = || SECTIONS.iter().flat_map(|(_, names)| names.iter());
    let place = |name: &str| all().position(|other| *other == name).unwrap_or_default();
    let command = command.mut_subcommands(|inner| {
        let place = place(inner.get_name());
        inner.display_order(place)
    });
    let heading = |words: &str| {
        let style = command.get_styles().get_header();
        format!("{style}{words}:{style:#}\n")
    };
    let mut page = "{about-with-newline}\n{usage-heading} {usage}\n\n".to_owned();
    for (words, names) in SECTIONS {
        page.push_str(&format!("{}{}\n\n", heading(words), listed(&command, names)));
    }
    page.push_str(&format!("{}{{options}}{{after-help}}", heading("Options")));
    command.help_template(page)
}

/// Formats some of the commands for the help.
fn listed(command: &Command, names: &[&str]) -> String {
    let own = |name: &&str| match command.find_subcommand(name) {
        // All descriptions are aligned to the longest name.
        Some(own) => own.clone().name(format!("{name:WIDTH$}")),
        None => Command::new(format!("{name:WIDTH$}"))
            .about("Print this help, or that of a command")
            .display_order(usize::MAX),
    };
    let mut page = Command::new("section").disable_help_flag(true).disable_help_subcommand(true);
    page = page.max_term_width(WIDEST).help_template("{subcommands}").subcommands(names.iter().map(own));
    page.render_help().ansi().to_string().trim_end().to_owned()
}

/// The width of the longest command name.
const WIDTH: usize = 11;

/// The position of groups in a list: after the usual calls, before the others.
pub(super) const GROUPS: usize = 100;

/// Returns the text after the help of the top-level command, the only one that lists the options of every call.
pub(super) fn of_everything() -> String {
    let options = options::all().into_iter().map(|arg| arg.global(false).hide(false).help_heading(None));
    let mut page = Command::new("options").disable_help_flag(true).max_term_width(WIDEST).args(options);
    page = page.help_template("{options}");
    let options = page.render_help().ansi().to_string();
    format!("Options of every call:\n{}\n\n{AFTER}{}", options.trim_end(), failure::EXIT_CODES)
}

/// Returns the text after the help of a family.
pub(super) fn example(family: Option<&Family>) -> String {
    family.map_or_else(String::new, |family| format!("Example:\n  vpswire {}", family.example))
}

/// Returns the position of a call within its family.
pub(super) fn order(op: &Op) -> usize {
    let usual = families::find(op.api, op.group).map_or(&[][..], |(_, family)| family.usual);
    let place = usual.iter().position(|name| *name == op.name);
    place.unwrap_or(GROUPS.saturating_mul(2))
}

/// Returns what a person must know before making a call.
pub(super) fn notes(op: &Op) -> String {
    let effect = match op.effect {
        Effect::Reads => "it only reads.",
        Effect::Sets => "it sets something; repeating it changes nothing more.",
        Effect::Acts => "it does something each time it is made.",
        Effect::Destroys => "it destroys something for good.",
        Effect::Bills => "it costs money or creates something.",
    };
    let mut notes = format!("Effect: {effect}");
    if op.asks {
        notes.push_str(" It asks for confirmation; scripts pass --yes.");
    }
    if let Some(access) = op.access {
        notes.push_str(&format!("\nAccess: the key's owner needs the right '{access}'."));
    }
    if !op.needs_key {
        notes.push_str("\nKey: none is needed, and none is sent.");
    }
    if let Some(instead) = op.deprecated {
        notes.push_str(&format!("\nDeprecated: {}.", schema::kebab_names(instead)));
    }
    notes.push_str("\n\nOptions of every call, such as --output, --columns and --dry-run: vpswire --help");
    notes
}
