//! Makes a call of the table: checks it, has it confirmed, sends it and shows the answer.

use crate::account::Known;
use crate::answer;
use crate::commands::begun::{self, Begun};
use crate::commands::target::{self, Target};
use crate::commands::{numbered, price, tasks, waiting};
use crate::confirm::{self, Question};
use crate::failure::Failure;
use crate::options::Options;
use crate::show::text;
use crate::{args, card, client, schema};
use clap::ArgMatches;
use std::process::ExitCode;
use vpswire::Error;
use vpswire::args::Arg as Value;
use vpswire::encode::{encode, plan};
use vpswire::error::Mismatch;
use vpswire::fleet::machines::Machine;
use vpswire::shape::{Effect, Op};

/// Makes the selected call.
pub(crate) fn run(op: &'static Op, matches: &ArgMatches, options: &Options) -> Result<ExitCode, Failure> {
    let mut given = args::read(op.params, matches)?;
    let task = tasks::asked(op, matches);
    let timeout = waiting::timeout_of(matches)?;
    let spec = task.and_then(|task| task.job(op, &given));
    options.view.check(spec.map_or(&op.returns, |spec| spec.returns))?;
    let Target { known, id, thing } = target::find(op, matches, options)?;
    if let Some((field, id)) = id {
        let places = op.params.iter().zip(&mut given).filter(|(param, _)| param.name == field.name);
        places.for_each(|(_, place)| *place = Some(id.clone()));
    }
    let values = op.params.iter().zip(&mut given).filter_map(|(field, value)| Some((field, value.as_mut()?)));
    numbered::resolve(values, &known, options)?;
    if let Some(spec) = spec {
        let machine = target::listed(op, &given, &known, options)?;
        return begun::of_call(spec, (op, &given), &known, machine.as_ref(), timeout, options);
    }
    let Some(answered) = send(op, &given, &known, thing, options)? else { return Ok(ExitCode::SUCCESS) };
    let exit = answered.show(op, options)?;
    if let Some(task) = task {
        let field = schema::machine(op.api);
        let id = field.and_then(|field| args::of(op.params, &given, field.name).and_then(args::id));
        let answered = || field.and_then(|field| answered.value.get(field.name)?.to_json().ok());
        let (id, typed) = (id.or_else(answered), schema::typed(op));
        let done = typed.strip_prefix("vpswire ").unwrap_or(&typed);
        Begun { task, done, known: &known, id: id.as_deref(), timeout, options }.wait()?;
    }
    Ok(exit)
}

/// Makes a call after confirmation, and shows its answer. `thing` describes the call's object if it is not a machine.
pub(super) fn make(
    op: &'static Op,
    given: &[Option<Value>],
    known: &Known,
    thing: Option<String>,
    options: &Options,
) -> Result<ExitCode, Failure> {
    let answered = send(op, given, known, thing, options)?;
    answered.map_or(Ok(ExitCode::SUCCESS), |answered| answered.show(op, options))
}

/// The answer of a call, and its deviations from the documentation.
struct Answered {
    value: vpswire::Value,
    flaws: Vec<Mismatch>,
}

impl Answered {
    fn show(&self, op: &Op, options: &Options) -> Result<ExitCode, Failure> {
        let exit = answer::show_answer(&self.value, op.effect, options)?;
        answer::show_flaws(&self.flaws);
        Ok(exit)
    }
}

/// Makes a call after confirmation. Returns `None` if only the request was to be shown.
fn send(
    op: &'static Op,
    given: &[Option<Value>],
    known: &Known,
    thing: Option<String>,
    options: &Options,
) -> Result<Option<Answered>, Failure> {
    let failed = |error: Error| Failure::of_call(op, error).of_name(known.name.as_deref());
    let request = plan(op, given, &known.account).map_err(failed)?;
    if options.dry_run {
        return answer::show_request(&request, options).map(|()| None);
    }
    let client = client::make(known, options)?;
    // A call that will be refused needs no confirmation.
    if !known.is_read_only(options)
        && let Some(what) = danger(op, target::name(op, given, known))
    {
        confirm::ask(&what, options, || {
            let mut details = answer::details(&request);
            let machine = target::listed(op, given, known, options)?;
            details
                .splice(0..0, machine.iter().flat_map(card::facts).chain(thing).chain(price::line(op, given, &client)));
            let name = if op.effect == Effect::Destroys { destroyed(op, given, machine.as_ref()) } else { None };
            Ok(match name {
                Some(name) => Question::naming(details, &name),
                None => Question::plain(details),
            })
        })?;
    }
    let result = client::interruptible(op.effect, |token| {
        let client = client.cancelled_by(token);
        let (exchange, value) = client.run(encode(op, given, client.account())?)?;
        exchange.prepared().checked(&value)?;
        Ok(Answered { flaws: exchange.prepared().flaws(&value), value })
    })?;
    result.map(Some).map_err(failed)
}

/// Returns the name of what a call destroys: that of the machine, or the id of the call's object.
fn destroyed(op: &Op, given: &[Option<Value>], machine: Option<&Machine>) -> Option<String> {
    let id = || {
        let first = op.params.iter().find(|field| !field.optional() && !field.secret)?;
        args::of(op.params, given, first.name).and_then(args::id)
    };
    // Deleting a part of a VPS does not destroy the VPS.
    let is_part = op.name == "delete";
    machine.filter(|_| !is_part).map(|machine| card::name(machine).to_owned()).or_else(id)
}

/// Returns the warning to show before the call.
fn danger(op: &Op, of: Option<String>) -> Option<String> {
    let does = match op.effect {
        _ if !op.asks => return None,
        Effect::Destroys => "destroys something for good",
        Effect::Bills => "costs money or creates something",
        Effect::Reads | Effect::Sets | Effect::Acts => "does something that cannot be taken back",
    };
    let doc = text::reflow(op.doc);
    let first = doc.split("\n\n").next().unwrap_or_default();
    let typed = schema::typed(op);
    let of = of.map(|of| format!(" of {of}")).unwrap_or_default();
    Some(format!("{}{of} {does}: {first}", typed.strip_prefix("vpswire ").unwrap_or(&typed)))
}
