//! The one tolerant reader: how a place in a body is read as what its shape says.
//!
//! Typed answers and untyped values both go through here, so they cannot differ in tolerance.

use crate::error::Mismatch;
use crate::json::{self, Entry, Kind};
use crate::shape::{Field, RecordShape, Shape};
use crate::value::Value;
use std::borrow::Cow;
use std::sync::Arc;

/// What reading gives: the value, or where and why not.
pub type Read<T> = Result<T, Box<Mismatch>>;

/// A body that has been scanned.
pub(crate) struct Doc {
    pub body: String,
    pub entries: Vec<Entry>,
    /// A member of the root that belongs to the envelope, not to the answer.
    pub envelope: &'static str,
}

/// The members of a record: the places of its fields, and what no field is declared for.
pub(crate) struct Sorted<'a> {
    pub known: Vec<Node<'a>>,
    pub unknown: Vec<(Cow<'a, str>, Node<'a>)>,
}

/// A place in a body, or the place where something is missing.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub(crate) doc: &'a Arc<Doc>,
    pub(crate) at: u32,
}

/// Nothing is there.
pub(crate) const MISSING: u32 = u32::MAX;
/// Stands for a record of which only the id came.
pub(crate) const HOLLOW: u32 = u32::MAX - 1;

/// What stands at a place.
#[derive(Clone, Copy)]
pub(crate) enum Token<'a> {
    Missing,
    Null,
    Bool(bool),
    Number(&'a str),
    /// A string's inside, and whether it holds escapes.
    Text(&'a str, bool),
    Object,
    Array,
}

impl<'a> Node<'a> {
    const fn to(self, at: u32) -> Self {
        Self { doc: self.doc, at }
    }

    fn entry(self) -> Option<Entry> {
        self.doc.entries.get(self.at as usize).copied()
    }

    pub(crate) fn token(self) -> Token<'a> {
        let Some(entry) = self.entry() else {
            return if self.at == HOLLOW { Token::Object } else { Token::Missing };
        };
        let body = self.doc.body.as_str();
        match entry.kind() {
            Kind::Object(_) => Token::Object,
            Kind::Array(_) => Token::Array,
            Kind::Scalar(start) => match body.as_bytes().get(start) {
                Some(b'"') => {
                    let (end, escaped) = json::string_end(body, start);
                    Token::Text(body.get(start.saturating_add(1)..end.saturating_sub(1)).unwrap_or_default(), escaped)
                }
                Some(b't') => Token::Bool(true),
                Some(b'f') => Token::Bool(false),
                Some(b'n') => Token::Null,
                _ => Token::Number(body.get(start..json::value_end(body, start)).unwrap_or_default()),
            },
        }
    }

    /// The text of a string or number.
    fn words(self) -> Option<Cow<'a, str>> {
        match self.token() {
            Token::Text(inside, false) => Some(Cow::Borrowed(inside)),
            Token::Text(inside, true) => Some(Cow::Owned(json::unescape(inside))),
            Token::Number(digits) => Some(Cow::Borrowed(digits)),
            _ => None,
        }
    }

    /// The JSON that stands there.
    pub(crate) fn json(self) -> &'a str {
        let body = self.doc.body.as_str();
        let Some(entry) = self.entry() else { return if self.at == HOLLOW { "{}" } else { "null" } };
        let start = match entry.kind() {
            Kind::Scalar(start) => start,
            // A container cannot begin with a quote, so a quote there is its key's.
            _ if body.as_bytes().get(entry.at as usize) == Some(&b'"') => json::behind_key(body, entry.at as usize),
            _ => entry.at as usize,
        };
        body.get(start..json::value_end(body, start)).unwrap_or_default()
    }

    /// What is inside an object or array.
    fn children(self) -> Children<'a> {
        let end = match self.entry().map(Entry::kind) {
            Some(Kind::Object(end) | Kind::Array(end)) => end,
            _ => 0,
        };
        Children { doc: self.doc, next: self.at.wrapping_add(1), end }
    }

    /// The key of a member of an object.
    pub(crate) fn key(self) -> Cow<'a, str> {
        let Some(entry) = self.entry() else { return Cow::Borrowed("") };
        let (body, at) = (self.doc.body.as_str(), entry.at as usize);
        let (end, _) = json::string_end(body, at);
        let inside = body.get(at.saturating_add(1)..end.saturating_sub(1)).unwrap_or_default();
        if entry.escaped_key() { Cow::Owned(json::unescape(inside)) } else { Cow::Borrowed(inside) }
    }

    fn key_is(self, name: &str) -> bool {
        let Some(entry) = self.entry() else { return false };
        if entry.escaped_key() {
            return self.key() == name;
        }
        let rest = self.doc.body.as_bytes().get((entry.at as usize).saturating_add(1)..).unwrap_or_default();
        rest.strip_prefix(name.as_bytes()).is_some_and(|behind| behind.first() == Some(&b'"'))
    }

    /// Whether the key is one of the field's names.
    fn key_of(self, field: &Field) -> bool {
        self.key_is(field.wire) || self.key_is(field.name) || field.alias.is_some_and(|alias| self.key_is(alias))
    }

    /// The members of an object, as they stand in the body.
    pub(crate) fn members(self) -> impl Iterator<Item = Self> {
        let object = matches!(self.token(), Token::Object);
        self.children().filter(move |_| object)
    }

    /// The first member of that key.
    pub(crate) fn member(self, key: &str) -> Option<Self> {
        self.members().find(|member| member.key_is(key))
    }

    /// The member that a field is read from; the missing node if there is none.
    pub(crate) fn field(self, field: &Field) -> Self {
        self.members().find(|member| member.key_of(field)).unwrap_or(self.to(MISSING))
    }

    /// The fields of a record.
    ///
    /// # Errors
    /// If an object is not what stands there.
    #[doc(hidden)]
    pub fn fields<const N: usize>(self, shape: &Shape) -> Read<Slots<'a, N>> {
        self.expect_record()?;
        let fields = shape.record().map_or(&[][..], |record| record.fields);
        let mut nodes = [self.to(MISSING); N];
        self.sort(fields, &mut nodes, |_| {});
        Ok(Slots { fields, nodes })
    }

    /// The fields of a record, and what is left.
    pub(crate) fn sorted(self, fields: &[Field]) -> Sorted<'a> {
        let mut known = vec![self.to(MISSING); fields.len()];
        let mut unknown: Vec<(Cow<'a, str>, Self)> = Vec::new();
        self.sort(fields, &mut known, |member| {
            let key = member.key();
            let envelope = self.at == 0 && key == self.doc.envelope;
            if !envelope && unknown.iter().all(|(other, _)| *other != key) {
                unknown.push((key, member));
            }
        });
        Sorted { known, unknown }
    }

    /// Finds fields in one pass: they mostly come in the order in which they are declared. The first of a name counts.
    fn sort(self, fields: &[Field], nodes: &mut [Self], mut unknown: impl FnMut(Self)) {
        let mut guess = 0_usize;
        for member in self.members() {
            let at = match fields.get(guess) {
                Some(field) if member.key_is(field.wire) => Some(guess),
                _ => fields.iter().position(|field| member.key_of(field)),
            };
            let Some(at) = at else {
                unknown(member);
                continue;
            };
            guess = at.wrapping_add(1);
            if let Some(slot) = nodes.get_mut(at).filter(|slot| slot.at == MISSING) {
                *slot = member;
            }
        }
    }

    /// PHP writes a record without fields as `[]`.
    pub(crate) fn expect_record(self) -> Read<()> {
        match self.token() {
            Token::Object => Ok(()),
            Token::Array if self.children().next().is_none() => Ok(()),
            _ => Err(self.mismatch("a record")),
        }
    }

    /// Whether an optional value of that shape is not there.
    pub(crate) fn is_none(self, shape: &Shape) -> bool {
        match self.token() {
            Token::Missing | Token::Null => true,
            Token::Bool(false) => !matches!(shape, Shape::Bool | Shape::Any),
            Token::Text("", _) => {
                !matches!(shape, Shape::Bool | Shape::Text | Shape::Bytes | Shape::Lines | Shape::Any)
            }
            Token::Array => matches!(shape, Shape::Record(_)) && self.children().next().is_none(),
            _ => false,
        }
    }

    /// A truth value: `true`, `1`, `"1"`, `"yes"`, `""`, `null`...
    ///
    /// # Errors
    /// If it is none of them.
    pub(crate) fn bool(self) -> Read<bool> {
        match self.token() {
            Token::Bool(truth) => Ok(truth),
            Token::Null => Ok(false),
            Token::Number(text) | Token::Text(text, _) => match text.to_ascii_lowercase().as_str() {
                "1" | "yes" | "true" => Ok(true),
                "0" | "no" | "false" | "" => Ok(false),
                _ => Err(self.mismatch("a boolean")),
            },
            _ => Err(self.mismatch("a boolean")),
        }
    }

    /// An integer, as a number or as text.
    ///
    /// # Errors
    /// If it is not one, or out of that range.
    pub(crate) fn int(self, min: i64, max: u64) -> Read<i128> {
        let text = self.words().ok_or_else(|| self.mismatch("an integer"))?;
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(digits) || !all_digits(fraction) || fraction.bytes().any(|b| b != b'0') {
            return Err(self.mismatch("an integer"));
        }
        match whole.parse::<i128>() {
            Ok(int) if i128::from(min) <= int && int <= i128::from(max) => Ok(int),
            _ => Err(self.mismatch(&format!("an integer from {min} to {max}"))),
        }
    }

    /// A number, as one or as text.
    ///
    /// # Errors
    /// If it is not one, or too great for a float.
    pub(crate) fn num(self) -> Read<f64> {
        let text = self.digits("a number")?;
        text.parse()
            .ok()
            .filter(|num: &f64| num.is_finite())
            .ok_or_else(|| self.mismatch("a number of a float's range"))
    }

    /// An exact decimal, as a number or as text.
    ///
    /// # Errors
    /// If it is not one.
    pub(crate) fn decimal(self) -> Read<Cow<'a, str>> {
        self.digits("a decimal")
    }

    fn digits(self, expected: &str) -> Read<Cow<'a, str>> {
        let text = self.words().ok_or_else(|| self.mismatch(expected))?;
        let number = text.starts_with(|c: char| c == '-' || c.is_ascii_digit()) && json::scan(&text).is_ok();
        if number { Ok(text) } else { Err(self.mismatch(expected)) }
    }

    /// Text; a number counts as its digits.
    ///
    /// # Errors
    /// If it is neither.
    pub(crate) fn text(self) -> Read<Cow<'a, str>> {
        self.words().ok_or_else(|| self.mismatch("text"))
    }

    /// The text of a choice.
    ///
    /// # Errors
    /// If it is not text.
    #[doc(hidden)]
    pub fn choice(self) -> Read<Cow<'a, str>> {
        self.text()
    }

    /// Bytes from base64, with or without padding and line breaks.
    ///
    /// # Errors
    /// If it is not base64.
    pub(crate) fn bytes(self) -> Read<Vec<u8>> {
        let text = self.words().ok_or_else(|| self.mismatch("base64"))?;
        crate::encode::from_base64(&text).ok_or_else(|| self.mismatch("base64"))
    }

    /// Lines, from one text or from a list of texts.
    ///
    /// # Errors
    /// If it is neither.
    pub(crate) fn lines(self) -> Read<Vec<String>> {
        if matches!(self.token(), Token::Array) {
            return self.children().map(|line| line.text().map(Cow::into_owned)).collect();
        }
        let text = self.words().ok_or_else(|| self.mismatch("lines of text"))?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Whatever stands there.
    ///
    /// # Errors
    /// If nothing does.
    pub(crate) fn any(self) -> Read<Value> {
        if self.at == MISSING {
            return Err(self.mismatch("a value"));
        }
        Ok(Value::new(Arc::clone(self.doc), self.at, &Shape::Any))
    }

    /// A list of two or more; what is behind the second is not looked at.
    ///
    /// # Errors
    /// If it is not that.
    pub(crate) fn pair(self) -> Read<(Self, Self)> {
        let mut items = self.children();
        match (self.token(), items.next(), items.next()) {
            (Token::Array, Some(first), Some(second)) => Ok((first, second)),
            _ => Err(self.mismatch("a pair")),
        }
    }

    /// Whether an object is one record, where a map or list of such was asked for: it holds the record's id itself.
    fn bare(self, inner: &Shape) -> Option<Self> {
        let id = inner.record()?.fields.first()?;
        let id = self.field(id);
        (!matches!(id.token(), Token::Missing | Token::Object | Token::Array)).then_some(id)
    }

    /// The items of a list: an array's, an object's values (PHP writes a list with gaps so), or the thing itself.
    ///
    /// # Errors
    /// If nothing is there, or a scalar where records belong.
    pub(crate) fn items(self, inner: &Shape) -> Read<Items<'a>> {
        match self.token() {
            Token::Array => Ok(Items::Inside(self.children())),
            Token::Object if self.bare(inner).is_some() => Ok(Items::Itself(Some(self))),
            Token::Object => Ok(Items::Inside(self.children())),
            Token::Number(_) | Token::Text(_, _) if !inner.is_container() => Ok(Items::Itself(Some(self))),
            _ => Err(self.mismatch("a list")),
        }
    }

    /// The entries of a map: an object's, one bare record's under its id, or an array's.
    ///
    /// # Errors
    /// If it is none of them.
    pub(crate) fn entries(self, inner: &Shape) -> Read<Entries<'a>> {
        match self.token() {
            Token::Array => Ok(Entries::Array(self.children(), 0, inner.record())),
            Token::Object => match self.bare(inner) {
                Some(id) => Ok(Entries::Bare(id.words().map(|id| (id, self)))),
                None => Ok(Entries::Object(self.children())),
            },
            _ => Err(self.mismatch("a map")),
        }
    }

    /// The error that this place is not what was expected.
    pub(crate) fn mismatch(self, expected: &str) -> Box<Mismatch> {
        let found = match self.token() {
            Token::Missing => "nothing".to_owned(),
            Token::Null => "null".to_owned(),
            Token::Bool(truth) => truth.to_string(),
            Token::Number(digits) => short(digits),
            Token::Text(inside, _) => format!("\"{}\"", short(inside)),
            Token::Object => "an object".to_owned(),
            Token::Array => "a list".to_owned(),
        };
        Box::new(Mismatch { path: String::new(), expected: expected.to_owned(), found })
    }
}

/// The first 40 characters.
fn short(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The places of a record's fields.
pub struct Slots<'a, const N: usize> {
    fields: &'static [Field],
    nodes: [Node<'a>; N],
}

impl<const N: usize> Slots<'_, N> {
    /// Reads a field.
    ///
    /// # Errors
    /// If it is not what its type says.
    #[doc(hidden)]
    pub fn read<T: crate::typed::Typed>(&self, index: usize) -> Read<T> {
        let (Some(field), Some(&node)) = (self.fields.get(index), self.nodes.get(index)) else {
            return Err(Box::new(Mismatch::default()));
        };
        T::read(node).map_err(|error| error.under_field(field))
    }
}

/// The places inside an object or array.
pub(crate) struct Children<'a> {
    doc: &'a Arc<Doc>,
    next: u32,
    end: u32,
}

impl<'a> Iterator for Children<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.next >= self.end {
            return None;
        }
        let node = Node { doc: self.doc, at: self.next };
        self.next = match node.entry()?.kind() {
            Kind::Scalar(_) => self.next.wrapping_add(1),
            Kind::Object(end) | Kind::Array(end) => end,
        };
        Some(node)
    }
}

/// The items of a list.
pub(crate) enum Items<'a> {
    /// What is inside an array or object.
    Inside(Children<'a>),
    /// One item that came without its list.
    Itself(Option<Node<'a>>),
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        match self {
            Self::Inside(children) => children.next(),
            Self::Itself(item) => item.take(),
        }
    }
}

/// The entries of a map.
pub(crate) enum Entries<'a> {
    /// An object's members.
    Object(Children<'a>),
    /// One record that came without its map.
    Bare(Option<(Cow<'a, str>, Node<'a>)>),
    /// An array's items, how many have been seen, and the record that they are.
    Array(Children<'a>, usize, Option<&'static RecordShape>),
}

impl<'a> Iterator for Entries<'a> {
    type Item = (Cow<'a, str>, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Object(members) => members.next().map(|member| (member.key(), member)),
            Self::Bare(entry) => entry.take(),
            Self::Array(items, seen, record) => {
                let (item, index) = (items.next()?, *seen);
                *seen = index.wrapping_add(1);
                let by_index = || Cow::Owned(index.to_string());
                let Some(record) = record else { return Some((by_index(), item)) };
                // A legacy answer lists the ids alone.
                if let Some(id) = item.words() {
                    return Some((id, item.to(HOLLOW)));
                }
                let id = record.fields.first().and_then(|id| item.field(id).words());
                Some((id.unwrap_or_else(by_index), item))
            }
        }
    }
}

impl Shape {
    pub(crate) const fn record(&self) -> Option<&'static RecordShape> {
        match self {
            Self::Record(record) => Some(record),
            _ => None,
        }
    }

    const fn is_container(&self) -> bool {
        matches!(self, Self::Record(_) | Self::List(_) | Self::ById(_) | Self::Pair(_))
    }
}
