//! `Serialize` for values: the same structure as [`Value::to_json`].

use crate::error::Mismatch;
use crate::schema::shape::Shape;
use crate::value::node::Token;
use crate::value::tolerant::{beyond_float, is_integer};
use crate::value::{Kind, Value};
use serde::ser::Error;
use serde::{Serialize, Serializer};

impl Serialize for Value {
    /// The same structure as [`Value::to_json`]. An undocumented integer beyond 64 bits, or number of 1e308 or more, is the text
    /// of its digits: many formats refuse greater integers, and with them all that is around them.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let read = |e: Box<Mismatch>| S::Error::custom(e);
        match self.kind() {
            Kind::Null => serializer.serialize_unit(),
            Kind::Bool => serializer.serialize_bool(self.as_bool().map_err(read)?),
            Kind::Int => match self.as_int().map_err(read)? {
                int if int < 0 => serializer.serialize_i64(i64::try_from(int).map_err(S::Error::custom)?),
                int => serializer.serialize_u64(u64::try_from(int).map_err(S::Error::custom)?),
            },
            Kind::Num => match self.node().token() {
                Token::Number(digits)
                    if matches!(self.shape, Shape::Any) && (is_integer(digits) || beyond_float(digits)) =>
                {
                    serializer.serialize_str(digits)
                }
                _ => serializer.serialize_f64(self.as_num().map_err(read)?),
            },
            Kind::Text => serializer.serialize_str(&self.as_text().map_err(read)?),
            Kind::Bytes => serializer.serialize_str(&crate::text::base64::write(&self.as_bytes().map_err(read)?)),
            Kind::List => {
                self.check().map_err(read)?;
                serializer.collect_seq(self.items().into_iter().map(Part))
            }
            Kind::Map => {
                self.check().map_err(read)?;
                serializer.collect_map(self.entries().into_iter().map(|(key, part)| (key, Part(part))))
            }
        }
    }
}

/// A part of a value: if it is not what its shape says, as it came.
struct Part(Value);

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.check() {
            Ok(()) => self.0.serialize(serializer),
            Err(_) => self.0.untyped().serialize(serializer),
        }
    }
}
