//! The machine that a call of an API is about, by its name: `vpswire vultr server reboot web-1`.
//!
//! An id goes to the service as it is. A name is looked for among the machines of all accounts of the API, and so decides the
//! account; of KiwiVM, where an account is one VPS, it is the name of the account or the VEID.

use crate::account::{self, Known};
use crate::failure::Failure;
use crate::fleet::Accounts;
use crate::options::Options;
use crate::show::{output, text};
use crate::{args, client, schema};
use clap::{Arg, ArgMatches};
use vpswire::Fleet;
use vpswire::args::Arg as Value;
use vpswire::fleet::machines::{Get, List, Machine};
use vpswire::fleet::power::PowerRestart;
use vpswire::fleet::{Verb, VerbRow};
use vpswire::shape::{Api, Effect, Field, Op};

/// Where a call says which machine it is about.
enum Place {
    /// In its account.
    Account,
    /// In a parameter.
    Param(&'static Field),
}

/// The name of the argument.
const MACHINE: &str = "machine";

fn place(op: &'static Op) -> Option<Place> {
    let required =
        |name: &str| op.params.iter().find(|field| field.name == name && !field.optional()).map(Place::Param);
    match op.api {
        Api::Kiwivm => Some(Place::Account),
        Api::Vultr if op.group == "server" => required("subid"),
        Api::Cvm if is_in_path(op, "id") => required("id"),
        _ => None,
    }
}

/// Whether a parameter is part of the path.
pub(super) fn is_in_path(op: &Op, name: &str) -> bool {
    op.path.contains(&format!("{{{name}}}"))
}

/// The place for the name of the machine, if the call has one.
pub(super) fn machine(op: &'static Op) -> Option<Arg> {
    let arg = Arg::new(MACHINE).value_name("MACHINE");
    match place(op)? {
        Place::Account => {
            Some(arg.help("The VPS: the name of its account, or its VEID; the usual account if not given"))
        }
        // Its place in the path is one already.
        Place::Param(field) if is_in_path(op, field.wire) => None,
        Place::Param(_) => Some(arg.help("The machine by its id, label, host name or address")),
    }
}

/// The option of a parameter, instead of which the machine may be named.
pub(super) fn or_named(op: &'static Op, field: &'static Field, arg: Arg) -> Arg {
    match place(op) {
        Some(Place::Param(param)) if param.name == field.name && !is_in_path(op, field.wire) => {
            arg.required(false).required_unless_present(MACHINE).conflicts_with(MACHINE)
        }
        _ => arg,
    }
}

/// A parameter that was named, with its value.
type Named = (&'static Field, Value);

/// The account that a call is made with, and the parameter that the name of its machine is.
pub(super) fn find(
    op: &'static Op,
    matches: &ArgMatches,
    options: &Options,
) -> Result<(Known, Option<Named>), Failure> {
    let usual = || account::known(op.api, options, op.needs_key);
    let word = |id: &str| matches.try_get_one::<String>(id).ok().flatten().map(String::as_str);
    let (field, name) = match place(op) {
        Some(Place::Account) => {
            let known = word(MACHINE).map_or_else(usual, |name| account::of_vps(name, options))?;
            return Ok((known, None));
        }
        Some(Place::Param(field)) => (field, word(MACHINE).or_else(|| word(field.name))),
        None => return Ok((usual()?, None)),
    };
    let Some(name) = name else { return Ok((usual()?, None)) };
    let value = |id: &str| Some((field, Value::parse(schema::plain(&field.shape), id)));
    if word(MACHINE).is_none() && !is_in_path(op, field.wire) || name.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok((usual()?, value(name)));
    }
    let mut accounts = Accounts::all(options, Some(op.api))?;
    // Which names are enough depends on whether something is changed.
    let row: &VerbRow = if op.effect == Effect::Reads { Get::ROW } else { PowerRestart::ROW };
    let machine = accounts.one(row, name)?;
    let known = accounts.known.remove(&machine.account).ok_or_else(|| Failure::usage("the account is not known"))?;
    Ok((known, value(&machine.id)))
}

/// The machine of a call as its account lists it, for what a person is asked. One that cannot be asked for is no reason not
/// to ask.
pub(super) fn listed(
    op: &'static Op,
    given: &[Option<Value>],
    known: &Known,
    options: &Options,
) -> Result<Option<Machine>, Failure> {
    let id = match place(op) {
        None => return Ok(None),
        Some(Place::Account) => None,
        Some(Place::Param(field)) => match args::of(op.params, given, field.name).and_then(args::id) {
            None => return Ok(None),
            id => id,
        },
    };
    let (client, mut fleet) = (client::make(known, options)?, Fleet::new());
    let name = known.name.as_deref().unwrap_or(op.api.as_str());
    fleet.add(name, client).map_err(|error| Failure::of_account(op.api, error))?;
    let listed = client::interruptible(Effect::Reads, |token| fleet.cancelled_by(token).send(&List::default()))?;
    let listed = listed.map_err(|error| Failure::of_verb(List::ROW, None, error))?.answer;
    for failure in &listed.failures {
        output::note(&text::harmless(&format!("the machine could not be asked for: {}", failure.message)));
    }
    Ok(listed.machines.into_iter().find(|machine| id.as_ref().is_none_or(|id| *id == machine.id)))
}
