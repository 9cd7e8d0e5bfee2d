//! The metrics of accounts and machines, under vpswire's own names.

use crate::metrics::family::{Family, Labels};
use crate::metrics::known::{Age, KnownAccount, KnownMachine};
use std::collections::{BTreeMap, BTreeSet};
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::Problem;

/// The families under construction.
struct Board {
    used: Family,
    allowed: Family,
    ratio: Family,
    forecast: Family,
    reset: Family,
    received: Family,
    sent: Family,
    up: Family,
    problem: Family,
    problems: Family,
    snapshot: Family,
    budget: Family,
    success: Family,
    rounds: Family,
    failures: Family,
}

/// Returns the families of all accounts.
pub(super) fn families(accounts: &BTreeMap<String, KnownAccount>, age: Age) -> Vec<Family> {
    let mut board = Board {
        used: Family::gauge("vpswire_traffic_used_bytes", "Traffic used in the cycle, both directions together."),
        allowed: Family::gauge(
            "vpswire_traffic_allowed_bytes",
            "Traffic allowed in the cycle, both directions together.",
        ),
        ratio: Family::gauge("vpswire_traffic_used_ratio", "The part of the traffic that is used, 1 for all of it."),
        forecast: Family::gauge("vpswire_traffic_forecast_bytes", "Traffic that will be used at the end of the cycle."),
        reset: Family::gauge("vpswire_traffic_reset_timestamp_seconds", "The time of the next traffic reset."),
        received: Family::gauge("vpswire_traffic_received_bytes", "Traffic received in the cycle."),
        sent: Family::gauge("vpswire_traffic_sent_bytes", "Traffic sent in the cycle."),
        up: Family::gauge("vpswire_up", "Whether the machine is running."),
        problem: Family::gauge("vpswire_problem", "A problem of a machine or an account, by its kind."),
        problems: Family::gauge("vpswire_problems", "The number of problems of a machine or an account."),
        snapshot: Family::gauge(
            "vpswire_snapshot_newest_timestamp_seconds",
            "The time of the newest complete snapshot, 0 without a snapshot.",
        ),
        budget: Family::gauge(
            "vpswire_budget_remaining_points",
            "The remaining calls in a window of the service's rate limit.",
        ),
        success: Family::gauge(
            "vpswire_last_success_timestamp_seconds",
            "The time of the last reading of the account without a failure.",
        ),
        rounds: Family::counter("vpswire_watch_rounds", "Rounds over the account."),
        failures: Family::counter("vpswire_watch_failures", "Failed readings, by the class of the error."),
    };
    for (name, account) in accounts {
        board.add_account(name, account, age);
        for (machine, known) in &account.machines {
            let label = known.label.clone().unwrap_or_default();
            let labels = vec![("account", name.clone()), ("machine", machine.clone()), ("label", label)];
            board.add_machine(&labels, known, age);
        }
    }
    let Board { used, allowed, ratio, forecast, reset, received, sent, up, problem, problems, .. } = board;
    let Board { snapshot, budget, success, rounds, failures, .. } = board;
    vec![
        used, allowed, ratio, forecast, reset, received, sent, up, problem, problems, snapshot, budget, success,
        rounds, failures,
    ]
}

impl Board {
    fn add_account(&mut self, name: &str, account: &KnownAccount, age: Age) {
        let labels = vec![("account", name.to_owned())];
        self.add_problems(&labels, age.fresh(&account.problems));
        self.snapshot.add(&labels, age.fresh(&account.newest_snapshot).map(|made| made.unwrap_or(0)));
        for left in age.fresh(&account.budget).into_iter().flatten() {
            let labels = with(&labels, "window_seconds", &left.window_seconds.to_string());
            self.budget.add(&labels, Some(left.remaining));
        }
        self.success.add(&labels, account.last_success);
        self.rounds.add(&labels, Some(account.rounds));
        for (code, count) in &account.failures {
            self.failures.add(&with(&labels, "code", code), Some(*count));
        }
    }

    fn add_machine(&mut self, labels: &Labels, machine: &KnownMachine, age: Age) {
        if let Some(traffic) = age.fresh(&machine.traffic) {
            self.used.add(labels, traffic.used_bytes);
            self.allowed.add(labels, traffic.allowed_bytes);
            self.ratio.add(labels, traffic.share);
            self.forecast.add(labels, traffic.forecast_bytes);
            self.reset.add(labels, traffic.resets_at);
            self.received.add(labels, traffic.in_bytes);
            self.sent.add(labels, traffic.out_bytes);
        }
        self.up.add(labels, age.fresh(&machine.state).and_then(is_up));
        self.add_problems(labels, age.fresh(&machine.problems));
        self.snapshot.add(labels, age.fresh(&machine.newest_snapshot).map(|made| made.unwrap_or(0)));
    }

    /// Adds a sample for each kind of problem, because duplicate labels are an error, and the number of problems, which may
    /// be 0.
    fn add_problems(&mut self, labels: &Labels, problems: Option<&Vec<Problem>>) {
        let kinds: BTreeSet<_> = problems.into_iter().flatten().map(|problem| problem.kind.as_str()).collect();
        for kind in kinds {
            self.problem.add(&with(labels, "kind", kind), Some(1_u64));
        }
        self.problems.add(labels, problems.map(|problems| problems.len() as u64));
    }
}

fn with(labels: &Labels, name: &'static str, value: &str) -> Labels {
    let mut labels = labels.clone();
    labels.push((name, value.to_owned()));
    labels
}

/// Returns whether the machine runs, if its state says so.
fn is_up(state: &State) -> Option<u64> {
    match state {
        State::Running => Some(1),
        State::Stopped | State::Suspended | State::Pending => Some(0),
        _ => None,
    }
}
