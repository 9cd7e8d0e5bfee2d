//! `vpswire start`, `stop`, `restart` and `kill`: control the power of machines, one after the other.

use super::each::{Each, MACHINES};
use super::machine::{asks, check, show_plan};
use super::wait::wait;
use crate::card;
use crate::commands::{completions, waiting};
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;

use clap::{Arg, ArgAction, ArgMatches, Command};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::Machine;
use vpswire::fleet::power::{PowerKill, PowerRestart, PowerStart, PowerStop};

/// The help of `--wait`.
const RUNNING: &str = "Wait until they are running";
const STOPPED: &str = "Wait until they are stopped";

/// Returns the clap commands.
pub(super) fn commands() -> [Command; 4] {
    let machines = || {
        Arg::new("machine")
            .value_name("MACHINE")
            .required(true)
            .action(ArgAction::Append)
            .num_args(1..)
            .help("The machines: id, label, host name or address of each, optionally after its account and a slash")
            .add(completions::machines())
    };
    [
        Command::new("start").about("Start machines").arg(machines()).args(waiting::options(RUNNING)),
        Command::new("stop").about("Shut machines down cleanly").arg(machines()).args(waiting::options(STOPPED)),
        Command::new("restart")
            .visible_alias("reboot")
            .about("Restart machines; on Vultr this cuts the power, and data not yet written is lost")
            .arg(machines())
            .args(waiting::options(RUNNING))
            .after_help("For machines of Vultr it asks for confirmation; scripts pass --yes."),
        Command::new("kill")
            .about("Switch machines off at once by cutting the power; data not yet written is lost")
            .arg(machines())
            .args(waiting::options(STOPPED))
            .after_help("It asks for confirmation; scripts pass --yes."),
    ]
}

/// Starts machines.
pub(super) fn start(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    each(matches, options, |name| PowerStart::new(name))
}

/// Shuts machines down.
pub(super) fn stop(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    each(matches, options, |name| PowerStop::new(name))
}

/// Restarts machines.
pub(super) fn restart(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    each(matches, options, |name| PowerRestart::new(name))
}

/// Switches machines off.
pub(super) fn kill(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    each(matches, options, |name| PowerKill::new(name))
}

/// Applies a verb to each machine. All names are resolved, and certain refusals reported, before any machine is changed;
/// after that, a failure does not stop the others.
fn each<V: Verb>(matches: &ArgMatches, options: &Options, verb: impl Fn(&str) -> V) -> Result<ExitCode, Failure> {
    options.view.check(MACHINES.shape)?;
    let timeout = waiting::timeout_of(matches)?;
    let names: Vec<_> = matches.get_many::<String>("machine").unwrap_or_default().map(String::as_str).collect();
    let accounts = Accounts::all(options, None)?;
    let mut machines: Vec<Machine> = Vec::new();
    for machine in accounts.named(V::ROW, &names)? {
        if !machines.iter().any(|known| known.machine == machine.machine) {
            machines.push(machine);
        }
    }
    if options.dry_run {
        for machine in &machines {
            show_plan(&accounts, &machine.account, &verb(&machine.machine), options)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let each = Each {
        listing: MACHINES,
        all: &machines,
        names: |machine| (&machine.machine, Some(card::name(machine)).filter(|name| *name != machine.id)),
    };
    each.check(|machine| check(&accounts, &machine.account, &verb(&machine.machine), options))?;
    let asked = machines.iter().filter(|machine| asks(&accounts, &machine.account, &verb(&machine.machine), options));
    let asked: Vec<_> = asked.collect();
    if !asked.is_empty() {
        let names: Vec<_> = asked.iter().map(|machine| machine.machine.as_str()).collect();
        let what = card::what(V::ROW, &names.join(", "));
        confirm::ask(&what, options, || Ok(Question::plain(asked.into_iter().flat_map(card::facts).collect())))?;
    }
    let is_waited_for = waiting::is_asked(matches);
    each.run(
        options,
        |machine| accounts.send_to(machine, &verb(&machine.machine)).map(drop),
        |machine| {
            if is_waited_for { wait(&accounts, machine, &verb(&machine.machine), timeout, options) } else { Ok(()) }
        },
    )
}
