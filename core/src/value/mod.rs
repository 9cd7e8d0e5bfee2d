//! The decoded answer: a body, its offset table, and the shape to read it by.
//!
//! A value is interpreted tolerantly when it is read, keeps every unknown field, and shares its body: cloning it is
//! cheap.

mod check;
#[doc(hidden)]
pub mod flaws;
pub(crate) mod index;
pub(crate) mod iter;
pub(crate) mod key_set;
mod look_up;
mod members;
#[doc(hidden)]
pub mod node;
mod numbers;
mod parts;
#[cfg(feature = "serde")]
mod serialize;
mod slots;
pub(crate) mod to_json;
pub(crate) mod tolerant;
pub mod typed;
#[doc(hidden)]
pub mod visit;
#[doc(hidden)]
pub mod write;

use crate::error::Mismatch;
#[doc(hidden)]
pub use crate::json::escape::quote;
use crate::schema::setting::LARGEST_BODY;
use crate::schema::shape::Shape;
use crate::value::index::Indexes;
pub use crate::value::node::Read;
use crate::value::node::{Doc, Node, Place, Token};
use crate::value::visit::Part;
use crate::value::write::{Json, Writer};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A decoded answer, or a part of one.
///
/// Reading is by name (`get`), by index (`item`), by path (`at("576965.label")`) or whole (`to_json`). Field names are
/// the snake_case names that all languages share; unknown fields keep their wire names.
#[derive(Clone)]
pub struct Value {
    doc: Arc<Doc>,
    at: Place,
    shape: &'static Shape,
}

/// The kind of a value, after tolerant reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: not sent, `null`, or the service's form of 'none'.
    Null,
    /// A truth value.
    Bool,
    /// An integer.
    Int,
    /// A number that may be fractional, or an undocumented one beyond 64 bits: [`Value::as_text`] returns its digits as
    /// received, [`Value::as_num`] the nearest float if there is one.
    Num,
    /// Text, including exact decimals and dates.
    Text,
    /// Bytes.
    Bytes,
    /// A list.
    List,
    /// A map or record.
    Map,
}

impl Value {
    pub(crate) const fn new(doc: Arc<Doc>, at: Place, shape: &'static Shape) -> Self {
        Self { doc, at, shape: shape.plain() }
    }

    /// Reads JSON by a shape, for what [`Value::to_json`] once wrote.
    ///
    /// # Errors
    /// If it is not JSON, or larger than [`LARGEST_BODY`]. A mismatch with the shape is reported only when it is read.
    pub fn from_json(json: String, shape: &'static Shape) -> Read<Self> {
        if json.len() > LARGEST_BODY {
            return Err(Box::new(Mismatch {
                path: String::new(),
                expected: format!("at most {LARGEST_BODY} bytes of JSON"),
                found: format!("{} bytes", json.len()),
            }));
        }
        match crate::json::scan::scan(&json) {
            Ok(entries) => Ok(Self::new(
                Arc::new(Doc {
                    body: json,
                    entries,
                    envelope: None,
                    status: None,
                    notice: None,
                    indexes: Indexes::default(),
                }),
                Place::ROOT,
                shape,
            )),
            Err(flaw) => Err(Box::new(Mismatch {
                path: String::new(),
                expected: format!("JSON ({})", flaw.expected),
                found: format!("something else at byte {}", flaw.at),
            })),
        }
    }

    pub(crate) const fn node(&self) -> Node<'_> {
        Node { doc: &self.doc, at: self.at }
    }

    /// Returns the value as a part, for a walk over it.
    #[doc(hidden)]
    pub const fn as_part(&self) -> Part<'_> {
        Part::new(self.node(), self.shape)
    }

    pub(crate) const fn doc(&self) -> &Arc<Doc> {
        &self.doc
    }

    /// Returns the shape by which the value is read.
    pub const fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// Returns the whole body that contains the value, unmodified except that PHP's notices around it are removed.
    pub fn body(&self) -> &str {
        &self.doc.body
    }

    /// Returns the notices that PHP wrote before and after the body, without secrets: warnings of the service about
    /// itself.
    pub fn notice(&self) -> Option<&str> {
        self.doc.notice.as_deref()
    }

    /// Returns the value's own part of the body, unmodified.
    pub fn raw(&self) -> &str {
        self.node().json()
    }

    /// Returns the kind of the value.
    pub fn kind(&self) -> Kind {
        let node = self.node();
        // A boolean that must be present is false if it is null; a list or map within an answer is empty.
        if let [b'n', ..] = node.lookahead() {
            let is_empty = matches!(self.shape, Shape::List(_) | Shape::ById(_)) && node.is_nothing_within();
            if !is_empty && !matches!(self.shape, Shape::Bool) {
                return Kind::Null;
            }
        }
        match self.shape {
            Shape::Unit => Kind::Null,
            Shape::Bool => Kind::Bool,
            Shape::Int { .. } => Kind::Int,
            Shape::Num => Kind::Num,
            Shape::Bytes => Kind::Bytes,
            Shape::Lines | Shape::List(_) | Shape::Pair(_) => Kind::List,
            Shape::ById(_) | Shape::Record(_) => Kind::Map,
            Shape::Decimal | Shape::Text | Shape::Time | Shape::Choice(_) => Kind::Text,
            Shape::Optional(_) | Shape::Any => match node.token() {
                Token::Missing | Token::Null => Kind::Null,
                Token::Bool(_) => Kind::Bool,
                Token::Number(_) if node.int(i64::MIN, u64::MAX).is_ok() => Kind::Int,
                Token::Number(_) => Kind::Num,
                Token::Text(_, _) => Kind::Text,
                Token::Object => Kind::Map,
                Token::Array => Kind::List,
            },
        }
    }

    /// Returns an upper bound of its JSON's length in bytes, without reading it, for shells that do heavy work elsewhere.
    #[doc(hidden)]
    pub fn json_len_bound(&self) -> usize {
        self.node().json_len_bound()
    }

    /// Returns the truth value.
    ///
    /// # Errors
    /// If it is not one; the same applies to the other readers below.
    pub fn as_bool(&self) -> Read<bool> {
        self.node().bool()
    }

    /// Returns the integer, within the range of its type and 64 bits.
    pub fn as_int(&self) -> Read<i128> {
        match *self.shape {
            Shape::Int { min, max } => self.node().int(min, max),
            _ => self.node().int(i64::MIN, u64::MAX),
        }
    }

    /// Returns the number.
    pub fn as_num(&self) -> Read<f64> {
        self.node().num()
    }

    /// Returns the text; the digits of a decimal or number.
    pub fn as_text(&self) -> Read<Cow<'_, str>> {
        match self.shape {
            Shape::Decimal => self.node().decimal(),
            _ => self.node().text(),
        }
    }

    /// Returns the bytes, decoded from base64.
    pub fn as_bytes(&self) -> Read<Vec<u8>> {
        self.node().bytes()
    }

    /// Checks that it is of the kind of its shape. Values inside it may still have flaws.
    ///
    /// # Errors
    /// If it is not.
    pub fn check(&self) -> Read<()> {
        let part = self.as_part();
        if part.node.fits_plainly(part.shape) { Ok(()) } else { part.content().map(drop) }
    }

    /// Returns the places in it that differ from their shapes: values in an undocumented form, and missing fields that
    /// identify a record. At most 100, in the order of the fields; usually none.
    ///
    /// Everything else is read as usual. Such a place is as received in [`Value::to_json`], and left out if it is
    /// absent; reading it by its type is an error.
    pub fn flaws(&self) -> Vec<Mismatch> {
        check::flaws(self.as_part()).unwrap_or_else(|mismatch| vec![*mismatch])
    }

    /// Returns the same value without its shape, as received.
    #[must_use]
    pub fn untyped(&self) -> Self {
        Self { doc: Arc::clone(&self.doc), at: self.at, shape: &Shape::Any }
    }

    /// Returns the value as compact JSON with normalised types: integers as numbers, decimals as text, fields under
    /// their names, unknown fields and [flaws](Value::flaws) as received. It contains secrets: it is data, not a log.
    ///
    /// # Errors
    /// If it does not match its shape.
    pub fn to_json(&self) -> Read<String> {
        self.write(self.json_len_bound(), true)
    }

    /// Returns the same with secrets masked, for display.
    ///
    /// # Errors
    /// As [`Value::to_json`].
    pub fn to_masked_json(&self) -> Read<String> {
        self.write(0, false)
    }

    fn write(&self, capacity: usize, secrets: bool) -> Read<String> {
        let mut writer = Writer::new(Json, capacity, secrets);
        writer.whole(self.as_part())?;
        Ok(writer.finish().json)
    }
}

/// Two values are equal if they read the same.
impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self.to_json(), other.to_json()) {
            (Ok(mine), Ok(theirs)) => mine == theirs,
            _ => self.raw() == other.raw(),
        }
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_masked_json() {
            Ok(json) => write!(f, "Value({json})"),
            Err(mismatch) => write!(f, "Value({mismatch})"),
        }
    }
}

impl Shape {
    /// Returns the shape of a value that is present.
    const fn plain(&'static self) -> &'static Self {
        match self {
            Self::Optional(inner) => inner,
            shape => shape,
        }
    }
}
