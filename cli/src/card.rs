//! The facts of a machine that a person sees before something is done to it.

use crate::clock;
use crate::show::text;
use vpswire::fleet::machines::{Machine, State};

/// A line for each thing that is known.
pub(crate) fn facts(machine: &Machine) -> Vec<String> {
    let mut facts = vec![format!("machine: {}", machine.machine)];
    let mut add = |name: &str, value: Option<String>| {
        facts.extend(value.filter(|value| !value.is_empty()).map(|value| format!("  {name}: {value}")));
    };
    add("label", machine.label.clone());
    add("host name", machine.hostname.clone());
    add("addresses", Some(machine.addresses.join(", ")));
    add("state", machine.state.as_ref().map(|state: &State| state.as_str().to_owned()));
    add("system", machine.os.clone());
    add("plan", machine.plan.clone());
    add("location", machine.location.clone());
    add(
        "created",
        machine.created_at.and_then(|at| text::time(at.into())).map(|date| format!("{date}{}", age(machine))),
    );
    facts
}

/// What a machine is called.
pub(crate) fn name(machine: &Machine) -> &str {
    let names = [machine.label.as_deref(), machine.hostname.as_deref()];
    names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or(&machine.id)
}

fn age(machine: &Machine) -> String {
    let days = machine.created_at.map(|at| clock::now().saturating_sub(at) / 86_400);
    days.map(|days| format!(", {days} days ago")).unwrap_or_default()
}
