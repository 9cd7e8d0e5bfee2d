//! Lists the calls, for people and for programs.

use crate::failure::Failure;
use crate::options::Options;
use crate::schema;
use crate::show::style::Style;
use crate::show::{output, text};
use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};
use vpswire::shape::{Api, Check, Field, Op, Shape};
use vpswire::table;

/// The width below which a call takes two lines, columns.
const TWO_LINES: usize = 120;

/// Returns the clap command.
pub(crate) fn command() -> Command {
    Command::new("calls")
        .about("List the calls, or those that match some words; with --json, everything that is known about them")
        .arg(
            Arg::new("words")
                .value_name("SEARCH")
                .num_args(0..)
                .help("An API, or words from the name, the path, the description or a parameter"),
        )
        .after_help("Examples:\n  vpswire calls vultr snapshot\n  vpswire calls reverse dns")
}

/// Lists the selected calls.
pub(crate) fn run(matches: &ArgMatches, options: &Options) -> Result<(), Failure> {
    let words: Vec<String> =
        matches.get_many("words").unwrap_or_default().map(|word: &String| word.to_lowercase()).collect();
    let (only, words) = match words.split_first().and_then(|(first, others)| Some((Api::parse(first)?, others))) {
        Some((api, others)) => (Some(api), others),
        None => (None, &*words),
    };
    let ops = Api::ALL.into_iter().filter(|api| only.is_none_or(|only| only == *api)).flat_map(table::ops);
    let mut found: Vec<(bool, &'static Op)> = ops.filter_map(|op| Some((is_beside_name(op, words)?, op))).collect();
    // Calls with all of the words in their names come first.
    found.sort_by_key(|(beside, _)| *beside);
    if found.is_empty() {
        return Err(Failure::usage("no call has all these words").with_hint("vpswire calls lists all calls"));
    }
    let ops = found.into_iter().map(|(_, op)| op);
    if options.view.is_structured() {
        let all: Vec<Value> = ops.map(call).collect();
        return output::print(&options.view.structured(Value::from(all).to_string())?);
    }
    let rows: Vec<_> = ops.map(|op| (schema::typed(op), op)).collect();
    output::print(&lines(&rows))
}

/// Whether some of the words are missing in a call's name. Returns `None` if the call does not match.
fn is_beside_name(op: &Op, words: &[String]) -> Option<bool> {
    let name = format!("{} {} {} {}", schema::typed(op), op.id, op.path, op.path.to_lowercase());
    if words.iter().all(|word| name.contains(word)) {
        return Some(false);
    }
    let params = op.params.iter().map(|field| format!("{} {}", schema::kebab(field.name), field.wire.to_lowercase()));
    let all = format!("{name} {} {}", text::reflow(op.doc).to_lowercase(), params.collect::<Vec<_>>().join(" "));
    words.iter().all(|word| all.contains(word)).then_some(true)
}

/// Formats one line for each call, or two if the terminal is too narrow.
fn lines(rows: &[(String, &Op)]) -> String {
    let (width, style) = (output::width(), Style::of_output());
    let widest = rows.iter().map(|(typed, _)| typed.len()).max().unwrap_or_default();
    let mut lines = String::new();
    for (typed, op) in rows {
        let doc = text::reflow(op.doc);
        let first = doc.split("\n\n").next().unwrap_or_default();
        let gap = " ".repeat(widest.saturating_sub(typed.len()));
        let (name, effect) = (style.name(typed), op.effect.as_str());
        match width.filter(|width| *width < TWO_LINES) {
            None => lines.push_str(&format!("{name}{gap}  {effect:8}  {first}\n")),
            Some(width) => {
                lines.push_str(&format!("{name}  {effect}\n"));
                for line in text::wrapped(first, width.saturating_sub(4)) {
                    lines.push_str(&format!("    {line}\n"));
                }
            }
        }
    }
    lines
}

fn call(op: &'static Op) -> Value {
    json!({
        "api": op.api.as_str(),
        "call": op.id,
        "command": schema::typed(op),
        "method": op.method.as_str(),
        "path": op.path,
        "effect": op.effect.as_str(),
        "asks": op.asks,
        "needs_key": op.needs_key,
        "access": op.access,
        "timeout": op.timeout,
        "deprecated": op.deprecated,
        "doc": text::reflow(op.doc),
        "params": op.params.iter().map(param).collect::<Vec<_>>(),
        "returns": shape(&op.returns),
    })
}

fn param(field: &'static Field) -> Value {
    let (range, check) = match field.check {
        Some(Check::Range(low, high)) => (json!([low, high]), None),
        Some(Check::Ip) => (Value::Null, Some("ip")),
        Some(Check::Ipv4) => (Value::Null, Some("ipv4")),
        Some(Check::Ipv6) => (Value::Null, Some("ipv6")),
        Some(Check::Subnet) => (Value::Null, Some("subnet")),
        Some(Check::Url) => (Value::Null, Some("url")),
        None => (Value::Null, None),
    };
    let choice = match schema::plain(&field.shape) {
        Shape::List(item) => schema::plain(item),
        shape => shape,
    };
    let choices = match choice {
        Shape::Choice(choice) => json!(choice.options.iter().map(|option| option.wire).collect::<Vec<_>>()),
        _ => Value::Null,
    };
    let mut param = json!({
        "name": field.name,
        "wire": field.wire,
        "type": kind(schema::plain(&field.shape)),
        "required": !field.optional(),
        "secret": field.secret,
        "doc": text::reflow(field.doc),
        "choices": choices,
        "range": range,
        "check": check,
        "assumed": field.assumed,
    });
    if let (Shape::List(item) | Shape::ById(item), Some(param)) = (schema::plain(&field.shape), param.as_object_mut()) {
        param.insert("of".to_owned(), json!(kind(schema::plain(item))));
    }
    param
}

/// Describes a shape, including all fields of records.
fn shape(of: &'static Shape) -> Value {
    let inside = schema::plain(of);
    let mut out = json!({ "type": kind(inside) });
    let Some(fields) = out.as_object_mut() else { return out };
    let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    match inside {
        Shape::List(item) | Shape::ById(item) => put("of", shape(item)),
        Shape::Pair((first, second)) => put("of", json!([shape(first), shape(second)])),
        Shape::Choice(choice) => {
            put("choices", json!(choice.options.iter().map(|option| option.wire).collect::<Vec<_>>()));
            put("open", json!(choice.open));
        }
        Shape::Record(record) => {
            put("name", json!(record.name));
            let field = |field: &'static Field| {
                let doc = text::reflow(field.doc);
                json!({
                    "name": field.name,
                    "wire": field.wire,
                    "optional": field.optional(),
                    "secret": field.secret,
                    "doc": doc,
                    "shape": shape(&field.shape),
                })
            };
            put("fields", record.fields.iter().map(field).collect());
        }
        _ => {}
    }
    out
}

const fn kind(shape: &Shape) -> &'static str {
    match shape {
        Shape::Unit => "nothing",
        Shape::Bool => "bool",
        Shape::Int { .. } => "int",
        Shape::Num => "num",
        Shape::Decimal => "decimal",
        Shape::Text => "text",
        Shape::Time => "time",
        Shape::Bytes => "bytes",
        Shape::Lines => "lines",
        Shape::Choice(_) => "choice",
        Shape::Optional(inner) => kind(inner),
        Shape::List(_) => "list",
        Shape::ById(_) => "by_id",
        Shape::Pair(_) => "pair",
        Shape::Record(_) => "record",
        Shape::Any => "any",
    }
}
