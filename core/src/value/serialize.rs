//! `Serialize` for values: the same structure as [`Value::to_json`].

use crate::error::redact::MASK;
use crate::text::base64;
use crate::value::numbers::{beyond_float, is_integer};
use crate::value::visit::{Content, Part, Scalar};
use crate::value::{Kind, Value};
use serde::ser::Error;
use serde::{Serialize, Serializer};

impl Serialize for Value {
    /// Serializes the same structure as [`Value::to_json`]. An undocumented integer beyond 64 bits, or number of 1e308
    /// or more, becomes the text of its digits: many formats refuse greater numbers, and with them everything around
    /// them.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.as_part().content() {
            Ok(content) => write(content, serializer),
            Err(_) if self.kind() == Kind::Null => serializer.serialize_unit(),
            Err(mismatch) => Err(S::Error::custom(mismatch)),
        }
    }
}

/// Serializes a part that differs from its shape as received.
impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self.shown(true), serializer)
    }
}

fn write<S: Serializer>(content: Content<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match content {
        Content::Scalar(scalar) => write_scalar(scalar, serializer),
        Content::Masked => serializer.serialize_str(MASK),
        Content::Digits(digits) if is_integer(digits) || beyond_float(digits) => serializer.serialize_str(digits),
        Content::Digits(digits) => write_scalar(Scalar::Num(digits), serializer),
        Content::Bytes(bytes) => serializer.serialize_str(&base64::write(&bytes)),
        Content::Lines(lines) => serializer.collect_seq(lines),
        Content::List(items) => serializer.collect_seq(items),
        Content::Pair(pair) => serializer.collect_seq(pair),
        Content::Map(map) => serializer.collect_map(map.distinct()),
        Content::Record(members) => {
            serializer.collect_map(members.named().map(|(name, part)| (name.into_text(), part)))
        }
        Content::Any(raw) => write(raw.content(), serializer),
    }
}

fn write_scalar<S: Serializer>(scalar: Scalar<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    match scalar {
        Scalar::Null => serializer.serialize_unit(),
        Scalar::Bool(truth) => serializer.serialize_bool(truth),
        Scalar::Int(int) if int < 0 => serializer.serialize_i64(i64::try_from(int).map_err(S::Error::custom)?),
        Scalar::Int(int) => serializer.serialize_u64(u64::try_from(int).map_err(S::Error::custom)?),
        Scalar::Num(digits) => serializer.serialize_f64(digits.parse().map_err(S::Error::custom)?),
        Scalar::Decimal(digits) => serializer.serialize_str(digits),
        Scalar::Text(text) => serializer.serialize_str(&text.unescaped()),
    }
}
