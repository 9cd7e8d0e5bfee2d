//! Writes JSON for JavaScript, whose numbers represent integers up to 53 bits.

use vpswire_core::Value;
#[cfg(feature = "fleet")]
use vpswire_core::args::Arg;
use vpswire_core::error::Mismatch;
use vpswire_core::int;
#[cfg(feature = "fleet")]
use vpswire_core::text::base64;
use vpswire_core::value::visit::{Content, Raw, beyond_float, is_integer};
use vpswire_core::value::write::{Form, Writer, plain};
use vpswire_core::value::{Read, quote};

/// JSON for JavaScript.
///
/// Greater integers are written as `{"$bigint": "..."}`, and bytes as `{"$bytes": "..."}` in base64. A key of the service
/// that begins with `$` gets one more, so that it cannot be mistaken for these.
pub struct Script {
    /// The JSON.
    pub json: String,
    /// Whether it contains such a value or key.
    pub special: bool,
    /// The first values in it that do not match their shapes.
    pub flaws: Vec<Mismatch>,
}

/// Writes a value.
///
/// # Errors
/// If the value is not of its shape's type.
pub fn write(value: &Value, bigint: bool) -> Read<Script> {
    let mut writer = Writer::new(Marked::new(bigint), value.body().len(), true);
    writer.whole(value.as_part())?;
    Ok(finish(writer))
}

/// The written JSON.
pub(crate) fn finish(writer: Writer<Marked>) -> Script {
    let written = writer.finish();
    Script { json: written.json, special: written.form.special, flaws: written.flaws }
}

/// The form of values that JSON lacks.
pub(crate) struct Marked {
    /// Whether documented integers may exceed JavaScript's numbers.
    bigint: bool,
    /// Whether a value was marked.
    special: bool,
}

impl Marked {
    pub const fn new(bigint: bool) -> Self {
        Self { bigint, special: false }
    }

    /// Writes a text with the mark of its type.
    fn mark(&mut self, name: &str, text: &str, json: &mut String) {
        self.special = true;
        json.push_str("{\"$");
        json.push_str(name);
        json.push_str("\":");
        plain(text, json);
        json.push('}');
    }

    fn rewrite(&mut self, raw: Raw<'_>, json: &mut String) {
        match raw.content() {
            Content::Record(members) => {
                json.push('{');
                for (index, (name, member)) in members.unknown().distinct().enumerate() {
                    json.push_str(if index > 0 { "," } else { "" });
                    self.key(&name, json);
                    json.push(':');
                    self.rewrite(member.raw(), json);
                }
                json.push('}');
            }
            Content::List(items) => {
                json.push('[');
                for (index, item) in items.enumerate() {
                    json.push_str(if index > 0 { "," } else { "" });
                    self.rewrite(item.raw(), json);
                }
                json.push(']');
            }
            _ => match raw.number().filter(|digits| is_beyond(digits)) {
                Some(digits) if self.bigint && is_integer(digits) => self.mark("bigint", digits, json),
                Some(digits) => plain(digits, json),
                None => json.push_str(raw.json()),
            },
        }
    }
}

impl Form for Marked {
    fn int(&mut self, int: i128, json: &mut String) -> Result<bool, &'static str> {
        if int.unsigned_abs() <= EXACT {
            return Ok(false);
        }
        if !self.bigint {
            return Err("an integer that a number holds exactly (the option bigint allows more)");
        }
        self.mark("bigint", &int::text(int), json);
        Ok(true)
    }

    fn bytes(&mut self, base64: &str, json: &mut String) {
        self.mark("bytes", base64, json);
    }

    fn key(&mut self, key: &str, json: &mut String) {
        if key.starts_with('$') {
            self.special = true;
            return quote(&format!("${key}"), json);
        }
        quote(key, json);
    }

    /// Writes an untyped value as received, unless JavaScript would read a different one.
    fn any(&mut self, raw: Raw<'_>, json: &mut String) {
        let differs = |inner: Raw<'_>| inner.key_may_begin_with(b'$') || inner.number().is_some_and(is_beyond);
        if raw.within().any(differs) { self.rewrite(raw, json) } else { json.push_str(raw.json()) }
    }
}

/// Encodes the argument of a call as JSON with the same forms.
#[cfg(feature = "fleet")]
pub(crate) fn argument(arg: &Arg) -> String {
    let (mut form, mut json) = (Marked::new(true), String::new());
    put(arg, &mut form, &mut json);
    json
}

#[cfg(feature = "fleet")]
fn put(arg: &Arg, form: &mut Marked, json: &mut String) {
    match arg {
        Arg::Bool(truth) => json.push_str(if *truth { "true" } else { "false" }),
        Arg::Int(int) => {
            if !form.int(*int, json).unwrap_or_default() {
                json.push_str(&int::text(*int));
            }
        }
        Arg::Text(text) => quote(text, json),
        Arg::Bytes(bytes) => form.bytes(&base64::write(bytes), json),
        Arg::List(items) => {
            json.push('[');
            for (index, item) in items.iter().enumerate() {
                json.push_str(if index > 0 { "," } else { "" });
                put(item, form, json);
            }
            json.push(']');
        }
        Arg::Map(entries) => {
            json.push('{');
            for (index, (key, item)) in entries.iter().enumerate() {
                json.push_str(if index > 0 { "," } else { "" });
                form.key(key, json);
                json.push(':');
                put(item, form, json);
            }
            json.push('}');
        }
    }
}

/// The greatest integer up to which JavaScript's numbers represent every integer.
const EXACT: u128 = (1 << 53) - 1;

/// Whether a number is an integer above that limit, or exceeds a float.
fn is_beyond(digits: &str) -> bool {
    // Fifteen digits always fit.
    let long = digits.len() > 15 && is_integer(digits);
    beyond_float(digits) || long && int::parse(digits).is_none_or(|int| int.unsigned_abs() > EXACT)
}
