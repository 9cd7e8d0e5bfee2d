//! Raises and ends alerts, each once, as events with ids.

use super::state::{Active, Subject};
use super::words::{Words, clean};
use crate::event::{Change, Event, Kind, Severity};

/// The context in which a round is judged.
pub(super) struct Desk<'a> {
    pub account: &'a str,
    /// The time of the round.
    pub at: u64,
    /// The seconds since the previous round.
    pub elapsed: u64,
    /// Whether conditions that depend on the time can be judged.
    pub is_settled: bool,
    pub stamp: &'a mut u64,
    pub events: Vec<Event>,
}

/// The identity of an alert.
#[derive(Clone, Copy)]
pub(super) struct Mark<'a> {
    pub kind: Kind,
    /// The item within the kind, where a machine can have several alerts of that kind.
    pub what: &'a str,
    /// The crossing: the number of the billing cycle. Without a cycle, the time at which the alert was raised.
    pub crossing: Option<u64>,
}

impl<'a> Mark<'a> {
    pub(super) const fn of(kind: Kind) -> Self {
        Self { kind, what: "", crossing: None }
    }

    pub(super) const fn with(kind: Kind, what: &'a str) -> Self {
        Self { kind, what, crossing: None }
    }
}

impl Desk<'_> {
    /// Raises an alert unless it is already raised.
    pub(super) fn begin(
        &mut self,
        subject: &mut Subject,
        machine: Option<&str>,
        mark: Mark<'_>,
        severity: Severity,
        words: impl FnOnce(&str) -> Words,
    ) {
        let key = Active::key(mark.kind, mark.what);
        if subject.active.contains_key(&key) {
            return;
        }
        let crossing = mark.crossing.unwrap_or_else(|| {
            // Unique, even if the clock is set back.
            *self.stamp = self.at.max(self.stamp.saturating_add(1));
            *self.stamp
        });
        let mut id = format!("{}/{}", mark.kind.as_str(), machine.unwrap_or(self.account));
        for part in [mark.what, &crossing.to_string()].into_iter().filter(|part| !part.is_empty()) {
            id.push('/');
            id.push_str(part);
        }
        let active = Active { kind: mark.kind, what: mark.what.to_owned(), id, severity, at: self.at };
        let words = words(&self.name(subject, machine));
        self.report(&active, Change::Began, subject, machine, words);
        subject.active.insert(key, active);
    }

    /// Ends an alert if it is raised.
    pub(super) fn end(
        &mut self,
        subject: &mut Subject,
        machine: Option<&str>,
        mark: Mark<'_>,
        words: impl FnOnce(&str) -> Words,
    ) {
        if let Some(active) = subject.active.remove(&Active::key(mark.kind, mark.what)) {
            let words = words(&self.name(subject, machine)).time("noticed_at", "Noticed", Some(active.at));
            self.report(&active, Change::Ended, subject, machine, words);
        }
    }

    /// Ends the alerts that meet a condition, for a reason other than that their cause is gone.
    pub(super) fn close(
        &mut self,
        subject: &mut Subject,
        machine: Option<&str>,
        why: &str,
        is_closed: impl Fn(&Active) -> bool,
    ) {
        let mut closed = Vec::new();
        subject.active.retain(|_, active| {
            let stays = !is_closed(active);
            if !stays {
                closed.push(active.clone());
            }
            stays
        });
        for active in closed {
            let name = self.name(subject, machine);
            let what = [active.kind.as_str(), &active.what].join(" ");
            let words = Words::new(format!("{name}: the alert {} is closed: {why}", what.trim_end())).time(
                "noticed_at",
                "Noticed",
                Some(active.at),
            );
            self.report(&active, Change::Ended, subject, machine, words);
        }
    }

    /// Ends all alerts of a subject.
    pub(super) fn close_all(&mut self, subject: &mut Subject, machine: Option<&str>, why: &str) {
        self.close(subject, machine, why, |_| true);
    }

    /// Returns the name of a subject for people.
    fn name(&self, subject: &Subject, machine: Option<&str>) -> String {
        clean(subject.label.as_deref().or(machine).unwrap_or(self.account))
    }

    fn report(&mut self, active: &Active, change: Change, subject: &Subject, machine: Option<&str>, words: Words) {
        let end = if change == Change::Ended { "ended" } else { "began" };
        self.events.push(Event {
            id: format!("{}/{end}", active.id),
            at: self.at,
            kind: active.kind,
            change,
            severity: active.severity,
            account: Some(self.account.to_owned()),
            machine: machine.map(str::to_owned),
            label: subject.label.clone(),
            title: words.title,
            text: words.text,
            facts: words.facts,
        });
    }
}
