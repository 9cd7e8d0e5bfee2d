//! The value of a parameter before it is encoded.

use crate::error::Error;
use crate::schema::shape::{Field, Op, Shape};
use crate::text::base64;

/// The value of a parameter.
#[derive(Clone, PartialEq)]
pub enum Arg {
    /// A boolean.
    Bool(bool),
    /// An integer.
    Int(i128),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A list.
    List(Vec<Arg>),
    /// A map, in order.
    Map(Vec<(String, Arg)>),
}

impl Arg {
    /// Returns the name of its type for error messages.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Bool(_) => "a boolean",
            Self::Int(_) => "an integer",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
        }
    }

    /// Parses text that a person typed for a parameter of the given shape: `yes` for a boolean, `a,b` for a list,
    /// `id=1,other=0` for a map. Text that cannot be parsed is kept as text, and the encoder reports what was expected.
    pub fn parse(shape: &Shape, text: &str) -> Self {
        let typed = match shape {
            Shape::Optional(inner) => Some(Self::parse(inner, text)),
            Shape::Bool => truth(text).map(Self::Bool),
            Shape::Int { .. } => crate::text::int::parse(text).map(Self::Int),
            Shape::Bytes => Some(Self::Bytes(text.as_bytes().to_vec())),
            Shape::List(item) if text.is_empty() => {
                Some(Self::List(Vec::new())).filter(|_| !matches!(item, Shape::List(_)))
            }
            Shape::List(item) => Some(Self::List(text.split(',').map(|part| Self::parse(item, part)).collect())),
            Shape::Lines => Some(Self::List(text.lines().map(|line| Self::Text(line.to_owned())).collect())),
            Shape::ById(value) => text
                .split(',')
                .map(|pair| pair.split_once('=').map(|(id, text)| (id.to_owned(), Self::parse(value, text))))
                .collect::<Option<_>>()
                .map(Self::Map),
            _ => None,
        };
        typed.unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}

/// Whether the bytes of a parameter are already base64 text. A call encodes its bytes itself, so they would be encoded
/// twice. This is worth a warning but not an error, since it can be intended.
///
/// ```
/// assert!(vpswire_core::args::is_base64_text(b"I2Nsb3VkLWNvbmZpZwo="));
/// assert!(!vpswire_core::args::is_base64_text(b"#cloud-config\n"));
/// ```
pub fn is_base64_text(bytes: &[u8]) -> bool {
    // Shorter text is often an ordinary word.
    const SHORTEST: usize = 8;
    let decoded = std::str::from_utf8(bytes).ok().filter(|text| text.trim().len() >= SHORTEST).and_then(base64::read);
    let text = decoded.and_then(|decoded| String::from_utf8(decoded).ok());
    text.is_some_and(|text| text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')))
}

fn truth(text: &str) -> Option<bool> {
    match text {
        "yes" | "true" | "1" | "on" => Some(true),
        "no" | "false" | "0" | "off" => Some(false),
        _ => None,
    }
}

/// Arranges named arguments in the order of the call's parameters. A name is the parameter's name or its wire name.
///
/// # Errors
/// `InvalidParams` for a name that the call does not have, or that occurs twice.
pub fn arrange<N: AsRef<str>>(
    op: &'static Op,
    named: impl IntoIterator<Item = (N, Arg)>,
) -> Result<Vec<Option<Arg>>, Error> {
    in_order(op.id, op.params, named)
}

/// Does the same for anything that has parameters; `id` is its name in errors.
pub(crate) fn in_order<N: AsRef<str>>(
    id: &str,
    params: &[Field],
    named: impl IntoIterator<Item = (N, Arg)>,
) -> Result<Vec<Option<Arg>>, Error> {
    let mut args: Vec<Option<Arg>> = params.iter().map(|_| None).collect();
    for (name, arg) in named {
        put(id, params, &mut args, name.as_ref(), arg)?;
    }
    Ok(args)
}

#[inline(never)]
fn put(id: &str, params: &[Field], args: &mut [Option<Arg>], name: &str, arg: Arg) -> Result<(), Error> {
    let known = params.iter().position(|p| p.name == name || p.wire == name || p.alias == Some(name));
    let slot = known.and_then(|at| args.get_mut(at)).ok_or_else(|| unknown(id, params, name))?;
    if slot.replace(arg).is_some() { Err(Error::invalid(id, name, "given twice")) } else { Ok(()) }
}

#[cold]
fn unknown(id: &str, params: &[Field], name: &str) -> Error {
    let names: Vec<_> = params.iter().map(|p| p.name).collect();
    let has = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    Error::invalid(id, name, &format!("no such parameter; {id} has {has}"))
}
