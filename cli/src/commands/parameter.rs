//! The option of a parameter of a call or a job.

use super::numbered;
use crate::schema;
use crate::show::text;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction};
use vpswire::shape::{Check, Field, Shape};

/// Returns the option of a parameter.
pub(super) fn option(field: &'static Field) -> Arg {
    let arg = Arg::new(field.name).help(help(field)).required(!field.optional());
    let arg = arg.long(schema::kebab(field.name)).allow_negative_numbers(true);
    match schema::plain(&field.shape) {
        Shape::Bool => arg.value_name("yes|no").num_args(0..=1).default_missing_value("yes"),
        Shape::Int { .. } if numbered::has_names(field) => arg.value_name("NUMBER|NAME"),
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

/// Returns the help of a parameter.
pub(super) fn help(field: &'static Field) -> String {
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
