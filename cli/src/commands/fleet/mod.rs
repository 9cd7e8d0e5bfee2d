//! The commands that are the same for all accounts: machines by their names, whatever API they are of.

mod list;
mod power;
mod rdns;
mod read;
mod series;
mod traffic;

use crate::answer;
use crate::card;
use crate::commands::completions;
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::text;
use clap::{Arg, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::fleet::machines::Machine;
use vpswire::fleet::{Step, Verb};

/// The commands for clap.
pub(super) fn commands() -> Vec<Command> {
    let commands = [
        list::command(),
        read::show(),
        traffic::command(),
        series::command(),
        read::snapshots(),
        read::addresses(),
        rdns::command(),
    ];
    commands.into_iter().chain(power::commands()).collect()
}

/// Does what was typed, if it is one of these.
pub(crate) fn run(name: &str, matches: &ArgMatches) -> Option<Result<ExitCode, Failure>> {
    let run = match name {
        "ls" => list::run,
        "show" => read::run_show,
        "usage" => traffic::run,
        "series" => series::run,
        "snapshots" => read::run_snapshots,
        "addresses" => read::run_addresses,
        "rdns" => rdns::run,
        "start" => power::start,
        "stop" => power::stop,
        "restart" => power::restart,
        "kill" => power::kill,
        _ => return None,
    };
    Some(Options::read(matches).and_then(|options| run(matches, &options)))
}

/// Shows the requests that a verb makes of a machine, and sends none of them.
pub(super) fn show_plan<V: Verb>(
    accounts: &Accounts,
    machine: &Machine,
    verb: &V,
    options: &Options,
) -> Result<ExitCode, Failure> {
    let known = accounts.known.get(&machine.account).ok_or_else(|| Failure::usage("the account is not known"))?;
    let failed = |error| Failure::of_verb(V::ROW, Some(known.account.api()), error).of_name(known.name.as_deref());
    let mut fleet = vpswire::fleet::Fleet::new();
    fleet.add(&machine.account, known.account.clone()).map_err(failed)?;
    match fleet.begin(verb, 0).map_err(failed)?.start() {
        Step::Ask(asks) => {
            asks.iter().try_for_each(|ask| answer::show_request(&ask.prepared.shown_request(), options))?;
        }
        Step::Done(result) => drop(result.map_err(failed)?),
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// Does a verb to a machine, and shows what it answers.
pub(super) fn send_to<V: Verb>(
    accounts: &Accounts,
    machine: &Machine,
    verb: &V,
    options: &Options,
) -> Result<ExitCode, Failure> {
    if options.dry_run {
        return show_plan(accounts, machine, verb, options);
    }
    let row = V::ROW;
    let is_refused =
        || accounts.known.get(&machine.account).is_none_or(|known| known.read_only) || options.policy.read_only;
    if row.asks && !is_refused() {
        let what = format!("{}: {}", row.id, text::reflow(row.doc));
        confirm::ask(&what, options, || Ok(Question::plain(card::facts(machine))))?;
    }
    let reply = accounts.send_to(machine, verb)?;
    answer::show_answer(&reply.value, row.effect, options)
}

/// The place for the name of a machine.
pub(super) fn machine() -> Arg {
    Arg::new("machine")
        .value_name("MACHINE")
        .required(true)
        .help("The machine: its id, label, host name or address, alone or after its account and a slash")
        .add(completions::machines())
}

pub(super) fn word<'a>(matches: &'a ArgMatches, id: &str) -> &'a str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}
