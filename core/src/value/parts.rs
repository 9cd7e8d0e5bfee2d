//! The parts of a value: by name, key, index and path, and all of them.

use crate::schema::shape::Shape;
use crate::value::node::{Place, Read, Token};
use crate::value::visit::{Content, Part};
use crate::value::{Value, quote};
use std::borrow::Cow;
use std::sync::Arc;

impl Value {
    /// Returns a part of the value; the service's form of 'none' becomes a missing value.
    fn part(&self, part: Part<'_>) -> Self {
        match part.shape {
            Shape::Optional(inner) if part.node.is_none(inner) => {
                Self::new(Arc::clone(&self.doc), Place::MISSING, &Shape::Any)
            }
            shape => Self::new(Arc::clone(&self.doc), part.node.at, shape),
        }
    }

    /// Returns the field with that name, the entry with that key, or the item at that index; `None` if it is absent.
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

    /// Returns the field of a record by its index in the declaration, from 0; `None` if it is absent.
    pub fn field_at(&self, index: usize) -> Option<Self> {
        let field = self.shape.record()?.fields.get(index)?;
        let found = self.node().find_field(field);
        (!found.is_missing()).then(|| self.part(Part::new(found, &field.shape)))
    }

    /// Checks that the field at that index of a record is of its documented kind, for shells that read a record in parts.
    ///
    /// # Errors
    /// If it is not.
    #[doc(hidden)]
    pub fn check_field(&self, index: usize) -> Read<()> {
        let Some(field) = self.shape.record().and_then(|record| record.fields.get(index)) else { return Ok(()) };
        let part = Part::new(self.node().find_field(field), &field.shape);
        part.content().map(drop).map_err(|mismatch| mismatch.under_field(field))
    }

    /// Returns the item at that index of a list, from 0.
    pub fn item(&self, index: usize) -> Option<Self> {
        let Some([shape, first, others]) = self.item_shapes() else { return self.items().into_iter().nth(index) };
        let item = self.node().find_item(shape, index)?;
        Some(self.part(Part::new(item, if index == 0 { first } else { others })))
    }

    /// Returns the items of a list; empty if it is not a list.
    pub fn items(&self) -> Vec<Self> {
        let Some([shape, first, others]) = self.item_shapes() else { return self.lines() };
        let Ok(items) = self.node().items(shape) else { return Vec::new() };
        let mut found = Vec::with_capacity(items.capacity_hint());
        for item in items {
            found.push(self.part(Part::new(item, if found.is_empty() { first } else { others })));
        }
        found
    }

    /// Returns the shape by which the items of a list are found, and the shapes of the first item and of the others;
    /// `None` if it is not a list, or is a list in one text.
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

    /// Returns the lines of one text, as values of a separate list.
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

    /// Returns the entries of a map in the order of the body, each id once; or the fields of a record: the known fields
    /// that are present, in the order of their declaration, then the unknown ones. Empty for anything else.
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

    /// Returns the value at a path of names, keys and indexes: `"576965.v6_networks.0.v6_network"`. A key may contain
    /// dots (an address); the longest matching key is taken.
    pub fn at(&self, path: &str) -> Option<Self> {
        if path.is_empty() {
            return Some(self.clone());
        }
        self.get(path).or_else(|| {
            let mut keys = path.rmatch_indices('.').filter_map(|(dot, _)| path.split_at_checked(dot));
            keys.find_map(|(key, rest)| self.get(key)?.at(rest.strip_prefix('.')?))
        })
    }
}
