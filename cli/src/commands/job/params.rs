//! The parameters of a job, from the command line and the machine.

use super::row::{self, Row, is_machine};
use crate::commands::fleet::machine::word;
use crate::commands::parameter::option;
use crate::failure::Failure;
use crate::show::text;
use crate::{args, clock, schema};
use clap::ArgMatches;
use vpswire::args::Arg as Value;
use vpswire::fleet::machines::Machine;
use vpswire::jobs::JobSpec;
use vpswire::shape::{Api, Field};
use vpswire::typed::Time;

/// Returns the parameters of the job. Missing parameters and those that the API does not support are refused, all at once.
pub(super) fn read(
    row: &'static Row,
    spec: &'static JobSpec,
    machine: Option<&Machine>,
    matches: &ArgMatches,
) -> Result<Vec<(&'static str, Value)>, Failure> {
    let is_option = |field: &&'static Field| !is_machine(spec, field) && !row.follows.contains(&field.name);
    let fields: Vec<_> = spec.params.iter().filter(is_option).collect();
    let given = args::read(fields.iter().copied(), matches)?;
    let (mut params, mut missing) = (Vec::new(), Vec::new());
    for (field, value) in fields.iter().zip(given) {
        let usual = || machine.and_then(|machine| usual(field.name, &machine.id, machine.label.as_deref()));
        match value.or_else(usual) {
            Some(value) => params.push((field.name, value)),
            None if field.optional() => {}
            None => missing.push(*field),
        }
    }
    if !missing.is_empty() {
        return Err(incomplete(spec, &missing, matches));
    }
    let is_here = |name: &str| spec.params.iter().any(|field| field.name == name);
    let typed =
        matches.ids().filter(|id| matches.value_source(id.as_str()) == Some(clap::parser::ValueSource::CommandLine));
    let of_others = |name: &&str| {
        Api::ALL
            .into_iter()
            .filter_map(|api| row::spec(row, api).ok())
            .any(|spec| spec.params.iter().any(|field| field.name == *name))
    };
    let useless: Vec<_> = typed.map(clap::Id::as_str).filter(of_others).filter(|name| !is_here(name)).collect();
    if !useless.is_empty() {
        let names: Vec<_> = useless.into_iter().map(|name| format!("--{}", schema::kebab(name))).collect();
        return Err(Failure::usage(&format!("{} has no use for {}", spec.api.as_str(), names.join(", "))));
    }
    for field in spec.params {
        if let Some(machine) = machine.filter(|_| is_machine(spec, field)) {
            params.push((field.name, Value::parse(&field.shape, &machine.id)));
        } else if row.follows.contains(&field.name) {
            params.push((field.name, Value::parse(&field.shape, word(matches, "follows"))));
        }
    }
    Ok(params)
}

/// Returns the failure for missing options, with the complete command to type.
fn incomplete(spec: &JobSpec, missing: &[&'static Field], matches: &ArgMatches) -> Failure {
    let name = |field: &&'static Field| format!("--{}", schema::kebab(field.name));
    // As in the help.
    let value = |field| option(field).get_value_names().unwrap_or_default().join("|");
    // Commands without one of these arguments do not know its id.
    let given = ["machine", "follows"].into_iter().filter_map(|id| matches.try_get_one::<String>(id).ok().flatten());
    let options = missing.iter().map(|field| format!("{} {}", name(field), value(field)));
    let words: Vec<_> = given.map(|word| text::quoted(word)).chain(options).collect();
    let (command, names) = (row::typed(spec), missing.iter().map(name).collect::<Vec<_>>());
    Failure::usage(&format!("{command} needs {} for {}", names.join(", "), spec.api.as_str()))
        .with_hint(&format!("type: {command} {}", words.join(" ")))
}

/// Whether a parameter has a default.
pub(crate) fn has_usual(name: &str) -> bool {
    usual(name, "", None).is_some()
}

/// Returns the default of a parameter, which is derived from the machine.
pub(crate) fn usual(name: &str, id: &str, label: Option<&str>) -> Option<Value> {
    match name {
        // A rotation owns the snapshots with this prefix; the id separates the machine from others.
        "prefix" => Some(Value::Text(format!("rotate {id} "))),
        "description" => {
            let time = Time::from_unix(i64::try_from(clock::now()).ok()?)?;
            Some(Value::Text(format!("{} {time}", label.unwrap_or(id))))
        }
        _ => None,
    }
}
