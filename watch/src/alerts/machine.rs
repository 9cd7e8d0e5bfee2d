//! Judges a machine: whether it runs, whether it is locked for too long, whether it can be read, and the age of its
//! snapshot. Its problems and its traffic are judged in their own files.

use super::alike::{snapshot, unreadable};
use super::desk::{Desk, Mark};
use super::problems;
use super::state::Machine;
use super::traffic;
use super::words::{Words, span};
use crate::event::{Kind, Severity};
use crate::reading::{Failed, Reading};
use crate::rules::Limits;
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::{Problem, ProblemKind};

const MINUTE: u64 = 60;

/// The longest interval between two rounds that counts fully as locked time if the machine was locked at both, seconds.
const ONE_TASK: u64 = 3600;

pub(super) fn judge(
    limits: &Limits,
    name: &str,
    machine: &mut Machine,
    reading: Option<&Reading>,
    failure: Option<&Failed>,
    desk: &mut Desk<'_>,
) {
    desk.close(&mut machine.subject, Some(name), "the rule is off", |active| match active.kind {
        Kind::Traffic => !limits.traffic.iter().any(|share| share.to_string() == active.what),
        Kind::Forecast => limits.forecast.is_none(),
        Kind::Down => limits.down_rounds.is_none(),
        Kind::Suspended => !limits.suspended,
        Kind::Policy => !limits.policy,
        Kind::Nullroute => !limits.nullroute,
        Kind::Throttled => !limits.throttled,
        Kind::TaskStuck => limits.task_minutes.is_none(),
        Kind::SnapshotOld => limits.snapshot_days.is_none(),
        Kind::Unreadable => limits.unreadable_rounds.is_none(),
        Kind::KeyRefused | Kind::Unpaid | Kind::Digest => true,
    });
    if let Some(label) = reading.and_then(|reading| reading.label.as_ref()) {
        machine.subject.label = Some(label.clone());
    }
    let Some(reading) = reading.filter(|reading| reading.is_read()) else {
        if let Some(failure) = failure {
            unreadable(limits, &mut machine.subject, Some(name), failure, desk);
        }
        return;
    };
    machine.subject.failed = 0;
    desk.end(&mut machine.subject, Some(name), Mark::of(Kind::Unreadable), |name| {
        Words::new(format!("{name} can be queried again"))
    });
    if let Some(state) = &reading.state {
        runs(limits, name, machine, state, desk);
    }
    if let Some(found) = &reading.problems {
        problems::judge(limits, name, machine, found, reading.state.as_ref(), desk);
        locked(limits, name, machine, found, reading.state.as_ref(), desk);
    }
    if let Some(newest) = reading.newest_snapshot {
        snapshot(limits, &mut machine.subject, Some(name), newest, desk);
    }
    if let Some(reading) = &reading.traffic {
        traffic::judge(limits, name, machine, reading, desk);
    }
}

fn runs(limits: &Limits, name: &str, machine: &mut Machine, state: &State, desk: &mut Desk<'_>) {
    let Some(rounds) = limits.down_rounds else { return };
    match state {
        State::Stopped => {
            machine.stopped = machine.stopped.saturating_add(1);
            if machine.stopped >= rounds {
                desk.begin(&mut machine.subject, Some(name), Mark::of(Kind::Down), Severity::Critical, |name| {
                    let line = format!("Its state was `stopped` {rounds} times in a row.");
                    Words::new(format!("{name} is down")).line(&line).fact("rounds", Some(rounds))
                });
            }
        }
        State::Running => {
            machine.stopped = 0;
            desk.end(&mut machine.subject, Some(name), Mark::of(Kind::Down), |name| {
                Words::new(format!("{name} is running"))
            });
        }
        // A state between running and stopped proves neither.
        _ => machine.stopped = 0,
    }
}

/// Judges the time for which tasks have locked a machine. It is summed from round to round, because a clock may jump.
fn locked(
    limits: &Limits,
    name: &str,
    machine: &mut Machine,
    found: &[Problem],
    state: Option<&State>,
    desk: &mut Desk<'_>,
) {
    let is_task = |problem: &&Problem| matches!(problem.kind, ProblemKind::Locked | ProblemKind::Pending);
    let task = found.iter().find(is_task);
    let more = desk.elapsed.min(ONE_TASK);
    if task.is_none() && machine.is_pending && state.is_none() {
        // On KiwiVM only the live record, which includes the state, shows that a machine is starting.
        machine.locked = machine.locked.saturating_add(more);
        return;
    }
    machine.is_pending = task.is_some_and(|task| task.kind == ProblemKind::Pending);
    let (Some(minutes), Some(task)) = (limits.task_minutes, task) else {
        machine.locked = 0;
        desk.end(&mut machine.subject, Some(name), Mark::of(Kind::TaskStuck), |name| {
            Words::new(format!("{name} is no longer locked"))
        });
        return;
    };
    // Starts at 1, because 0 means not locked.
    machine.locked = if machine.locked == 0 { 1 } else { machine.locked.saturating_add(more) };
    if machine.locked > u64::from(minutes).saturating_mul(MINUTE) {
        let locked = machine.locked;
        desk.begin(&mut machine.subject, Some(name), Mark::of(Kind::TaskStuck), Severity::Warning, |name| {
            let progress = task.progress.as_ref();
            Words::new(format!("{name} has been locked by a task for {}", span(locked)))
                .fact("locked_seconds", Some(locked))
                .said("task", "Task", progress.and_then(|progress| progress.task.as_deref()))
                .said("message", "The service says", progress.and_then(|progress| progress.message.as_deref()))
                .fact("percent", progress.and_then(|progress| progress.percent))
        });
    }
}
