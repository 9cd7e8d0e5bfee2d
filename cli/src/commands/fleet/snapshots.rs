//! `vpswire snapshot delete` and `snapshot restore`: address snapshots by id or description, whatever their API.

use super::each::{Each, SNAPSHOTS};
use super::machine::{asks, check, machine, show_plan, word};
use super::wait::wait;
use crate::commands::{parts, waiting};
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::{Accounts, Trouble, troubles};
use crate::options::Options;
use crate::show::{output, text};
use crate::{answer, card};
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::Code;
use vpswire::fleet::Verb;
use vpswire::fleet::snapshots::{Snapshot, SnapshotsDelete, SnapshotsList, SnapshotsRestore};

/// The maximum number of candidates in an error.
const MOST_LISTED: usize = 5;

/// Returns the clap commands.
pub(crate) fn commands() -> [Command; 2] {
    let help = "by the id or description, alone or after its account and a slash";
    let snapshot = Arg::new("snapshot").value_name("SNAPSHOT").required(true);
    let delete = Command::new("delete")
        .about("Delete snapshots for good")
        .arg(snapshot.clone().action(ArgAction::Append).num_args(1..).help(format!("The snapshots, each {help}")));
    let restore = Command::new("restore")
        .about("Restore a machine from a snapshot; everything on its disk is lost")
        .arg(machine())
        .arg(snapshot.help(format!("The snapshot, {help}")))
        .args(waiting::options("Wait until it is restored"));
    [parts::of(delete, [SNAPSHOTS.shape]), parts::of(restore, [&SnapshotsRestore::ROW.returns])]
}

/// Runs the selected command.
pub(crate) fn run(name: &str, matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    if name == "restore" { restore(matches, options) } else { delete(matches, options) }
}

/// Deletes snapshots. All of them are resolved and confirmed before any is deleted.
fn delete(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    options.view.check(SNAPSHOTS.shape)?;
    let accounts = Accounts::all(options, None)?;
    let listed = Listed::of(&accounts, None)?;
    let mut snapshots: Vec<&Snapshot> = Vec::new();
    for name in matches.get_many::<String>("snapshot").unwrap_or_default() {
        let snapshot = listed.find(name)?;
        if !snapshots.iter().any(|known| known.snapshot == snapshot.snapshot) {
            snapshots.push(snapshot);
        }
    }
    let verb = |snapshot: &Snapshot| SnapshotsDelete::new(snapshot.snapshot.as_str());
    if options.dry_run {
        for snapshot in snapshots {
            show_plan(&accounts, &snapshot.account, &verb(snapshot), options)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let each = Each { listing: SNAPSHOTS, all: &snapshots, names: |one| (&one.snapshot, one.description.as_deref()) };
    each.check(|snapshot| check(&accounts, &snapshot.account, &verb(snapshot), options))?;
    for snapshot in &snapshots {
        if asks(&accounts, &snapshot.account, &verb(snapshot), options) {
            let row = SnapshotsDelete::ROW;
            let what = card::what(row, &snapshot.snapshot);
            confirm::ask(&what, options, || Ok(Question::naming(card::of_snapshot(snapshot), &snapshot.id)))?;
        }
    }
    each.run(options, |snapshot| accounts.send_of(&snapshot.account, &verb(snapshot)).map(drop), |_| Ok(()))
}

/// Restores a machine from a snapshot of its account.
fn restore(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let row = SnapshotsRestore::ROW;
    options.view.check(&row.returns)?;
    let timeout = waiting::timeout_of(matches)?;
    let accounts = Accounts::all(options, None)?;
    let machine = &accounts.one(row, word(matches, "machine"))?;
    let listed = Listed::of(&accounts, Some(&machine.account))?;
    let snapshot = listed.find(word(matches, "snapshot"))?;
    let verb = &SnapshotsRestore::new(machine.machine.as_str(), snapshot.snapshot.as_str());
    if options.dry_run {
        return show_plan(&accounts, &machine.account, verb, options);
    }
    if asks(&accounts, &machine.account, verb, options) {
        let what = card::what(row, &machine.machine);
        confirm::ask(&what, options, || {
            let facts = card::facts(machine).into_iter().chain(card::of_snapshot(snapshot));
            Ok(Question::naming(facts.collect(), card::name(machine)))
        })?;
    }
    let reply = accounts.send_to(machine, verb)?;
    let exit = answer::show_answer(&reply.value, row.effect, options)?;
    if waiting::is_asked(matches) {
        wait(&accounts, machine, verb, timeout, options)?;
    }
    Ok(exit)
}

/// The snapshots of some accounts.
struct Listed<'a> {
    accounts: &'a Accounts,
    snapshots: Vec<Snapshot>,
    /// The accounts that could not be read.
    failed: Vec<Trouble>,
}

impl<'a> Listed<'a> {
    /// Lists the snapshots of all accounts, or of one.
    fn of(accounts: &'a Accounts, account: Option<&str>) -> Result<Self, Failure> {
        let listed = accounts.send(&SnapshotsList { account: account.map(str::to_owned) })?.answer;
        let before = accounts.failed.iter().filter(|_| account.is_none()).cloned().collect();
        // An account whose API has no snapshots cannot have one of that name.
        let failures = listed.failures.into_iter().filter(|failure| failure.code != Code::InvalidParams.as_str());
        Ok(Self { accounts, snapshots: listed.snapshots, failed: troubles(before, failures) })
    }

    /// Finds a snapshot by name.
    fn find(&self, name: &str) -> Result<&Snapshot, Failure> {
        let parts = name.split_once('/').filter(|(account, _)| self.accounts.known.contains_key(*account));
        let is = |snapshot: &Snapshot, name: &str| snapshot.id == name || snapshot.description.as_deref() == Some(name);
        let is_it = |snapshot: &&Snapshot| match parts {
            Some((account, own)) if snapshot.account == account => is(snapshot, own),
            _ => is(snapshot, name),
        };
        let found: Vec<_> = self.snapshots.iter().filter(is_it).collect();
        // A failure of another account does not matter for a qualified name.
        let failed = self.failed.iter().filter(|failed| parts.is_none_or(|(account, _)| failed.account == account));
        let failed: Vec<_> = failed.collect();
        let safe = text::escape_control(name);
        match (&*found, failed.first()) {
            ([one], None) => Ok(one),
            ([one], Some(first)) => {
                let others: Vec<_> = failed.iter().map(|failed| failed.account.as_str()).collect();
                let (cause, hint) = ((first.code, first.exit), format!("name it {}", one.snapshot));
                Err(Failure::undecided(&safe, &words(one), &others.join(", "), cause, &hint))
            }
            ([], first) => {
                for Trouble { account, message, .. } in &failed {
                    output::note(&text::escape_control(&format!("{account}: {message}")));
                }
                let why = format!("no snapshot is named \"{safe}\"");
                let failure = match first {
                    Some(failed) => Failure::unlisted(&why, failed.code, failed.exit),
                    None => Failure::absent(&why),
                };
                Err(failure.with_hint("vpswire snapshots lists them"))
            }
            (several, _) => {
                let several: Vec<_> = several.iter().take(MOST_LISTED).map(|one| words(one)).collect();
                Err(Failure::usage(&format!("\"{safe}\" is ambiguous: {}", several.join(", "))))
            }
        }
    }
}

/// Formats a snapshot: `shop/5359435d28b9a (before-upgrade)`.
fn words(snapshot: &Snapshot) -> String {
    let Snapshot { snapshot, description, .. } = snapshot;
    let description = description.as_ref().filter(|text| !text.is_empty());
    text::escape_control(
        &description.map_or_else(|| snapshot.clone(), |description| format!("{snapshot} ({description})")),
    )
}
