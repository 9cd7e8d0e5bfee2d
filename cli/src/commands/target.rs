//! Resolves the machine or other object that a call of an API is about: `vpswire vultr server reboot web-1`, `vpswire vultr
//! block detach data`.
//!
//! An id is sent unchanged. A name is searched in all accounts of the API, and thereby selects the account; for KiwiVM,
//! where an account is one VPS, it is the name of the account or the VEID.

use super::{completions, things};
use crate::account::{self, Known};
use crate::failure::Failure;
use crate::families::{self, Thing};
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
use vpswire::shape::{Effect, Field, Op, Shape};

/// The object of a call.
enum About {
    /// The machine that is the account itself.
    Account,
    /// The machine in a parameter.
    Machine(&'static Field),
    /// Another object with a name, in a parameter.
    Thing(&'static Field, &'static Thing),
}

/// The id of the positional argument.
const NAMED: &str = "named";

fn about(op: &'static Op) -> Option<About> {
    let required = |name: &str| op.params.iter().find(|field| field.name == name && !field.optional());
    let Some(machine) = schema::machine(op.api) else { return Some(About::Account) };
    let thing = families::find(op.api, op.group).and_then(|(_, family)| family.thing.as_ref());
    let thing = thing.and_then(|thing| Some((required(thing.param)?, thing)));
    match (required(machine.name), thing) {
        // In families with their own objects, the parameter may be the object's id.
        (Some(field), Some((own, thing))) if field.name == own.name => Some(About::Thing(own, thing)),
        (Some(field), _) => Some(About::Machine(field)),
        (None, thing) => thing.map(|(field, thing)| About::Thing(field, thing)),
    }
}

/// Whether a parameter is the machine that a call is about.
pub(super) fn is_machine(op: &'static Op, field: &Field) -> bool {
    matches!(about(op), Some(About::Machine(own)) if own.name == field.name)
}

/// Whether a parameter is part of the path.
pub(super) fn is_in_path(op: &Op, name: &str) -> bool {
    op.path.contains(&format!("{{{name}}}"))
}

/// Returns the positional argument for the object of a call, if it has one.
pub(super) fn named(op: &'static Op) -> Option<Arg> {
    let arg = Arg::new(NAMED);
    match about(op)? {
        About::Account => Some(
            arg.value_name("MACHINE")
                .help("The VPS: the name of its account, or its VEID; the usual account if not given")
                .add(completions::accounts()),
        ),
        // The parameter already has a positional argument as part of the path.
        About::Machine(field) if is_in_path(op, field.wire) => None,
        About::Machine(_) => Some(
            arg.value_name("MACHINE")
                .help("The machine by its id, label, host name or address")
                .add(completions::machines()),
        ),
        About::Thing(_, thing) => {
            let names = thing.names.iter().map(|name| name.replace('_', " ")).collect::<Vec<_>>().join(", ");
            let help = format!("The {} by its id or one of: {names}", thing.what);
            Some(arg.value_name(thing.what.replace([' ', '-'], "_").to_uppercase()).help(help))
        }
    }
}

/// Lets the positional argument replace the option of a parameter.
pub(super) fn or_named(op: &'static Op, field: &'static Field, arg: Arg) -> Arg {
    match about(op) {
        Some(About::Machine(own) | About::Thing(own, _)) if own.name == field.name && !is_in_path(op, own.wire) => {
            arg.required(false).required_unless_present(NAMED).conflicts_with(NAMED)
        }
        _ => arg,
    }
}

/// The account and the object of a call.
pub(super) struct Target {
    pub(super) known: Known,
    /// The parameter that identifies the object, with its value.
    pub(super) id: Option<(&'static Field, Value)>,
    /// The description of the object, if it was looked up and is not a machine.
    pub(super) thing: Option<String>,
}

impl Target {
    const fn of(known: Known) -> Self {
        Self { known, id: None, thing: None }
    }
}

/// Resolves the object.
pub(super) fn find(op: &'static Op, matches: &ArgMatches, options: &Options) -> Result<Target, Failure> {
    let usual = || account::known(op.api, options, op.needs_key);
    let word = |id: &str| matches.try_get_one::<String>(id).ok().flatten().map(String::as_str);
    let named = word(NAMED);
    let (field, thing) = match about(op) {
        None => return Ok(Target::of(usual()?)),
        Some(About::Account) => {
            return named.map_or_else(usual, |name| account::of_vps(name, options)).map(Target::of);
        }
        Some(About::Machine(field)) => (field, None),
        Some(About::Thing(field, thing)) => (field, Some(thing)),
    };
    let in_path = || word(field.name).filter(|_| is_in_path(op, field.wire));
    let Some(name) = named.or_else(in_path) else { return Ok(Target::of(usual()?)) };
    let id = |id: &str| Some((field, Value::parse(schema::plain(&field.shape), id)));
    let is_number = matches!(schema::plain(&field.shape), Shape::Int { .. });
    if is_number && name.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Target { id: id(name), ..Target::of(usual()?) });
    }
    if let Some(thing) = thing {
        let found = things::find(op, thing, name, options)?;
        return Ok(Target { known: found.known, id: id(&found.id), thing: Some(found.words) });
    }
    let mut accounts = Accounts::all(options, Some(op.api))?;
    // Whether an abbreviated name suffices depends on whether the call changes something.
    let row: &VerbRow = if op.effect == Effect::Reads { Get::ROW } else { PowerRestart::ROW };
    let machine = accounts.one(row, name)?;
    let known = accounts.known.remove(&machine.account).ok_or_else(|| Failure::usage("the account is not known"))?;
    Ok(Target { id: id(&machine.id), ..Target::of(known) })
}

/// Returns the name of the machine of a call: `shop/576965`, or the account that is a machine.
pub(super) fn name(op: &'static Op, given: &[Option<Value>], known: &Known) -> Option<String> {
    let account = known.name.as_deref().unwrap_or(op.api.as_str());
    match about(op)? {
        About::Account => Some(account.to_owned()),
        About::Machine(field) | About::Thing(field, _) => {
            Some(format!("{account}/{}", args::of(op.params, given, field.name).and_then(args::id)?))
        }
    }
}

/// Returns the machine of a call as its account lists it, for the question before the call. If it cannot be read, the
/// question is asked without it.
pub(super) fn listed(
    op: &'static Op,
    given: &[Option<Value>],
    known: &Known,
    options: &Options,
) -> Result<Option<Machine>, Failure> {
    let id = match about(op) {
        None | Some(About::Thing(..)) => return Ok(None),
        Some(About::Account) => None,
        Some(About::Machine(field)) => match args::of(op.params, given, field.name).and_then(args::id) {
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
        output::note(&text::escape_control(&format!("the machine could not be queried: {}", failure.message)));
    }
    Ok(listed.machines.into_iter().find(|machine| id.as_ref().is_none_or(|id| *id == machine.id)))
}
