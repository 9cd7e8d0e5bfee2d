//! Checks and writes arguments, and describes an invalid one.

use crate::declare::arg::Arg;
use crate::dialect::{BodyKind, Dialect};
use crate::error::mismatch::shortened;
use crate::request::body::array;
use crate::schema::shape::{Check, Field, Op, Shape};
use crate::text::{base64, int};
use std::net::IpAddr;

/// The rules by which arguments are written.
pub(super) struct Writing<'a> {
    pub dialect: &'a Dialect,
    /// Whether they are written into a JSON body, where a list is a JSON array.
    pub json: bool,
    /// Whether secrets are masked.
    pub mask: bool,
}

impl<'a> Writing<'a> {
    pub fn of(op: &Op, dialect: &'a Dialect) -> Self {
        Self { dialect, json: op.method.has_body() && matches!(dialect.body, BodyKind::Json), mask: false }
    }
}

/// Whether the text that is written for that shape is already JSON.
pub(super) const fn is_json(shape: &Shape) -> bool {
    matches!(shape, Shape::Bool | Shape::Int { .. } | Shape::List(_) | Shape::ById(_))
}

/// Returns the shape of a parameter that is given.
pub(super) const fn given(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

/// Returns the texts of one argument; several if the key is repeated. The error describes an invalid argument.
pub(super) fn texts(writing: &Writing<'_>, field: &Field, arg: &Arg) -> Result<Vec<String>, String> {
    let (dialect, shape) = (writing.dialect, given(field));
    match (shape, arg) {
        (Shape::List(item), Arg::List(list)) => {
            let texts: Vec<_> =
                list.iter().map(|arg| text(dialect, item, field.check, arg)).collect::<Result<_, _>>()?;
            if writing.json {
                return Ok(vec![array(texts, is_json(item))]);
            }
            if field.wire.ends_with("[]") {
                return if texts.is_empty() {
                    Err("an empty list, which a form cannot express".to_owned())
                } else {
                    Ok(texts)
                };
            }
            match texts.iter().find(|text| text.as_bytes().contains(&b',')) {
                Some(text) => Err(format!("\"{text}\", which contains a comma")),
                None => Ok(vec![texts.join(",")]),
            }
        }
        _ => text(dialect, shape, field.check, arg).map(|text| vec![text]),
    }
}

fn text(dialect: &Dialect, shape: &Shape, check: Option<Check>, arg: &Arg) -> Result<String, String> {
    let ok = match (shape, arg) {
        (Shape::Bool, Arg::Bool(truth)) => {
            let [no, yes] = dialect.truth;
            Some(if *truth { yes } else { no }.to_owned())
        }
        // Ids are the keys of maps, and therefore text: digits are accepted like the integer.
        (Shape::Int { .. }, Arg::Text(digits)) => {
            let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            let int = Arg::Int(int::parse(digits).unwrap_or(i128::MAX));
            return if plain { text(dialect, shape, check, &int) } else { Err(shown(arg)) };
        }
        (Shape::Int { min, max }, Arg::Int(int)) => {
            let (low, high) = match check {
                Some(Check::Range(low, high)) => (i128::from(low), i128::from(high)),
                _ => (i128::from(*min), i128::from(*max)),
            };
            (low..=high).contains(int).then(|| int::text(*int))
        }
        (Shape::Text, Arg::Text(text)) => check.is_none_or(|check| passes(check, text)).then(|| text.clone()),
        (Shape::Choice(choice), Arg::Text(text)) => {
            choice.options.iter().any(|option| option.wire == text).then(|| text.clone())
        }
        (Shape::Bytes, Arg::Bytes(bytes)) => Some(base64::write(bytes)),
        (Shape::Lines, Arg::Text(text)) => Some(text.clone()),
        (Shape::Lines, Arg::List(lines)) => return joined(lines),
        (Shape::ById(Shape::Bool), Arg::Map(map)) => return json_flags(map),
        _ => None,
    };
    ok.ok_or_else(|| shown(arg))
}

/// Joins lines to one text. Line breaks at the end of a line, such as the one at the end of a file, are removed.
fn joined(lines: &[Arg]) -> Result<String, String> {
    let lines: Vec<&str> = lines
        .iter()
        .map(|line| match line {
            Arg::Text(line) => Ok(line.trim_end_matches(['\r', '\n'])),
            other => Err(other.kind().to_owned()),
        })
        .collect::<Result<_, _>>()?;
    if lines.iter().any(|line| line.contains(['\r', '\n'])) {
        return Err("a line that contains a line break".to_owned());
    }
    Ok(lines.join("\n"))
}

/// Writes a map as `{"id":1,"other":0}`.
fn json_flags(map: &[(String, Arg)]) -> Result<String, String> {
    let mut json = String::from("{");
    for (index, (id, arg)) in map.iter().enumerate() {
        let Arg::Bool(truth) = arg else { return Err(format!("{} for {id}", shown(arg))) };
        if index > 0 {
            json.push(',');
        }
        crate::value::quote(id, &mut json);
        json.push_str(if *truth { ":1" } else { ":0" });
    }
    json.push('}');
    Ok(json)
}

/// Returns an argument as an error shows it.
fn shown(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) => format!("\"{}\"", shortened(text, 60)),
        Arg::Int(int) => int::text(*int),
        arg => arg.kind().to_owned(),
    }
}

fn passes(check: Check, text: &str) -> bool {
    match check {
        Check::Ip => text.parse::<IpAddr>().is_ok(),
        Check::Ipv4 => text.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv4()),
        Check::Ipv6 => text.parse::<IpAddr>().is_ok_and(|ip| ip.is_ipv6()),
        Check::Subnet => {
            let (ip, prefix) = text.split_once('/').unwrap_or((text, "0"));
            let plain = !prefix.is_empty() && prefix.bytes().all(|b| b.is_ascii_digit());
            ip.parse::<IpAddr>().is_ok_and(|ip| {
                plain && int::parse(prefix).is_some_and(|bits| bits <= if ip.is_ipv4() { 32 } else { 128 })
            })
        }
        Check::Url => ["https://", "http://"].iter().any(|scheme| {
            text.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        }),
        Check::Range(_, _) => true,
    }
}

/// Returns a description of the expected value of a parameter.
pub(super) fn expected(field: &Field) -> String {
    describe(given(field), field.check)
}

fn describe(shape: &Shape, check: Option<Check>) -> String {
    match (shape, check) {
        (_, Some(Check::Range(low, high))) => format!("an integer from {low} to {high}"),
        (_, Some(Check::Ip)) => "an IP address".to_owned(),
        (_, Some(Check::Ipv4)) => "an IPv4 address".to_owned(),
        (_, Some(Check::Ipv6)) => "an IPv6 address".to_owned(),
        (_, Some(Check::Subnet)) => "an IP address, with or without /prefix".to_owned(),
        (_, Some(Check::Url)) => "an http or https URL".to_owned(),
        (Shape::Bool, _) => "a boolean".to_owned(),
        (Shape::Int { min: 0, max: u64::MAX }, _) => "an integer, 0 or more".to_owned(),
        (Shape::Int { min, max }, _) => format!("an integer from {min} to {max}"),
        (Shape::Bytes, _) => "bytes".to_owned(),
        (Shape::Lines, _) => "a list of lines".to_owned(),
        (Shape::List(item), _) => format!("a list, each item {}", describe(item, None)),
        (Shape::ById(item), _) => format!("a map, each value {}", describe(item, None)),
        (Shape::Choice(choice), _) => {
            let options: Vec<_> = choice.options.iter().map(|option| option.wire).collect();
            format!("one of {}", options.join(", "))
        }
        _ => "text".to_owned(),
    }
}
