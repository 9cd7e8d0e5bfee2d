//! The facts about a machine or snapshot that are shown before a change.

use crate::clock;
use crate::show::text;
use vpswire::fleet::VerbRow;
use vpswire::fleet::machines::{Machine, State};
use vpswire::fleet::snapshots::Snapshot;

/// Returns a line for each known fact about a machine.
pub(crate) fn facts(machine: &Machine) -> Vec<String> {
    let mut facts = vec![format!("machine: {}", machine.machine)];
    let mut add = |name, value| facts.extend(fact(name, value));
    add("label", machine.label.clone());
    add("host name", machine.hostname.clone());
    add("addresses", Some(machine.addresses.join(", ")));
    add("state", machine.state.as_ref().map(|state: &State| state.as_str().to_owned()));
    add("system", machine.os.clone());
    add("plan", machine.plan.clone());
    add("location", machine.location.clone());
    add(
        "created",
        machine
            .created_at
            .and_then(|at| text::time(at.into()))
            .map(|date| format!("{date}{}", age(machine.created_at))),
    );
    facts
}

/// Returns a line for each known fact about a snapshot.
pub(crate) fn of_snapshot(snapshot: &Snapshot) -> Vec<String> {
    let mut facts = vec![format!("snapshot: {}", snapshot.snapshot)];
    let mut add = |name, value| facts.extend(fact(name, value));
    add("description", snapshot.description.clone());
    add("machine", snapshot.machine.clone());
    add("system", snapshot.os.clone());
    add("size", snapshot.size_bytes.map(|size| text::bytes(size.into())));
    add(
        "created",
        snapshot
            .created_at
            .and_then(|at| text::time(at.into()))
            .map(|date| format!("{date}{}", age(snapshot.created_at))),
    );
    add("sticky", snapshot.sticky.filter(|sticky| *sticky).map(|_| "yes".to_owned()));
    facts
}

fn fact(name: &str, value: Option<String>) -> Option<String> {
    value.filter(|value| !value.is_empty()).map(|value| format!("  {name}: {value}"))
}

/// Describes the effect of a verb and its object: the first line of a question, or the record if nothing is asked.
pub(crate) fn what(row: &VerbRow, of: &str) -> String {
    format!("{} of {of}: {}", verb(row), text::reflow(row.doc).replace("\n\n", " "))
}

/// Describes a verb.
pub(crate) fn verb(row: &VerbRow) -> String {
    row.id.strip_prefix("power.").unwrap_or(row.id).replace('.', " ")
}

/// Returns the display name of a machine.
pub(crate) fn name(machine: &Machine) -> &str {
    let names = [machine.label.as_deref(), machine.hostname.as_deref()];
    names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or(&machine.id)
}

fn age(created_at: Option<u64>) -> String {
    let days = created_at.map(|at| clock::now().saturating_sub(at) / 86_400);
    days.map(|days| format!(", {days} days ago")).unwrap_or_default()
}
