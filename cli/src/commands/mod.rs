//! The tree of commands.

pub(crate) mod account;
pub(crate) mod api;
mod begun;
pub(crate) mod call;
pub(crate) mod completions;
pub(crate) mod exec;
pub(crate) mod fleet;
mod help;
pub(crate) mod incidents;
pub(crate) mod job;
pub(crate) mod listing;
pub(crate) mod man;
mod numbered;
pub(crate) mod panel;
mod parameter;
mod parts;
mod paste;
mod price;
pub(crate) mod raw;
mod rows;
pub(crate) mod sim;
pub(crate) mod ssh;
mod target;
pub(crate) mod tasks;
mod things;
mod waiting;
pub(crate) mod watch;

use crate::options;
use clap::Command;

/// Returns the complete command.
pub(crate) fn command() -> Command {
    let command = Command::new("vpswire")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Manages VPSes of KiwiVM (BandwagonHost), CVM and Vultr v1, and makes every call of their APIs.")
        .after_help(help::of_everything())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .max_term_width(help::WIDEST)
        .args(options::all())
        .mut_arg("account", |account| account.add(completions::accounts()))
        // The subcommands are built only when they are used.
        .subcommand(Command::new("kiwivm").about("KiwiVM v1 (BandwagonHost): one VPS").defer(api::kiwivm))
        .subcommand(Command::new("cvm").about("CVM: the VPSes of a user of a self-hosted panel").defer(api::cvm))
        .subcommand(Command::new("vultr").about("Vultr v1: an account and all that is in it").defer(api::vultr))
        .subcommand(account::command())
        .subcommands(fleet::commands())
        .subcommands(job::commands())
        .subcommands(watch::commands())
        .subcommand(panel::command())
        .subcommand(parts::of(incidents::command(), [&incidents::LISTED]))
        .subcommand(exec::command())
        .subcommand(ssh::command())
        .subcommand(listing::command())
        .subcommand(raw::command())
        .subcommand(sim::command())
        .subcommand(completions::command())
        .subcommand(man::command());
    help::ordered(command)
}
