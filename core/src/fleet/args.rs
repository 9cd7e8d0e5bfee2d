//! The arguments of a verb, checked before any call is made.

use crate::declare::arg::Arg;
use crate::error::Error;
use crate::fleet::verb::VerbRow;
use crate::schema::shape::{Check, Field, Shape};
use crate::text::int;
use std::net::IpAddr;

/// The arguments of a verb.
pub(crate) struct Args {
    row: &'static VerbRow,
    values: Vec<Option<Arg>>,
}

impl Args {
    /// Checks them.
    ///
    /// # Errors
    /// `InvalidParams` names the parameter that is missing or invalid.
    pub fn new(row: &'static VerbRow, values: Vec<Option<Arg>>) -> Result<Self, Error> {
        for (index, field) in row.params.iter().enumerate() {
            match values.get(index).and_then(Option::as_ref) {
                None if field.optional() => {}
                None => {
                    return Err(Error::invalid(row.id, field.name, &format!("missing; expected {}", expected(field))));
                }
                Some(arg) if fits(field, arg) => {}
                Some(arg) => {
                    let why = format!("expected {}, got {}", expected(field), arg.kind());
                    return Err(Error::invalid(row.id, field.name, &why));
                }
            }
        }
        Ok(Self { row, values })
    }

    fn get(&self, name: &str) -> Option<&Arg> {
        let index = self.row.params.iter().position(|field| field.name == name)?;
        self.values.get(index)?.as_ref()
    }

    /// Returns a text, if it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Arg::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether a truth value was given as true.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Arg::Bool(true)))
    }

    /// Returns an integer, if it was given.
    pub fn int(&self, name: &str) -> Option<u64> {
        match self.get(name)? {
            Arg::Int(int) => u64::try_from(*int).ok(),
            Arg::Text(digits) => int::parse(digits).and_then(|int| u64::try_from(int).ok()),
            _ => None,
        }
    }
}

const fn given(field: &Field) -> &Shape {
    match &field.shape {
        Shape::Optional(inner) => inner,
        shape => shape,
    }
}

fn fits(field: &Field, arg: &Arg) -> bool {
    let in_range = |int: i128, min: i64, max: u64| i128::from(min) <= int && int <= i128::from(max);
    match (given(field), arg) {
        (Shape::Bool, Arg::Bool(_)) => true,
        (Shape::Int { min, max }, Arg::Int(int)) => in_range(*int, *min, *max),
        // Ids are the keys of maps, and therefore text: digits are accepted like the integer.
        (Shape::Int { min, max }, Arg::Text(digits)) => int::parse(digits).is_some_and(|int| in_range(int, *min, *max)),
        (Shape::Text, Arg::Text(text)) => match field.check {
            Some(Check::Ip) => text.parse::<IpAddr>().is_ok(),
            _ => field.optional() || !text.is_empty(),
        },
        _ => false,
    }
}

fn expected(field: &Field) -> &'static str {
    match (given(field), field.check) {
        (_, Some(Check::Ip)) => "an IP address",
        (Shape::Bool, _) => "a boolean",
        (Shape::Int { .. }, _) => "an integer, 0 or more",
        _ => "a text that is not empty",
    }
}
