//! Resolves the machine that a command names, and applies a verb to it.

use crate::answer;
use crate::card;
use crate::commands::completions;
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use clap::{Arg, ArgMatches};
use std::process::ExitCode;
use vpswire::fleet::machines::Machine;
use vpswire::fleet::{Ask, Step, Verb};

/// Returns the calls that a verb makes with an account.
pub(super) fn calls<V: Verb>(accounts: &Accounts, account: &str, verb: &V) -> Result<Vec<Ask>, Failure> {
    let known = accounts.named_so(account)?;
    let failed = |error| Failure::of_verb(V::ROW, Some(known.account.api()), error).of_name(known.name.as_deref());
    let mut fleet = vpswire::fleet::Fleet::new();
    fleet.add(account, known.account.clone()).map_err(failed)?;
    match fleet.begin(verb, 0).map_err(failed)?.start() {
        Step::Ask(asks) => Ok(asks),
        Step::Done(result) => result.map(|_| Vec::new()).map_err(failed),
        _ => Ok(Vec::new()),
    }
}

/// Shows the requests that a verb would make with an account, without sending them.
pub(super) fn show_plan<V: Verb>(
    accounts: &Accounts,
    account: &str,
    verb: &V,
    options: &Options,
) -> Result<ExitCode, Failure> {
    for ask in calls(accounts, account, verb)? {
        answer::show_request(&ask.prepared.shown_request(), options)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a person must confirm: because of the verb, or because of the call that implements it for this account. What
/// will be refused needs no confirmation.
pub(super) fn asks<V: Verb>(accounts: &Accounts, account: &str, verb: &V, options: &Options) -> bool {
    let is_refused = accounts.named_so(account).map_or(true, |known| known.is_read_only(options));
    let call_asks = || calls(accounts, account, verb).is_ok_and(|calls| calls.iter().any(|ask| ask.op.asks));
    !is_refused && (V::ROW.asks || call_asks())
}

/// Checks whether a verb would certainly be refused for an account, before anything is sent.
pub(super) fn check<V: Verb>(accounts: &Accounts, account: &str, verb: &V, options: &Options) -> Result<(), Failure> {
    calls(accounts, account, verb)?;
    // The client of the account refuses the verb, and sends nothing.
    if accounts.named_so(account)?.is_read_only(options) { accounts.send_of(account, verb).map(drop) } else { Ok(()) }
}

/// Applies a verb to a machine, and shows the answer.
pub(crate) fn send_to<V: Verb>(
    accounts: &Accounts,
    machine: &Machine,
    verb: &V,
    options: &Options,
) -> Result<ExitCode, Failure> {
    if options.dry_run {
        return show_plan(accounts, &machine.account, verb, options);
    }
    let row = V::ROW;
    if asks(accounts, &machine.account, verb, options) {
        let what = card::what(row, &machine.machine);
        confirm::ask(&what, options, || Ok(Question::plain(card::facts(machine))))?;
    }
    let reply = accounts.send_to(machine, verb)?;
    answer::show_answer(&reply.value, row.effect, options)
}

/// Returns the positional argument for the name of a machine.
pub(crate) fn machine() -> Arg {
    Arg::new("machine")
        .value_name("MACHINE")
        .required(true)
        .help("The machine: its id, label, host name or address, optionally after its account and a slash")
        .add(completions::machines())
}

pub(crate) fn word<'a>(matches: &'a ArgMatches, id: &str) -> &'a str {
    matches.get_one::<String>(id).map_or("", String::as_str)
}
