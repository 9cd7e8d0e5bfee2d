//! Writes records as JSON: the answers of the fleet, and what a job saves and reports. An answer is written once and
//! scanned once, so that every language reads it like the answer of a call.

use crate::declare::arg::Arg;
use crate::error::Error;
use crate::error::draft::Draft;
use crate::error::redact::Secrets;
use crate::text::{base64, int};
use crate::value::typed::{Decimal, Lines, Typed};
use crate::value::{Kind, Value, quote};
use indexmap::IndexMap;

/// A type that can be written as JSON.
pub trait ToJson {
    /// Writes it.
    fn to_json(&self, out: &mut String);

    /// Whether it is left out of the record of which it is a field.
    fn is_absent(&self) -> bool {
        false
    }
}

/// An object while it is written.
pub(crate) struct Object<'a> {
    out: &'a mut String,
    empty: bool,
}

impl<'a> Object<'a> {
    /// Begins an object.
    pub fn new(out: &'a mut String) -> Self {
        out.push('{');
        Self { out, empty: true }
    }

    /// Writes a field, unless it is absent.
    pub fn field(mut self, name: &str, value: &(impl ToJson + ?Sized)) -> Self {
        if value.is_absent() {
            return self;
        }
        if !std::mem::take(&mut self.empty) {
            self.out.push(',');
        }
        quote(name, self.out);
        self.out.push(':');
        value.to_json(self.out);
        self
    }

    /// Ends the object.
    pub fn end(self) {
        self.out.push('}');
    }
}

/// Returns the JSON of a record.
pub(crate) fn written(record: &impl ToJson) -> String {
    let mut out = String::new();
    record.to_json(&mut out);
    out
}

/// Returns a record as a value.
///
/// # Errors
/// If it is larger than a value may be.
pub(crate) fn value_of<T: Typed + ToJson>(record: &T) -> Result<Value, Error> {
    Value::from_json(written(record), const { &T::SHAPE })
        .map_err(|mismatch| Draft::mismatched("", &mismatch, &Secrets::default()).own_words())
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self, out: &mut String) {
        match self {
            Some(value) => value.to_json(out),
            None => out.push_str("null"),
        }
    }

    fn is_absent(&self) -> bool {
        self.as_ref().is_none_or(ToJson::is_absent)
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut String) {
        out.push('[');
        for (index, item) in self.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            item.to_json(out);
        }
        out.push(']');
    }
}

impl<T: ToJson> ToJson for Vec<(String, T)> {
    fn to_json(&self, out: &mut String) {
        self.iter().fold(Object::new(out), |object, (name, value)| object.field(name, value)).end();
    }
}

impl<T: ToJson> ToJson for IndexMap<String, T> {
    fn to_json(&self, out: &mut String) {
        self.iter().fold(Object::new(out), |object, (name, value)| object.field(name, value)).end();
    }
}

/// JSON that has already been written.
pub(crate) struct Raw(pub String);

impl ToJson for Raw {
    fn to_json(&self, out: &mut String) {
        out.push_str(&self.0);
    }
}

impl ToJson for str {
    fn to_json(&self, out: &mut String) {
        quote(self, out);
    }
}

impl ToJson for String {
    fn to_json(&self, out: &mut String) {
        quote(self, out);
    }
}

impl ToJson for Decimal {
    fn to_json(&self, out: &mut String) {
        quote(self.as_str(), out);
    }
}

impl ToJson for bool {
    fn to_json(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

macro_rules! integers {
    ($($int:ty),*) => {$(
        impl ToJson for $int {
            fn to_json(&self, out: &mut String) {
                out.push_str(&int::text(i128::from(*self)));
            }
        }
    )*};
}
integers!(u8, u16, u64, i64);

impl ToJson for Lines {
    fn to_json(&self, out: &mut String) {
        self.0.to_json(out);
    }
}

impl ToJson for Arg {
    /// Writes bytes as base64.
    fn to_json(&self, out: &mut String) {
        match self {
            Self::Bool(truth) => truth.to_json(out),
            Self::Int(number) => out.push_str(&int::text(*number)),
            Self::Text(text) => text.to_json(out),
            Self::Bytes(bytes) => quote(&base64::write(bytes), out),
            Self::List(items) => items.to_json(out),
            Self::Map(entries) => entries.to_json(out),
        }
    }
}

impl ToJson for f64 {
    /// Writes the shortest digits that are read as the same float.
    fn to_json(&self, out: &mut String) {
        out.push_str(&self.to_string());
    }

    fn is_absent(&self) -> bool {
        !self.is_finite()
    }
}

impl ToJson for Value {
    /// Writes it as received, without the service's envelope.
    fn to_json(&self, out: &mut String) {
        match self.untyped().to_json() {
            Ok(json) => out.push_str(&json),
            Err(_) => out.push_str("null"),
        }
    }

    /// Leaves out a value that would be nested too deeply within an answer, so that the rest of the answer is not lost.
    fn is_absent(&self) -> bool {
        self.untyped().kind() == Kind::Null || depth(self.raw()) > DEEPEST
    }
}

/// The maximum nesting of a record: JSON is read up to 128 levels, a few of which the answer itself uses.
const DEEPEST: usize = 100;

/// Returns the nesting depth of JSON.
fn depth(json: &str) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0_usize, false, false);
    for byte in json.bytes() {
        match byte {
            _ if std::mem::take(&mut escaped) => {}
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth = depth.saturating_add(1);
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::{ToJson, Value, depth, written};
    use crate::schema::shape::Shape;

    #[test]
    fn brackets_in_texts_are_no_levels() {
        for (json, levels) in
            [("1", 0), ("[]", 1), (r#"{"a":[{}],"[{":"\"[[["}"#, 3), (r#"["\\",[1]]"#, 2), ("[[],[]]", 2)]
        {
            assert_eq!(depth(json), levels, "{json}");
        }
    }

    #[test]
    fn what_is_no_number_is_left_out() {
        for (number, absent) in [(0.0, false), (-1.5, false), (f64::NAN, true), (f64::INFINITY, true)] {
            assert_eq!(number.is_absent(), absent, "{number}");
        }
    }

    #[test]
    fn what_is_nested_too_deeply_is_left_out() {
        for (levels, absent) in [(1, false), (100, false), (101, true), (128, true)] {
            let value = Value::from_json(format!("{}{}", "[".repeat(levels), "]".repeat(levels)), &Shape::Any).unwrap();
            assert_eq!(value.is_absent(), absent, "{levels}");
            assert_eq!(written(&value), value.raw());
        }
    }
}
