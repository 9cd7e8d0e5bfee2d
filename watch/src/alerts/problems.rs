//! Judges the problems that a service reports about a machine.

use super::desk::{Desk, Mark};
use super::state::Machine;
use super::words::{Words, clean, time};
use crate::event::{Kind, Severity};
use crate::rules::Limits;
use std::collections::BTreeMap;
use vpswire::fleet::machines::State;
use vpswire::fleet::problems::{Problem, ProblemKind};

/// The name of a violation for which the service gave no details.
const UNKNOWN: &str = "unknown";

pub(super) fn judge(
    limits: &Limits,
    name: &str,
    machine: &mut Machine,
    found: &[Problem],
    state: Option<&State>,
    desk: &mut Desk<'_>,
) {
    let mut raised = BTreeMap::new();
    for problem in found {
        let (kind, what) = match problem.kind {
            ProblemKind::Suspended if limits.suspended => (Kind::Suspended, String::new()),
            ProblemKind::PolicyViolation if limits.policy => (Kind::Policy, violation(problem)),
            ProblemKind::Nullroute if limits.nullroute => (Kind::Nullroute, named(problem.address.as_deref())),
            ProblemKind::Throttled if limits.throttled => (Kind::Throttled, named(problem.message.as_deref())),
            _ => continue,
        };
        raised.entry((kind, what)).or_insert(problem);
    }
    settle_unknown(machine, &mut raised);
    // The service reports nothing else about a locked machine, so no other problem counts as solved.
    let is_locked = found.iter().any(|problem| problem.kind == ProblemKind::Locked) || state == Some(&State::Locked);
    let over: Vec<_> = machine
        .subject
        .active
        .values()
        .filter(|active| match active.kind {
            Kind::Suspended | Kind::Policy | Kind::Nullroute => true,
            // KiwiVM's plain record includes a state if the machine is suspended, but not whether it is throttled.
            Kind::Throttled => state.is_some_and(|state| *state != State::Suspended),
            _ => false,
        })
        .map(|active| (active.kind, active.what.clone()))
        .filter(|mark| !is_locked && !raised.contains_key(mark))
        .collect();
    for (kind, what) in over {
        let mark = Mark::with(kind, &what);
        desk.end(&mut machine.subject, Some(name), mark, |name| ended(kind, &what, name));
    }
    for ((kind, what), problem) in raised {
        let severity = if kind == Kind::Throttled { Severity::Warning } else { Severity::Critical };
        let mark = Mark::with(kind, &what);
        desk.begin(&mut machine.subject, Some(name), mark, severity, |name| began(kind, &what, name, problem));
    }
}

/// Matches violations without details: such a violation is one of the known ones, if there are any; details that arrive
/// later belong to the violation that was reported without them.
fn settle_unknown(machine: &mut Machine, raised: &mut BTreeMap<(Kind, String), &Problem>) {
    let unknown = (Kind::Policy, UNKNOWN.to_owned());
    let active = |what: &str| super::state::Active::key(Kind::Policy, what);
    if raised.contains_key(&unknown) {
        let known: Vec<_> = machine.subject.active.values().filter(|active| active.kind == Kind::Policy).collect();
        if let Some(problem) = (!known.is_empty()).then(|| raised.remove(&unknown)).flatten() {
            for active in known {
                raised.insert((Kind::Policy, active.what.clone()), problem);
            }
        }
        return;
    }
    let new =
        raised.keys().find(|(kind, what)| *kind == Kind::Policy && !machine.subject.active.contains_key(&active(what)));
    if let Some((_, what)) = new
        && let Some(mut violation) = machine.subject.active.remove(&active(UNKNOWN))
    {
        violation.what.clone_from(what);
        machine.subject.active.insert(active(what), violation);
    }
}

/// Returns the identity of a violation: the time of its record, or else its text.
fn violation(problem: &Problem) -> String {
    match (problem.since, problem.deadline) {
        (Some(at), _) | (None, Some(at)) => at.to_string(),
        (None, None) => problem.message.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
    }
}

fn named(text: Option<&str>) -> String {
    text.map(clean).unwrap_or_default()
}

fn began(kind: Kind, what: &str, name: &str, problem: &Problem) -> Words {
    let words = match kind {
        Kind::Suspended => Words::new(format!("{name} is suspended by its service")),
        Kind::Policy => match problem.deadline {
            Some(deadline) => Words::new(format!("{name}: a policy violation must be settled by {}", time(deadline)))
                .line("Unless it is settled by then, the machine is suspended.")
                .fact("deadline", Some(deadline)),
            None => Words::new(format!("{name}: a policy violation must be settled")),
        },
        Kind::Nullroute => Words::new(format!("{name}: traffic to {what} is discarded because of an attack"))
            .fact("address", Some(what)),
        _ => Words::new(format!("{name} is slowed down")),
    };
    words
        .said("message", "The service says", problem.message.as_deref())
        .time("since", "Since", problem.since)
        .time("ends_at", "It ends by itself", problem.ends_at)
        .said("look", "The call that shows more", problem.look.as_deref())
}

fn ended(kind: Kind, what: &str, name: &str) -> Words {
    match kind {
        Kind::Suspended => Words::new(format!("{name} is no longer suspended")),
        Kind::Policy => Words::new(format!("{name}: the policy violation is settled")),
        Kind::Nullroute => {
            Words::new(format!("{name}: traffic to {what} is let through again")).fact("address", Some(what))
        }
        _ => Words::new(format!("{name} is no longer slowed down")).said("message", "What was slowed down", Some(what)),
    }
}
