//! The single walk over a value: the content of a place according to its shape, and its parts.
//!
//! The check, the writers of JSON, serde and the shells all read whole values through it. Invariant: only this file
//! decides what is missing, null, unknown or secret, which of several equal keys counts, when one record is a whole list
//! or map, and how something that differs from its shape is shown.

use crate::json::escape::unescape;
use crate::schema::shape::{Field, Shape};
use crate::value::iter::Items;
use crate::value::key_set::Entries;
use crate::value::node::{Node, Place, Read, Token};
pub use crate::value::numbers::{beyond_float, is_integer};
use std::borrow::Cow;

/// A value or a part of one: a place, and the shape to read it by.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    pub(crate) node: Node<'a>,
    pub(crate) shape: &'static Shape,
    /// Whether it is a field that holds a secret.
    secret: bool,
}

/// The content of a part that has no parts of its own and is read directly from the body.
#[derive(Clone, Copy)]
pub enum Scalar<'a> {
    /// Null, or an answer of undocumented content.
    Null,
    /// A truth value.
    Bool(bool),
    /// An integer of at most 64 bits.
    Int(i128),
    /// The digits of a number that a float holds.
    Num(&'a str),
    /// The digits of an exact decimal.
    Decimal(&'a str),
    /// Text.
    Text(Text<'a>),
}

/// The content of a part. It matches its shape; values inside it may not.
pub enum Content<'a> {
    /// A scalar, or null.
    Scalar(Scalar<'a>),
    /// A secret that must not be shown.
    Masked,
    /// The digits of an undocumented number that is fractional or beyond 64 bits.
    Digits(&'a str),
    /// Bytes.
    Bytes(Vec<u8>),
    /// The lines of a text.
    Lines(Vec<String>),
    /// A list.
    List(List<'a>),
    /// A list of two.
    Pair([Part<'a>; 2]),
    /// A map.
    Map(Map<'a>),
    /// A record, or an object without documented fields.
    Record(Members<'a>),
    /// An undocumented value.
    Any(Raw<'a>),
}

impl<'a> Part<'a> {
    pub(crate) const fn new(node: Node<'a>, shape: &'static Shape) -> Self {
        Self { node, shape, secret: false }
    }

    /// Whether it is absent.
    pub fn is_missing(self) -> bool {
        self.node.is_missing()
    }

    /// Returns an upper bound of its JSON's length in bytes.
    pub fn json_len_bound(self) -> usize {
        self.node.json_len_bound()
    }

    /// Returns its content.
    ///
    /// # Errors
    /// If it differs from its shape.
    pub fn content(self) -> Read<Content<'a>> {
        self.content_inline()
    }

    /// Does the same inlined, for the hot path: a content that is used at once need not be assembled first.
    #[inline(always)]
    pub(crate) fn content_inline(self) -> Read<Content<'a>> {
        let Self { node, mut shape, .. } = self;
        while let Shape::Optional(inner) = shape {
            if node.is_none(inner) {
                return Ok(Content::Scalar(Scalar::Null));
            }
            shape = inner;
        }
        if let Some(scalar) = scalar(node, shape)? {
            return Ok(Content::Scalar(scalar));
        }
        match shape {
            Shape::Bytes => Ok(Content::Bytes(node.bytes()?)),
            Shape::Lines => Ok(Content::Lines(node.lines()?)),
            Shape::List(inner) => Ok(Content::List(List { items: node.items(inner)?, shape: inner })),
            Shape::Pair((first, second)) => {
                let (one, two) = node.pair()?;
                Ok(Content::Pair([Self::new(one, first), Self::new(two, second)]))
            }
            Shape::ById(inner) => Ok(Content::Map(Map { entries: node.entries(inner)?, shape: inner })),
            Shape::Record(record) => {
                node.expect_record(record.fields)?;
                Ok(Content::Record(Members { node, fields: record.fields }))
            }
            Shape::Any if node.is_missing() => Err(node.mismatch("a value")),
            Shape::Any if node.has_envelope() => Ok(Content::Record(Members { node, fields: &[] })),
            _ => Ok(Content::Any(Raw(node))),
        }
    }

    /// Returns its content, if it is null or its shape is a scalar's: cheaper than [`Part::content`], for tables of
    /// millions of cells.
    ///
    /// # Errors
    /// As [`Part::content`].
    #[inline]
    pub fn scalar(self) -> Read<Option<Scalar<'a>>> {
        match self.shape {
            Shape::Optional(inner) if self.node.is_none(inner) => Ok(Some(Scalar::Null)),
            Shape::Optional(inner) => scalar(self.node, inner),
            shape => scalar(self.node, shape),
        }
    }

    /// Returns it without its shape.
    pub const fn raw(self) -> Raw<'a> {
        Raw(self.node)
    }

    /// Whether it is a secret that must not be shown. Its absence is not a secret.
    #[inline]
    pub fn is_masked(self, secrets: bool) -> bool {
        !secrets && self.secret && !self.node.is_none(self.shape)
    }

    /// Returns the content to show if it differs from its shape: as received, unless it may contain a secret.
    #[cold]
    pub fn as_it_came(self, secrets: bool) -> Content<'a> {
        if !secrets && self.shape.holds_secret() { Content::Masked } else { Content::Any(self.raw()) }
    }

    /// Returns the content to show for it as a part of a larger value, with or without secrets.
    pub fn shown(self, secrets: bool) -> Content<'a> {
        if self.is_masked(secrets) {
            return Content::Masked;
        }
        self.content().unwrap_or_else(|_| self.as_it_came(secrets))
    }
}

/// Returns the scalar at a place, or nothing if the shape is not a scalar's.
#[inline(always)]
fn scalar<'a>(node: Node<'a>, shape: &Shape) -> Read<Option<Scalar<'a>>> {
    Ok(Some(match shape {
        Shape::Unit => Scalar::Null,
        Shape::Bool => Scalar::Bool(node.bool()?),
        Shape::Int { min, max } => Scalar::Int(node.int(*min, *max)?),
        Shape::Num => Scalar::Num(node.float_digits()?),
        Shape::Decimal => Scalar::Decimal(node.digits("a decimal")?),
        Shape::Text | Shape::Time | Shape::Choice(_) => match node.token() {
            Token::Text(inside, escaped) => Scalar::Text(Text { inside, escaped }),
            Token::Number(digits) => Scalar::Text(Text { inside: digits, escaped: false }),
            _ => return Err(node.mismatch("text")),
        },
        _ => return Ok(None),
    }))
}

/// A text as it is in the body.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The inside of its JSON string, or the digits of a number.
    pub inside: &'a str,
    /// Whether it contains escapes.
    pub escaped: bool,
}

impl<'a> Text<'a> {
    /// Returns the text itself.
    pub fn unescaped(self) -> Cow<'a, str> {
        if self.escaped { Cow::Owned(unescape(self.inside)) } else { Cow::Borrowed(self.inside) }
    }
}

/// The items of a list. A record that arrived without its list is the only item.
pub struct List<'a> {
    items: Items<'a>,
    shape: &'static Shape,
}

impl<'a> Iterator for List<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        Some(Part::new(self.items.next()?, self.shape))
    }
}

impl List<'_> {
    /// Returns an estimate of their number, for an allocation.
    pub fn capacity_hint(&self) -> usize {
        self.items.capacity_hint()
    }
}

/// The entries of a map. A record that arrived without its map is the only entry.
pub struct Map<'a> {
    entries: Entries<'a>,
    shape: &'static Shape,
}

impl<'a> Map<'a> {
    /// Returns the number of entries, counting equal keys.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns an upper bound of its JSON's length in bytes.
    pub fn json_len_bound(&self) -> usize {
        self.entries.around.json_len_bound()
    }

    /// Returns all values, including those of equal keys.
    pub(crate) fn values(&self) -> impl Iterator<Item = Part<'a>> {
        self.entries.values().map(|node| Part::new(node, self.shape))
    }

    /// Returns each key once, with its last value.
    pub fn distinct(self) -> impl Iterator<Item = (Cow<'a, str>, Part<'a>)> {
        let shape = self.shape;
        self.entries.distinct().map(move |(key, node)| (key, Part::new(node, shape)))
    }
}

/// The places of the fields of the records that are being read, with the innermost record last: a single allocation for
/// all.
#[derive(Default)]
pub struct Places(Vec<Place>);

/// The members of a record.
#[derive(Clone, Copy)]
pub struct Members<'a> {
    node: Node<'a>,
    fields: &'static [Field],
}

/// The name of a record's member.
pub enum Name<'a> {
    /// A documented field.
    Field(&'static Field),
    /// An undocumented member, by its key.
    Key(Cow<'a, str>),
}

impl<'a> Name<'a> {
    /// Whether it is the given field.
    pub fn is_field(&self, field: &Field) -> bool {
        matches!(self, Self::Field(it) if std::ptr::eq(*it, field))
    }

    /// Returns the name in every language: a field's own, or the key.
    pub fn into_text(self) -> Cow<'a, str> {
        match self {
            Self::Field(field) => Cow::Borrowed(field.name),
            Self::Key(key) => key,
        }
    }
}

impl<'a> Members<'a> {
    /// Returns an upper bound of their JSON's length in bytes.
    pub fn json_len_bound(&self) -> usize {
        self.node.json_len_bound()
    }

    /// Returns the documented fields.
    pub const fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// Locates the fields, for [`Members::field`] until [`Members::forget`]. Returns the undocumented members, except
    /// those of the service's envelope.
    pub fn locate(self, places: &mut Places) -> Map<'a> {
        let entries = self.node.locate_all(self.fields, self.reserve(places));
        Map { entries, shape: &Shape::Any }
    }

    /// Returns the undocumented members.
    pub fn unknown(self) -> Map<'a> {
        self.locate(&mut Places::default())
    }

    /// Locates only the fields.
    pub(crate) fn locate_fields(self, places: &mut Places) {
        if !self.fields.is_empty() {
            self.node.locate_fields(self.fields, self.reserve(places), |_| {});
        }
    }

    fn reserve(self, places: &mut Places) -> &mut [Place] {
        let begin = places.0.len();
        places.0.resize(begin.saturating_add(self.fields.len()), Place::MISSING);
        places.0.get_mut(begin..).unwrap_or_default()
    }

    /// Returns the field with that number, which may be missing. These members must be the last that were located.
    #[inline]
    pub fn field(self, places: &Places, number: usize, field: &'static Field) -> Part<'a> {
        let begin = places.0.len().saturating_sub(self.fields.len());
        let place = places.0.get(begin.saturating_add(number)).copied().unwrap_or(Place::MISSING);
        Part { node: self.node.to(place), shape: &field.shape, secret: field.secret }
    }

    /// Forgets the places of the fields.
    pub fn forget(self, places: &mut Places) {
        places.0.truncate(places.0.len().saturating_sub(self.fields.len()));
    }

    /// Returns the fields that are present, in the order of their declaration, then the undocumented members, each key
    /// once.
    pub fn named(self) -> impl Iterator<Item = (Name<'a>, Part<'a>)> {
        let mut places = Places::default();
        let unknown = self.locate(&mut places);
        let known = self.fields.iter().enumerate();
        let known = known.map(move |(index, field)| (Name::Field(field), self.field(&places, index, field)));
        let known = known.filter(|(_, part)| !part.is_missing());
        known.chain(unknown.distinct().map(|(key, part)| (Name::Key(key), part)))
    }
}

/// An undocumented value.
#[derive(Clone, Copy)]
pub struct Raw<'a>(Node<'a>);

impl<'a> Raw<'a> {
    /// Returns its JSON as received.
    pub fn json(self) -> &'a str {
        self.0.json()
    }

    /// Returns its content; the contents of a list or object are undocumented as well.
    pub fn content(self) -> Content<'a> {
        Content::Scalar(match self.0.token() {
            Token::Missing | Token::Null => Scalar::Null,
            Token::Bool(truth) => Scalar::Bool(truth),
            Token::Number(digits) => match self.0.int(i64::MIN, u64::MAX) {
                Ok(int) => Scalar::Int(int),
                Err(_) => return Content::Digits(digits),
            },
            Token::Text(inside, escaped) => Scalar::Text(Text { inside, escaped }),
            Token::Object => return Content::Record(Members { node: self.0, fields: &[] }),
            Token::Array => {
                return Content::List(List { items: Items::Inside(self.0.children()), shape: &Shape::Any });
            }
        })
    }

    /// Returns the digits, if it is a number.
    pub fn number(self) -> Option<&'a str> {
        if let Token::Number(digits) = self.0.token() { Some(digits) } else { None }
    }

    /// Returns it and everything inside it, at any depth.
    pub fn within(self) -> impl Iterator<Item = Self> {
        self.0.within().map(Self)
    }

    /// Whether it is a member of an object whose key may begin with that ASCII character. A text in a list that begins
    /// with it counts as well.
    pub fn key_may_begin_with(self, first: u8) -> bool {
        self.0.entry().is_some_and(|entry| {
            let member = self.0.doc.body.as_bytes().get(entry.at()..).unwrap_or_default();
            entry.escaped_key() || matches!(member, [b'"', letter, ..] if *letter == first)
        })
    }
}
