//! Judges an account: whether it can be read, whether its key is accepted, its debts and its snapshots.

use super::alike::{because, snapshot, unreadable};
use super::desk::{Desk, Mark};
use super::state::Subject;
use super::words::Words;
use crate::event::{Kind, Severity};
use crate::reading::{Reading, Round};
use crate::rules::Limits;
use vpswire::fleet::problems::{Problem, ProblemKind};

/// The number of consecutive rounds in which a key must be refused before an alert is raised.
const REFUSALS: u32 = 2;

pub(super) fn judge(limits: &Limits, subject: &mut Subject, refused: &mut u32, round: &Round, desk: &mut Desk<'_>) {
    desk.close(subject, None, "the rule is off", |active| match active.kind {
        Kind::KeyRefused => !limits.key_refused,
        Kind::Unreadable => limits.unreadable_rounds.is_none(),
        Kind::Unpaid => !limits.unpaid,
        Kind::SnapshotOld => limits.snapshot_days.is_none(),
        _ => true,
    });
    reachable(limits, subject, refused, round, desk);
    if limits.unpaid
        && let Some(problems) = &round.problems
    {
        match problems.iter().find(|problem| problem.kind == ProblemKind::Unpaid) {
            Some(problem) => {
                desk.begin(subject, None, Mark::of(Kind::Unpaid), Severity::Warning, |name| owed(name, problem));
            }
            None => desk.end(subject, None, Mark::of(Kind::Unpaid), |name| {
                Words::new(format!("{name} no longer owes anything"))
            }),
        }
    }
    if let Some(newest) = round.newest_snapshot {
        snapshot(limits, subject, None, newest, desk);
    }
}

fn owed(name: &str, problem: &Problem) -> Words {
    match &problem.amount {
        Some(amount) => {
            let title = format!("{name} owes {amount} US dollars");
            Words::new(title).fact("amount_us_dollars", Some(amount.to_string()))
        }
        None => Words::new(format!("{name} owes money")),
    }
}

/// Judges whether the account can be read, and if not, whether its key is the reason.
fn reachable(limits: &Limits, subject: &mut Subject, refused: &mut u32, round: &Round, desk: &mut Desk<'_>) {
    let has_read = round.is_complete
        || round.machines.iter().any(Reading::is_read)
        || round.problems.is_some()
        || round.budget.is_some()
        || round.newest_snapshot.is_some();
    if has_read {
        (*refused, subject.failed) = (0, 0);
        desk.end(subject, None, Mark::of(Kind::KeyRefused), |name| {
            Words::new(format!("{name}: the key is accepted again"))
        });
        desk.end(subject, None, Mark::of(Kind::Unreadable), |name| Words::new(format!("{name} can be queried again")));
        return;
    }
    let mut failures = round.failures.iter().filter(|failure| failure.machine.is_none() && failure.is_failure());
    let Some(failure) = failures.next() else { return };
    if failure.code == "auth" && limits.key_refused {
        *refused = refused.saturating_add(1);
        if *refused >= REFUSALS {
            desk.begin(subject, None, Mark::of(Kind::KeyRefused), Severity::Critical, |name| {
                because(Words::new(format!("{name}: the service refuses the key")), failure)
            });
        }
        return;
    }
    *refused = 0;
    unreadable(limits, subject, None, failure, desk);
}
