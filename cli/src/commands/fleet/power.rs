//! `vpswire start`, `stop`, `restart` and `kill`: the power of machines, one after the other.

use super::machine::{asks, show_plan};
use crate::card;
use crate::commands::completions;
use crate::commands::rows::{self, TEXT, TRUTH, column, record};
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::{output, report, text};
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};
use std::process::ExitCode;
use vpswire::fleet::Verb;
use vpswire::fleet::machines::Machine;
use vpswire::fleet::power::{PowerKill, PowerRestart, PowerStart, PowerStop};
use vpswire::shape::{RecordShape, Shape};

/// The commands for clap.
pub(super) fn commands() -> [Command; 4] {
    let machines = || {
        Arg::new("machine")
            .value_name("MACHINE")
            .required(true)
            .action(ArgAction::Append)
            .num_args(1..)
            .help("The machines: id, label, host name or address of each, alone or after its account and a slash")
            .add(completions::machines())
    };
    [
        Command::new("start").about("Start machines").arg(machines()),
        Command::new("stop").about("Shut machines down in order").arg(machines()),
        Command::new("restart")
            .visible_alias("reboot")
            .about("Restart machines; on Vultr that cuts the power, and what was not written is lost")
            .arg(machines())
            .after_help("For machines of Vultr it asks first; scripts say --yes."),
        Command::new("kill")
            .about("Switch machines off at once, by cutting the power; what was not written is lost")
            .arg(machines())
            .after_help("It asks first; scripts say --yes."),
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

/// How outcomes are listed.
const OUTCOMES: Shape = Shape::List(&Shape::Record(&OUTCOME));
const OUTCOME: RecordShape = record(
    "Outcome",
    "The outcome for a machine.",
    &[
        column("machine", "Its name: `account/id`.", Shape::Text),
        column("label", "What it is called.", TEXT),
        column("done", "Whether the service did it.", TRUTH),
        column("problem", "Why not.", TEXT),
    ],
);

/// Does a verb to each machine. All are named before any is touched; one that fails keeps none of the others from it.
fn each<V: Verb>(matches: &ArgMatches, options: &Options, verb: impl Fn(&str) -> V) -> Result<ExitCode, Failure> {
    options.view.check(&OUTCOMES)?;
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
            show_plan(&accounts, machine, &verb(&machine.machine), options)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let asked = machines.iter().filter(|machine| asks(&accounts, machine, &verb(&machine.machine), options));
    let asked: Vec<_> = asked.collect();
    if !asked.is_empty() {
        let what = format!("{}: {}", V::ROW.name, text::reflow(V::ROW.doc));
        confirm::ask(&what, options, || Ok(Question::plain(asked.into_iter().flat_map(card::facts).collect())))?;
    }
    let (mut rows, mut exit): (Vec<Json>, _) = (Vec::new(), ExitCode::SUCCESS);
    let mut failed = false;
    for machine in &machines {
        let failure = accounts.send_to(machine, &verb(&machine.machine)).err();
        let problem = failure.as_ref().map(Failure::words);
        rows.push(json!({
            "machine": machine.machine, "label": machine.label, "done": failure.is_none(), "problem": problem,
        }));
        if let Some(failure) = failure {
            if machines.len() == 1 {
                return Err(failure);
            }
            output::note(&format!("{}:", machine.machine));
            let own = report::report(failure, false);
            exit = if failed { exit } else { own };
            failed = true;
        }
    }
    rows::show("machines", Json::Array(rows).to_string(), &OUTCOMES, &[], options)?;
    Ok(exit)
}
