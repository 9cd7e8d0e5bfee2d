//! `vpswire ls`: the machines of all accounts, with their traffic and their problems.

use crate::client;
use crate::clock;
use crate::commands::rows::{self, COUNT, NUMBER, TEXT, TEXTS, column, counts, record};
use crate::failure::Failure;
use crate::fleet::{Accounts, troubles};
use crate::names;
use crate::options::Options;
use crate::show::{output, text};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::process::ExitCode;
use vpswire::fleet::machines::{List, Machine, Machines, State};
use vpswire::fleet::problems::{FleetProblems, Problems};
use vpswire::fleet::usage::{MachineUsage, Usage, Usages};
use vpswire::fleet::{Verb, VerbRow};
use vpswire::shape::{Effect, RecordShape, Shape, Unit};
use vpswire::{Error, Fleet, Value};

const SORTS: [&str; 6] = ["machine", "label", "state", "traffic", "reset", "created"];

/// Returns the clap command.
pub(super) fn command() -> Command {
    Command::new("ls")
        .visible_alias("list")
        .about("List the machines of all accounts: name, state, address, traffic, problems")
        .arg(
            Arg::new("sort")
                .long("sort")
                .value_name("BY")
                .value_parser(PossibleValuesParser::new(SORTS))
                .help("The column to sort by [default: in the order of the accounts in the file]"),
        )
        .arg(Arg::new("tag").long("tag").value_name("TAG").help("Only machines with this tag, or of an account with it"))
        .arg(
            Arg::new("problems")
                .long("problems")
                .action(ArgAction::SetTrue)
                .help("Only machines with problems"),
        )
        .arg(
            Arg::new("live")
                .long("live")
                .action(ArgAction::SetTrue)
                .help("Ask whether machines of KiwiVM and CVM run; up to 15 seconds"),
        )
        .after_help(
            "Accounts that fail are named below the table and decide the exit code; the machines of all others are listed.",
        )
}

/// The columns of the list of machines.
pub(super) const LISTED: Shape = Shape::List(&Shape::Record(&LINE));
const LINE: RecordShape = record(
    "Line",
    "A machine with its traffic and what is wrong.",
    &[
        column("machine", "Its name: `account/id`.", Shape::Text),
        column("label", "Its label, or its host name.", TEXT),
        column("state", "Its state.", TEXT),
        column("address", "Its first address.", TEXT),
        counts("traffic", "The used part of its traffic.", NUMBER, Unit::Percent),
        column("resets_in_days", "Days until its traffic is reset.", COUNT),
        column("problems", "Its problems.", TEXTS),
        column("tags", "Its tags, and those of its account.", TEXTS),
        column("os", "Its operating system.", TEXT),
        column("location", "Its location.", TEXT),
        column("plan", "Its plan.", TEXT),
        counts("used_bytes", "The traffic used.", COUNT, Unit::Bytes),
        counts("allowed_bytes", "The traffic allowed.", COUNT, Unit::Bytes),
        counts("created_at", "The time of its creation.", COUNT, Unit::UnixSeconds),
    ],
);

/// Lists the machines.
pub(super) fn run(matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    options.view.check(&LISTED)?;
    let accounts = Accounts::all(options, None)?;
    let live = matches.get_flag("live").then_some(true);
    let found = client::interruptible(Effect::Reads, |token| ask(&accounts.fleet.cancelled_by(token), live))?;
    let Found { machines, usage, problems } = found.map_err(|(row, error)| Failure::of_verb(row, None, error))?;
    let usage_of: HashMap<&str, &MachineUsage> =
        usage.machines.iter().map(|usage| (usage.machine.as_str(), usage)).collect();
    let mut wrong: HashMap<&str, Vec<String>> = HashMap::new();
    for problem in &problems.problems {
        let of = problem.machine.as_ref().unwrap_or(&problem.account);
        wrong.entry(of).or_default().push(problem.kind.as_str().to_owned());
    }
    let tags_of = |account: &str| accounts.known.get(account).map_or(&[][..], |known| &known.tags);
    let of_machine = |machine: &Machine| Line {
        usage: usage_of.get(machine.machine.as_str()).copied().cloned(),
        // A problem of an account concerns each of its machines.
        problems: [&machine.machine, &machine.account]
            .into_iter()
            .filter_map(|of| wrong.get(of.as_str()))
            .flatten()
            .cloned()
            .collect(),
        tags: own_tag(machine).into_iter().chain(tags_of(&machine.account).iter().cloned()).collect(),
        machine: machine.clone(),
    };
    let mut lines: Vec<Line> = machines.machines.iter().map(of_machine).collect();
    if let Some(tag) = matches.get_one::<String>("tag") {
        lines.retain(|line| line.tags.contains(tag));
    }
    if matches.get_flag("problems") {
        lines.retain(|line| !line.problems.is_empty());
    }
    if let Some(by) = matches.get_one::<String>("sort") {
        sort(&mut lines, by);
    }
    let now = clock::now();
    let failures = machines.failures.into_iter().chain(usage.failures).chain(problems.failures);
    let troubles = troubles(accounts.failed, failures);
    let rows: Json = lines.iter().map(|line| line.json(now)).collect();
    let exit = rows::show("machines", rows.to_string(), &LISTED, &troubles, options)?;
    if output::for_terminal() && options.view.format.is_none() && lines.len() > 1 {
        output::note(&totals(&lines, live.is_some()));
    }
    Ok(exit)
}

/// The answers that the list is made of.
struct Found {
    machines: Machines,
    usage: Usages,
    problems: FleetProblems,
}

/// Requests all answers at once.
fn ask(fleet: &Fleet, live: Option<bool>) -> Result<Found, (&'static VerbRow, Error)> {
    let (list, usage, problems) = (List { account: None, live }, Usage::default(), Problems { account: None, live });
    let verbs = vec![(List::ROW, list.args()), (Usage::ROW, usage.args()), (Problems::ROW, problems.args())];
    let mut answers = fleet.call_together(verbs).into_iter();
    let mut next = || answers.next().unwrap_or_else(|| Err(Error::invalid("", "verb", "it has no answer")));
    let (machines, usage, problems) = (next(), next(), next());
    let machines = read::<List>(machines)?;
    names::remember(&machines.machines);
    Ok(Found { machines, usage: read::<Usage>(usage)?, problems: read::<Problems>(problems)? })
}

fn read<V: Verb>(answer: Result<Value, Error>) -> Result<V::Answer, (&'static VerbRow, Error)> {
    answer.and_then(|value| V::ROW.read(&value)).map_err(|error| (V::ROW, error))
}

/// A machine with its other facts.
struct Line {
    machine: Machine,
    usage: Option<MachineUsage>,
    problems: Vec<String>,
    tags: Vec<String>,
}

impl Line {
    fn label(&self) -> Option<&str> {
        self.machine.label.as_deref().filter(|label| !label.is_empty()).or(self.machine.hostname.as_deref())
    }

    fn share(&self) -> Option<f64> {
        self.usage.as_ref().and_then(|usage| usage.share)
    }

    fn resets_at(&self) -> Option<u64> {
        self.usage.as_ref().and_then(|usage| usage.resets_at)
    }

    fn json(&self, now: u64) -> Json {
        let Self { machine, usage, problems, tags } = self;
        let days = self.resets_at().map(|at| at.saturating_sub(now).div_ceil(86_400));
        json!({
            "machine": machine.machine, "label": self.label(), "state": machine.state.as_ref().map(State::as_str),
            "address": machine.addresses.first(), "traffic": self.share().map(percent), "resets_in_days": days,
            "problems": problems, "tags": tags, "os": machine.os, "location": machine.location, "plan": machine.plan,
            "used_bytes": usage.as_ref().and_then(|usage| usage.used_bytes),
            "allowed_bytes": usage.as_ref().and_then(|usage| usage.allowed_bytes), "created_at": machine.created_at,
        })
    }
}

/// Returns a share as a percentage with one decimal.
pub(super) fn percent(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

/// Returns the tag that Vultr stores.
fn own_tag(machine: &Machine) -> Option<String> {
    let tag = machine.record.as_ref()?.get("tag")?;
    tag.as_text().ok().map(|tag| tag.into_owned()).filter(|tag| !tag.is_empty())
}

fn sort(lines: &mut [Line], by: &str) {
    match by {
        "label" => lines.sort_by_cached_key(|line| line.label().map(str::to_lowercase)),
        "state" => lines.sort_by_cached_key(|line| line.machine.state.as_ref().map(|state| state.as_str().to_owned())),
        // The greatest share comes first, unknown shares last.
        "traffic" => lines.sort_by(|a, b| b.share().unwrap_or(-1.0).total_cmp(&a.share().unwrap_or(-1.0))),
        "reset" => lines.sort_by_key(|line| line.resets_at().unwrap_or(u64::MAX)),
        "created" => lines.sort_by_key(|line| line.machine.created_at.unwrap_or(u64::MAX)),
        _ => lines.sort_by(|a, b| a.machine.machine.cmp(&b.machine.machine)),
    }
}

/// Formats the totals: `8 machines, 5 running, 2 of unknown state (--live asks), 1 with problems; 1.2 TiB of 4.0 TiB used`.
fn totals(lines: &[Line], live: bool) -> String {
    let count = |is: &dyn Fn(&&Line) -> bool| lines.iter().filter(is).count();
    let running = count(&|line| line.machine.state == Some(State::Running));
    let unknown = match count(&|line| line.machine.state.is_none()) {
        0 => String::new(),
        unknown if live => format!(", {unknown} of unknown state"),
        unknown => format!(", {unknown} of unknown state (--live asks)"),
    };
    let wrong = count(&|line| !line.problems.is_empty());
    let sum = |of: fn(&MachineUsage) -> Option<u64>| -> i128 {
        lines.iter().filter_map(|line| line.usage.as_ref()).filter_map(of).map(i128::from).sum()
    };
    let (used, allowed) = (sum(|usage| usage.used_bytes), sum(|usage| usage.allowed_bytes));
    let (used, allowed) = (text::bytes(used), text::bytes(allowed));
    format!("{} machines, {running} running{unknown}, {wrong} with problems; {used} of {allowed} used", lines.len())
}
