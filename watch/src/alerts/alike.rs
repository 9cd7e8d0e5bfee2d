//! The rules that accounts and machines share: whether they can be read, and the age of the newest snapshot.

use super::desk::{Desk, Mark};
use super::state::Subject;
use super::words::{Words, span};
use crate::event::{Kind, Severity};
use crate::reading::Failed;
use crate::rules::Limits;

const DAY: u64 = 86_400;

/// Counts a round in which an account or a machine could not be read at all.
pub(super) fn unreadable(
    limits: &Limits,
    subject: &mut Subject,
    machine: Option<&str>,
    failure: &Failed,
    desk: &mut Desk<'_>,
) {
    subject.failed = subject.failed.saturating_add(1);
    let Some(rounds) = limits.unreadable_rounds.filter(|rounds| subject.failed >= *rounds) else { return };
    desk.begin(subject, machine, Mark::of(Kind::Unreadable), Severity::Warning, |name| {
        because(Words::new(format!("{name} cannot be read")).fact("rounds", Some(rounds)), failure)
    });
}

pub(super) fn because(words: Words, failure: &Failed) -> Words {
    words.fact("code", Some(failure.code.as_str())).said("message", "The last error", Some(&failure.message))
}

/// Judges the age of the newest snapshot of a machine or an account.
pub(super) fn snapshot(
    limits: &Limits,
    subject: &mut Subject,
    machine: Option<&str>,
    newest: Option<u64>,
    desk: &mut Desk<'_>,
) {
    let Some(days) = limits.snapshot_days else { return };
    let mark = Mark::of(Kind::SnapshotOld);
    let Some(made_at) = newest else {
        desk.begin(subject, machine, mark, Severity::Warning, |name| {
            Words::new(format!("{name} has no snapshot")).fact("days", Some(days))
        });
        return;
    };
    if !desk.is_settled {
        return;
    }
    let age = desk.at.saturating_sub(made_at);
    if age > u64::from(days).saturating_mul(DAY) {
        desk.begin(subject, machine, mark, Severity::Warning, |name| {
            Words::new(format!("{name}: the newest snapshot is {} old", span(age)))
                .time("snapshot_at", "It was made", Some(made_at))
                .fact("days", Some(days))
        });
    } else {
        desk.end(subject, machine, mark, |name| {
            Words::new(format!("{name} has a new snapshot")).time("snapshot_at", "It was made", Some(made_at))
        });
    }
}
