//! Reads the parts of an account that a round needs. What cannot be read is absent from the round and listed in its
//! failures.

use crate::plan::Parts;
use crate::reading::{BudgetLeft, Failed, Reading, Round, Traffic};
use std::collections::{BTreeMap, BTreeSet};
use vpswire::Fleet;
use vpswire::fleet::Verb;
use vpswire::fleet::budget::{Budget, Budgets};
use vpswire::fleet::machines::{Failure, List, Machines};
use vpswire::fleet::problems::{FleetProblems, Problems};
use vpswire::fleet::snapshots::{Snapshot, Snapshots, SnapshotsList};
use vpswire::fleet::usage::{MachineUsage, Usage, Usages};
use vpswire::{Error, Value};

/// The call that returns the balance, but nothing about machines.
const OWED: &str = "account.info";

/// Reads parts of an account of a fleet. `at` is the time, Unix seconds.
pub fn ask(fleet: &Fleet, account: &str, parts: Parts, at: u64) -> Round {
    let member = fleet.members().iter().find(|member| member.name() == account);
    let api = member.map_or("", |member| member.account().api().as_str());
    let named = || Some(account.to_owned());
    let list = List { account: named(), live: Some(parts.state) };
    let usage = Usage { account: named(), ..Usage::default() };
    let problems = Problems { account: named(), live: Some(parts.state) };
    let mut verbs = Vec::new();
    // The list contains the names of the machines. Other parts use the same call.
    let of_machines = parts.usage || parts.problems || parts.state;
    for (is_asked, verb) in [
        (of_machines, (List::ROW, list.args())),
        (parts.usage, (Usage::ROW, usage.args())),
        (parts.problems, (Problems::ROW, problems.args())),
        (parts.snapshots, (SnapshotsList::ROW, SnapshotsList { account: named() }.args())),
        (parts.budget, (Budget::ROW, Budget { account: named() }.args())),
    ] {
        if is_asked {
            verbs.push(verb);
        }
    }
    let mut answers = fleet.call_together(verbs).into_iter();
    let mut answered = Answered::new(account, api, at);
    if of_machines && let Some(machines) = answered.read::<List>(answers.next()) {
        answered.list(machines);
    }
    if parts.usage
        && let Some(usages) = answered.read::<Usage>(answers.next())
    {
        answered.usage(usages);
    }
    if parts.problems
        && let Some(problems) = answered.read::<Problems>(answers.next())
    {
        answered.problems(problems);
    }
    if parts.snapshots
        && let Some(snapshots) = answered.read::<SnapshotsList>(answers.next())
    {
        answered.snapshots(snapshots);
    }
    if parts.budget
        && let Some(budgets) = answered.read::<Budget>(answers.next())
    {
        answered.budget(budgets);
    }
    answered.round()
}

/// A round under construction.
struct Answered {
    round: Round,
    machines: BTreeMap<String, Reading>,
    /// The failures. A set, because verbs share calls.
    failures: BTreeSet<(Option<String>, Option<String>, String, String)>,
}

impl Answered {
    fn new(account: &str, api: &str, at: u64) -> Self {
        let round = Round {
            account: account.to_owned(),
            api: api.to_owned(),
            at,
            machines: Vec::new(),
            is_complete: false,
            problems: None,
            newest_snapshot: None,
            budget: None,
            failures: Vec::new(),
        };
        Self { round, machines: BTreeMap::new(), failures: BTreeSet::new() }
    }

    /// Takes the answer of a verb.
    fn read<V: Verb>(&mut self, answer: Option<Result<Value, Error>>) -> Option<V::Answer> {
        match answer?.and_then(|value| V::ROW.read(&value)) {
            Ok(answer) => Some(answer),
            Err(error) => {
                let call = Some(error.call().to_owned()).filter(|call| !call.is_empty());
                self.failures.insert((None, call, error.code().as_str().to_owned(), error.to_string()));
                None
            }
        }
    }

    fn fail(&mut self, failures: Vec<Failure>) {
        for Failure { machine, call, code, message, .. } in failures {
            self.failures.insert((machine, call, code, message));
        }
    }

    fn machine(&mut self, machine: &str) -> &mut Reading {
        self.machines
            .entry(machine.to_owned())
            .or_insert_with(|| Reading { machine: machine.to_owned(), ..Reading::default() })
    }

    fn list(&mut self, answer: Machines) {
        self.round.is_complete = answer.failures.iter().all(|failure| failure.machine.is_some());
        for machine in answer.machines {
            let is_kiwivm = self.round.api == "kiwivm";
            let reading = self.machine(&machine.machine);
            reading.label = machine.label.clone().or_else(|| machine.hostname.clone());
            reading.state.clone_from(&machine.state);
            reading.listed = is_kiwivm.then_some(machine);
        }
        self.fail(answer.failures);
    }

    fn usage(&mut self, answer: Usages) {
        for usage in answer.machines {
            self.machine(&usage.machine).traffic = Some(traffic(&usage));
        }
        self.fail(answer.failures);
    }

    fn problems(&mut self, answer: FleetProblems) {
        let of_account = |failure: &&Failure| failure.machine.is_none();
        let is_read = !answer.failures.iter().any(|failure| of_account(&failure));
        let are_read = answer.failures.iter().filter(of_account).all(|failure| failure.call.as_deref() == Some(OWED));
        let failed: BTreeSet<_> = answer.failures.iter().filter_map(|failure| failure.machine.clone()).collect();
        let mut own = Vec::new();
        for problem in answer.problems {
            match problem.machine.clone() {
                Some(machine) => self.machine(&machine).problems.get_or_insert_default().push(problem),
                None => own.push(problem),
            }
        }
        for (machine, reading) in &mut self.machines {
            if are_read && !failed.contains(machine) {
                reading.problems.get_or_insert_default();
            }
        }
        self.round.problems = (is_read || !own.is_empty()).then_some(own);
        self.fail(answer.failures);
    }

    fn snapshots(&mut self, answer: Snapshots) {
        if answer.failures.is_empty() {
            let newest = newest(&answer.snapshots);
            // A KiwiVM account is one machine. Vultr does not report which machine a snapshot belongs to.
            match (self.round.api.as_str(), self.machines.values_mut().next()) {
                ("kiwivm", Some(machine)) => machine.newest_snapshot = newest,
                ("kiwivm", None) => {}
                _ => self.round.newest_snapshot = newest,
            }
        }
        self.fail(answer.failures);
    }

    fn budget(&mut self, answer: Budgets) {
        let windows = answer.budgets.into_iter().next().map(|budget| budget.windows);
        self.round.budget = windows.map(|windows| {
            let left = |window: &vpswire::fleet::budget::BudgetWindow| BudgetLeft {
                window_seconds: window.window_seconds,
                remaining: window.remaining,
            };
            windows.iter().map(left).collect()
        });
        self.fail(answer.failures);
    }

    fn round(self) -> Round {
        let failed = |(machine, call, code, message)| Failed { machine, call, code, message };
        Round {
            machines: self.machines.into_values().collect(),
            failures: self.failures.into_iter().map(failed).collect(),
            ..self.round
        }
    }
}

fn traffic(usage: &MachineUsage) -> Traffic {
    Traffic {
        used_bytes: usage.used_bytes,
        allowed_bytes: usage.allowed_bytes,
        share: usage.share,
        forecast_bytes: usage.forecast_bytes,
        began_at: usage.began_at,
        resets_at: usage.resets_at,
        in_bytes: usage.in_used_bytes,
        out_bytes: usage.out_used_bytes,
    }
}

/// Returns the time of the newest complete snapshot, or `None` if the time of any complete one is unknown.
fn newest(snapshots: &[Snapshot]) -> Option<Option<u64>> {
    let is_complete =
        |snapshot: &&Snapshot| snapshot.complete.unwrap_or_else(|| snapshot.size_bytes.is_none_or(|size| size > 0));
    let times: Option<Vec<_>> = snapshots.iter().filter(is_complete).map(|snapshot| snapshot.created_at).collect();
    times.map(|times| times.into_iter().max())
}
