//! The decoded answer: a body, its offset table, and the shape to read it by.
//!
//! A value is made tolerant when it is read, keeps every unknown field, and shares its body: cloning one costs nothing.

mod check;
#[doc(hidden)]
pub mod flaws;
pub(crate) mod index;
pub(crate) mod iter;
pub(crate) mod key_set;
pub mod node;
#[cfg(feature = "serde")]
mod serialize;
pub(crate) mod tolerant;
pub mod typed;
#[doc(hidden)]
pub mod visit;
#[doc(hidden)]
pub mod write;

use crate::error::Mismatch;
#[doc(hidden)]
pub use crate::json::escape::quote;
use crate::schema::shape::Shape;
use crate::value::index::Indexes;
use crate::value::node::{Doc, Node, Place, Read, Token};
use crate::value::visit::{Content, Part};
use crate::value::write::{Json, Writer};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A decoded answer, or a part of one.
///
/// Reading is by name (`get`), by place (`item`), by path (`at("576965.label")`) or whole (`to_json`).
/// Field names are the snake_case names that all languages share; unknown fields keep their wire names.
#[derive(Clone)]
pub struct Value {
    doc: Arc<Doc>,
    at: Place,
    shape: &'static Shape,
}

/// What a value is, after tolerance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: not sent, `null`, or what the service writes for 'none'.
    Null,
    /// A truth value.
    Bool,
    /// An integer.
    Int,
    /// A number that may be fractional, or that came undocumented and is beyond 64 bits: [`Value::as_text`] gives its digits
    /// as they came, [`Value::as_num`] the nearest float if there is one.
    Num,
    /// Text, which exact decimals and dates are too.
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

    /// Reads JSON by a shape: for what [`Value::to_json`] once wrote.
    ///
    /// # Errors
    /// If it is not JSON. Whether it fits the shape shows when it is read.
    pub fn from_json(json: String, shape: &'static Shape) -> Read<Self> {
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

    /// The value as a part of itself, for a walk over it.
    #[doc(hidden)]
    pub const fn as_part(&self) -> Part<'_> {
        Part::new(self.node(), self.shape)
    }

    /// A part of the value; what the service writes for 'none' becomes a missing value.
    fn part(&self, part: Part<'_>) -> Self {
        match part.shape {
            Shape::Optional(inner) if part.node.is_none(inner) => {
                Self::new(Arc::clone(&self.doc), Place::MISSING, &Shape::Any)
            }
            shape => Self::new(Arc::clone(&self.doc), part.node.at, shape),
        }
    }

    pub(crate) const fn doc(&self) -> &Arc<Doc> {
        &self.doc
    }

    /// How the value is read.
    pub const fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// The whole body that the value lies in, as it came, but for PHP's notices around it.
    pub fn body(&self) -> &str {
        &self.doc.body
    }

    /// What PHP wrote before and after the body: warnings of the service about itself, without secrets.
    pub fn notice(&self) -> Option<&str> {
        self.doc.notice.as_deref()
    }

    /// The value's own part of the body, as it came.
    pub fn raw(&self) -> &str {
        self.node().json()
    }

    /// What the value is.
    pub fn kind(&self) -> Kind {
        let node = self.node();
        match node.lookahead() {
            [] => return Kind::Null,
            // A boolean that must be there is false when it is null, a list or map within an answer is one of none.
            [b'n', ..] => match self.shape {
                Shape::Bool => {}
                Shape::List(_) | Shape::ById(_) if node.is_nothing_within() => {}
                _ => return Kind::Null,
            },
            _ => {}
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

    /// The field of that name, or the entry of that key, or the item at that number. Nothing if there is none.
    pub fn get(&self, key: &str) -> Option<Self> {
        let node = self.node();
        match self.shape {
            Shape::Record(record) => {
                match record.fields.iter().position(|field| field.name == key || field.wire == key) {
                    Some(index) => self.field_at(index),
                    None => node.find_member(key).map(|member| self.part(Part::new(member, &Shape::Any))),
                }
            }
            Shape::ById(inner) => node.find_entry(inner, key).map(|entry| self.part(Part::new(entry, inner))),
            Shape::List(_) | Shape::Pair(_) | Shape::Lines => self.item(key.parse().ok()?),
            Shape::Any if matches!(node.token(), Token::Array) => self.item(key.parse().ok()?),
            _ => node.find_member(key).map(|member| self.part(Part::new(member, &Shape::Any))),
        }
    }

    /// The field of a record by its place among those that are declared, from 0. Nothing if it did not come.
    pub fn field_at(&self, index: usize) -> Option<Self> {
        let field = self.shape.record()?.fields.get(index)?;
        let found = self.node().find_field(field);
        (!found.is_missing()).then(|| self.part(Part::new(found, &field.shape)))
    }

    /// How many bytes of JSON it is at most, without a look at them: for shells that do heavy work elsewhere.
    #[doc(hidden)]
    pub fn json_len_bound(&self) -> usize {
        self.node().json_len_bound()
    }

    /// Whether the field at that place of a record is of the kind that it should be: for shells that read it in parts.
    ///
    /// # Errors
    /// The first thing that is not.
    #[doc(hidden)]
    pub fn check_field(&self, index: usize) -> Read<()> {
        let Some(field) = self.shape.record().and_then(|record| record.fields.get(index)) else { return Ok(()) };
        let part = Part::new(self.node().find_field(field), &field.shape);
        part.content().map(drop).map_err(|mismatch| mismatch.under_field(field))
    }

    /// The item at that place of a list, from 0.
    pub fn item(&self, index: usize) -> Option<Self> {
        let Some([shape, first, others]) = self.item_shapes() else { return self.items().into_iter().nth(index) };
        let item = self.node().find_item(shape, index)?;
        Some(self.part(Part::new(item, if index == 0 { first } else { others })))
    }

    /// The items of a list; none if it is no list.
    pub fn items(&self) -> Vec<Self> {
        let Some([shape, first, others]) = self.item_shapes() else { return self.lines() };
        let Ok(items) = self.node().items(shape) else { return Vec::new() };
        let mut found = Vec::with_capacity(items.capacity_hint());
        for item in items {
            found.push(self.part(Part::new(item, if found.is_empty() { first } else { others })));
        }
        found
    }

    /// How the items of a list are found, and what the first of them and the others are; nothing of what is no list, or a
    /// list in one text.
    fn item_shapes(&self) -> Option<[&'static Shape; 3]> {
        let is_array = || matches!(self.node().token(), Token::Array);
        match self.shape {
            Shape::List(inner) => Some([*inner; 3]),
            Shape::Pair((first, others)) => Some([&Shape::Any, first, others]),
            Shape::Lines if is_array() => Some([&Shape::Text; 3]),
            Shape::Any if is_array() => Some([&Shape::Any; 3]),
            _ => None,
        }
    }

    /// The lines of one text, as values of a list of their own.
    #[inline(never)]
    fn lines(&self) -> Vec<Self> {
        if !matches!(self.shape, Shape::Lines) {
            return Vec::new();
        }
        let Ok(lines) = self.node().lines() else { return Vec::new() };
        let mut body = String::from("[");
        for (index, line) in lines.iter().enumerate() {
            body.push_str(if index > 0 { "," } else { "" });
            quote(line, &mut body);
        }
        body.push(']');
        Self::from_json(body, &Shape::List(&Shape::Text)).map(|lines| lines.items()).unwrap_or_default()
    }

    /// The entries of a map in the order of the body, each id once; of a record its known fields that came, in the
    /// order of their declaration, then the unknown ones. None if it is neither.
    pub fn entries(&self) -> Vec<(Cow<'_, str>, Self)> {
        let shape = match self.shape {
            Shape::Unit => &Shape::Any,
            Shape::ById(_) | Shape::Record(_) | Shape::Any => self.shape,
            _ => return Vec::new(),
        };
        let content = match Part::new(self.node(), shape).content() {
            Ok(Content::Any(raw)) => raw.content(),
            Ok(content) => content,
            Err(_) => return Vec::new(),
        };
        match content {
            Content::Map(map) => {
                let mut found = Vec::with_capacity(map.len());
                found.extend(map.distinct().map(|(id, entry)| (id, self.part(entry))));
                found
            }
            Content::Record(members) => {
                members.named().map(|(name, part)| (name.into_text(), self.part(part))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The value at a path of names, keys and places: `"576965.v6_networks.0.v6_network"`. A key may hold dots itself
    /// (an address); the longest key that fits is taken.
    pub fn at(&self, path: &str) -> Option<Self> {
        if path.is_empty() {
            return Some(self.clone());
        }
        self.get(path).or_else(|| {
            let mut keys = path.rmatch_indices('.').filter_map(|(dot, _)| path.split_at_checked(dot));
            keys.find_map(|(key, rest)| self.get(key)?.at(rest.strip_prefix('.')?))
        })
    }

    /// The truth value.
    ///
    /// # Errors
    /// If it is none; so for the other readers below.
    pub fn as_bool(&self) -> Read<bool> {
        self.node().bool()
    }

    /// The integer, within the range of its type and 64 bits.
    pub fn as_int(&self) -> Read<i128> {
        match *self.shape {
            Shape::Int { min, max } => self.node().int(min, max),
            _ => self.node().int(i64::MIN, u64::MAX),
        }
    }

    /// The number.
    pub fn as_num(&self) -> Read<f64> {
        self.node().num()
    }

    /// The text; of a decimal or number its digits.
    pub fn as_text(&self) -> Read<Cow<'_, str>> {
        match self.shape {
            Shape::Decimal => self.node().decimal(),
            _ => self.node().text(),
        }
    }

    /// The bytes, decoded from base64.
    pub fn as_bytes(&self) -> Read<Vec<u8>> {
        self.node().bytes()
    }

    /// Whether it is of the kind that its shape says. Something inside it may have flaws all the same.
    ///
    /// # Errors
    /// If it is not.
    pub fn check(&self) -> Read<()> {
        let part = self.as_part();
        if part.node.fits_plainly(part.shape) { Ok(()) } else { part.content().map(drop) }
    }

    /// The places in it that are not what their shapes say: what came in another form than documented, and what identifies a
    /// record and did not come. At most 100, in the order of the fields; mostly there are none.
    ///
    /// Everything else reads as ever. Such a place reads as it came in [`Value::to_json`], and as nothing if it did not come; a
    /// typed reader of it is an error.
    pub fn flaws(&self) -> Vec<Mismatch> {
        check::flaws(self.as_part()).unwrap_or_else(|mismatch| vec![*mismatch])
    }

    /// The same value without its shape: as it came.
    #[must_use]
    pub fn untyped(&self) -> Self {
        Self { doc: Arc::clone(&self.doc), at: self.at, shape: &Shape::Any }
    }

    /// The value as compact JSON with normalised types: integers as numbers, decimals as text, fields under their names,
    /// unknown fields and [flaws](Value::flaws) as they came. Secrets are in it: it is data, not a log.
    ///
    /// # Errors
    /// If it is not of the kind that its shape says.
    pub fn to_json(&self) -> Read<String> {
        self.write(self.json_len_bound(), true)
    }

    /// The same with secrets masked, for showing.
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

    /// The answer as a Rust type.
    ///
    /// # Errors
    /// If something in it is not what the type says.
    pub fn read<T: crate::value::typed::Typed>(&self) -> Read<T> {
        T::read(self.node())
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
    /// The shape of a value that is there.
    const fn plain(&'static self) -> &'static Self {
        match self {
            Self::Optional(inner) => inner,
            shape => shape,
        }
    }
}
