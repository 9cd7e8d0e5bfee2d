//! The tree of commands, built from the table.

pub(crate) mod account;
pub(crate) mod call;
pub(crate) mod completions;
pub(crate) mod exec;
pub(crate) mod fleet;
mod help;
pub(crate) mod job;
pub(crate) mod listing;
pub(crate) mod man;
mod paste;
mod price;
pub(crate) mod raw;
mod rows;
pub(crate) mod sim;
mod target;

use crate::show::text;
use crate::{families, options, schema};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command};
use vpswire::shape::{Api, Check, Field, Op, Shape};
use vpswire::table;

/// The whole command.
pub(crate) fn command() -> Command {
    let command = Command::new("vpswire")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Every call of KiwiVM v1, CVM and Vultr v1.")
        .after_help(help::of_everything())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .max_term_width(help::WIDEST)
        .args(options::all())
        .mut_arg("account", |account| account.add(completions::accounts()))
        // The branches are built when they are used.
        .subcommand(Command::new("kiwivm").about("KiwiVM v1 (BandwagonHost): one VPS").defer(kiwivm))
        .subcommand(Command::new("cvm").about("CVM: the VPSes of a user of a self-hosted panel").defer(cvm))
        .subcommand(Command::new("vultr").about("Vultr v1: an account and all that is in it").defer(vultr))
        .subcommand(account::command())
        .subcommands(fleet::commands())
        .subcommands(job::commands())
        .subcommand(exec::command())
        .subcommand(listing::command())
        .subcommand(raw::command())
        .subcommand(sim::command())
        .subcommand(completions::command())
        .subcommand(man::command());
    help::ordered(command)
}

fn kiwivm(command: Command) -> Command {
    branch(command, Api::Kiwivm)
}

fn cvm(command: Command) -> Command {
    branch(command, Api::Cvm)
}

fn vultr(command: Command) -> Command {
    branch(command, Api::Vultr)
}

/// The calls of an API: in a group, or next to the groups.
fn branch(mut command: Command, api: Api) -> Command {
    command = command.subcommand_required(true).arg_required_else_help(true);
    command = command.after_help(help::example(families::FAMILIES.iter().find(|family| family.api == api)));
    let mut seen: Vec<&str> = Vec::new();
    for op in table::ops(api) {
        if op.group.is_empty() {
            command = command.subcommand(leaf(op));
        } else if !seen.contains(&op.group) {
            seen.push(op.group);
            command = command.subcommand(group(api, op.group));
        }
    }
    command
}

fn group(api: Api, name: &'static str) -> Command {
    let (place, family) = families::find(api, name).unzip();
    let wire = table::ops(api).find(|op| op.group == name).and_then(|op| op.path.rsplit('/').nth(1));
    Command::new(schema::kebab(name))
        .aliases(wire_name(wire, name))
        .about(family.map_or("", |family| family.about))
        .display_order(help::GROUPS.saturating_add(place.unwrap_or_default()))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .after_help(help::example(family))
        .subcommands(table::ops(api).filter(|op| op.group == name).map(leaf))
}

/// The command of one call.
fn leaf(op: &'static Op) -> Command {
    let whole = text::reflow(op.doc);
    let first = whole.split("\n\n").next().unwrap_or_default().to_owned();
    let command = Command::new(schema::kebab(op.name)).about(first).long_about(whole);
    let command = command.aliases(wire_name(op.path.rsplit('/').next(), op.name));
    let command = command.after_help(help::notes(op)).display_order(help::order(op));
    command.args(target::machine(op)).args(op.params.iter().map(|field| parameter(op, field)))
}

/// The name that the service has for it, where that is another one.
fn wire_name(wire: Option<&'static str>, name: &str) -> Option<&'static str> {
    wire.filter(|wire| *wire != schema::kebab(name) && !wire.contains(['{', '.']))
}

/// An option, or a place for what is part of the path.
fn parameter(op: &'static Op, field: &'static Field) -> Arg {
    if target::is_in_path(op, field.wire) {
        let arg = Arg::new(field.name).help(help(field)).required(!field.optional());
        return arg.value_name(schema::kebab(field.name).to_uppercase());
    }
    target::or_named(op, field, option(field))
}

/// The option of a parameter.
fn option(field: &'static Field) -> Arg {
    let arg = Arg::new(field.name).help(help(field)).required(!field.optional());
    let arg = arg.long(schema::kebab(field.name)).allow_negative_numbers(true);
    match schema::plain(&field.shape) {
        Shape::Bool => arg.value_name("yes|no").num_args(0..=1).default_missing_value("yes"),
        Shape::Int { .. } => arg.value_name("NUMBER"),
        Shape::Choice(_) => choices(arg, &field.shape),
        Shape::List(item) => {
            let arg = choices(arg.value_name("TEXT"), item).action(ArgAction::Append).value_delimiter(',').num_args(1);
            arg.allow_hyphen_values(true)
        }
        Shape::ById(_) => arg.value_name("ID=yes|no").action(ArgAction::Append),
        Shape::Lines => arg.value_name("LINES").action(ArgAction::Append).allow_hyphen_values(true),
        _ => arg.value_name("TEXT").allow_hyphen_values(true),
    }
}

fn choices(arg: Arg, shape: &'static Shape) -> Arg {
    let Shape::Choice(choice) = schema::plain(shape) else { return arg };
    let value = |option: &'static vpswire::shape::ChoiceOption| {
        PossibleValue::new(option.wire).help(text::reflow(option.doc).replace("\n\n", " "))
    };
    arg.value_name("CHOICE").value_parser(PossibleValuesParser::new(choice.options.iter().map(value)))
}

fn help(field: &'static Field) -> String {
    let mut help = text::reflow(field.doc).replace("\n\n", " ");
    let mut add = |words: &str| {
        help.push(' ');
        help.push_str(words);
    };
    match field.check {
        Some(Check::Range(low, high)) => add(&format!("[{low} to {high}]")),
        Some(Check::Ip) => add("[an IP address]"),
        Some(Check::Ipv4) => add("[an IPv4 address]"),
        Some(Check::Ipv6) => add("[an IPv6 address]"),
        Some(Check::Subnet) => add("[an IP address, with or without /prefix]"),
        Some(Check::Url) => add("[an http or https URL]"),
        None => {}
    }
    match schema::plain(&field.shape) {
        Shape::List(_) | Shape::ById(_) => add("[several: separated by commas, or the option repeated]"),
        Shape::Lines => add("[several: one a line, or the option repeated]"),
        _ => {}
    }
    if let Some(assumed) = field.assumed {
        add(&format!("[the service assumes {assumed}]"));
    }
    if schema::takes_files(field) {
        add("[@FILE reads it from a file, @- from standard input]");
    }
    if field.secret {
        add("[a secret: others can see it if it is on the command line itself]");
    }
    help
}

/// The call that was chosen, and what it was given.
pub(crate) fn find<'a>(api: &str, matches: &'a ArgMatches) -> Option<(&'static Op, &'a ArgMatches)> {
    let api = Api::parse(api)?;
    let (first, inside) = matches.subcommand()?;
    let named = |group: &str, name: &str| {
        table::ops(api).find(|op| schema::kebab(op.group) == group && schema::kebab(op.name) == name)
    };
    match inside.subcommand() {
        Some((second, matches)) => Some((named(first, second)?, matches)),
        None => Some((named("", first)?, inside)),
    }
}
