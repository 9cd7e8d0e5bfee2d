//! Commands that show the answer of a verb unchanged: one machine, snapshots, addresses.

use super::machine::{machine, word};
use crate::answer;
use crate::commands::rows;
use crate::failure::Failure;
use crate::fleet::{Accounts, troubles};
use crate::options::Options;
use clap::{ArgMatches, Command};
use std::collections::HashMap;
use std::process::ExitCode;
use vpswire::fleet::addresses::Addresses;
use vpswire::fleet::budget::Budget;
use vpswire::fleet::capabilities::{Capabilities, CapabilityAnswer};
use vpswire::fleet::machines::{self, Get};
use vpswire::fleet::snapshots::SnapshotsList;
use vpswire::fleet::{Verb, VerbRow};
use vpswire::shape::{Effect, Shape};

/// Returns the clap command.
pub(super) fn show() -> Command {
    Command::new("show").visible_alias("info").about("Show one machine, with its state").arg(machine())
}

/// Shows a machine.
pub(super) fn run_show(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    one(options, |name| Get::new(name), word(matches, "machine"))
}

/// Returns the clap command.
pub(super) fn addresses() -> Command {
    Command::new("addresses").about("List the addresses of a machine, including private ones").arg(machine())
}

/// Lists the addresses of a machine.
pub(super) fn run_addresses(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    one(options, |name| Addresses::new(name), word(matches, "machine"))
}

/// Applies a read-only verb to one machine, and shows the answer.
pub(super) fn one<V: Verb>(options: &Options, verb: impl Fn(&str) -> V, name: &str) -> Result<ExitCode, Failure> {
    options.view.check(&V::ROW.returns)?;
    let accounts = Accounts::all(options, None)?;
    let machine = accounts.one(V::ROW, name)?;
    let reply = accounts.send_to(&machine, &verb(&machine.machine))?;
    answer::show_answer(&reply.value, Effect::Reads, options)
}

/// Returns the clap command.
pub(super) fn snapshots() -> Command {
    Command::new("snapshots").about("List the snapshots of all accounts, or of --account NAME")
}

/// Lists the snapshots.
pub(super) fn run_snapshots(_: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    of_accounts(options, &SnapshotsList::default(), "snapshots", |answer| answer.failures)
}

/// Returns the clap command.
pub(super) fn budget() -> Command {
    Command::new("budget").about("Show how many more calls each account, or --account NAME, may make")
}

/// Shows the remaining call budgets.
pub(super) fn run_budget(_: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    of_accounts(options, &Budget::default(), "budgets", |answer| answer.failures)
}

/// Returns the shape of a list in the answer of a verb.
pub(super) fn listed(row: &'static VerbRow, name: &str) -> Option<&'static Shape> {
    let Shape::Record(record) = row.returns else { return None };
    record.fields.iter().find(|field| field.name == name).map(|field| &field.shape)
}

/// Applies a read-only verb to all accounts, and shows the list in its answer, with the failures.
fn of_accounts<V: Verb>(
    options: &Options,
    verb: &V,
    name: &'static str,
    failures: impl FnOnce(V::Answer) -> Vec<machines::Failure>,
) -> Result<ExitCode, Failure> {
    let shape = listed(V::ROW, name).ok_or_else(|| Failure::local("the answer is no list"))?;
    options.view.check(shape)?;
    let accounts = Accounts::all(options, None)?;
    let reply = accounts.send(verb)?;
    let rows = reply.value.get(name).and_then(|rows| rows.to_json().ok());
    let lacking = lacking(&accounts, V::ROW)?;
    let mut troubles = troubles(accounts.failed, failures(reply.answer));
    // If no account was named and others support the verb, an API without it is not a failure.
    if options.account.is_none() && lacking.len() < accounts.known.len() {
        for trouble in &mut troubles {
            if let Some(why) = lacking.get(&trouble.account) {
                trouble.message.clone_from(why);
                trouble.exit = 0;
            }
        }
    }
    rows::show(name, rows.unwrap_or_else(|| "[]".to_owned()), shape, &troubles, options)
}

/// Returns the accounts whose API does not support a verb, with the reason. Sends nothing.
fn lacking(accounts: &Accounts, row: &'static VerbRow) -> Result<HashMap<String, String>, Failure> {
    let known = accounts.send(&Capabilities::default())?.answer.capabilities;
    let lacking = known.into_iter().filter(|known| known.verb == row.id && known.answer != CapabilityAnswer::Yes);
    Ok(lacking.map(|known| (known.account, known.why.unwrap_or_default())).collect())
}
