//! Paths within an answer: `label`, `576965.main_ip`, `snapshots.file_name`.
//!
//! A name is a field of a record, a key of a map or the index of an item in a list, from 0. In a list or map of records,
//! the name of a field selects that field of each record. The meaning depends on the shape only, never on the answer.

use crate::schema::plain;
use vpswire::Value;
use vpswire::error::MASK;
use vpswire::shape::{Field, RecordShape, Shape};
use vpswire::value::Kind;

/// An error in a path that no answer can have.
pub(crate) struct Error {
    pub(crate) message: String,
    /// The valid names.
    pub(crate) names: Vec<&'static str>,
}

/// Splits a path into its first name and the rest.
fn first(path: &str) -> (&str, &str) {
    path.split_once('.').unwrap_or((path, ""))
}

/// Returns a field by its name.
fn named(of: &'static RecordShape, name: &str) -> Option<&'static Field> {
    let name = name.replace('-', "_");
    of.fields.iter().find(|field| field.name == name)
}

/// Whether a path into a map of records begins with a field, and therefore selects it in each record.
fn is_of_each(item: &'static Shape, path: &str) -> bool {
    matches!(plain(item), Shape::Record(of) if named(of, first(path).0).is_some())
}

/// Returns the shape at a path, as far as it can be determined.
pub(crate) fn check(shape: &'static Shape, path: &str) -> Result<&'static Shape, Error> {
    let shape = plain(shape);
    if path.is_empty() {
        return Ok(shape);
    }
    let (name, rest) = first(path);
    match shape {
        Shape::Any => Ok(shape),
        Shape::Record(of) => match named(of, name) {
            Some(field) => check(&field.shape, rest),
            None => {
                let names = of.fields.iter().map(|field| field.name).collect();
                Err(Error { message: format!("the answer has no field '{}'", safe(name)), names })
            }
        },
        Shape::List(item) if name.parse::<usize>().is_ok() => check(item, rest),
        Shape::List(item) => check(item, path),
        Shape::ById(item) if is_of_each(item, path) => check(item, path),
        // A key may contain dots, so the rest of the path may belong to it.
        Shape::ById(item) => Ok(check(item, rest).unwrap_or(&Shape::Any)),
        Shape::Pair(_) | Shape::Lines => Ok(&Shape::Any),
        Shape::Unit => Err(Error { message: "nothing is documented to come back".to_owned(), names: Vec::new() }),
        _ => Err(Error {
            message: format!("there is nothing within a single value ('{}')", safe(name)),
            names: Vec::new(),
        }),
    }
}

/// Returns a typed name if it has the form of a field's name: any other text may be a misplaced secret.
fn safe(name: &str) -> &str {
    let plain = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_' || b == b'-');
    if plain { name } else { MASK }
}

/// The values at a path.
#[derive(Default)]
pub(crate) struct Found {
    /// The values; `None` for an absent field.
    pub(crate) parts: Vec<Option<Value>>,
    /// The last field of the path.
    pub(crate) field: Option<&'static Field>,
    /// Whether a field of the path is secret.
    pub(crate) secret: bool,
    /// Whether the path selects a part of each of several records.
    pub(crate) several: bool,
    /// Whether a key or an index does not exist.
    pub(crate) absent: bool,
}

impl Found {
    /// Finds the values at a path.
    pub(crate) fn at(value: &Value, path: &str) -> Self {
        let mut found = Self::default();
        found.walk(value, path);
        found
    }

    fn walk(&mut self, value: &Value, path: &str) {
        if path.is_empty() {
            return self.parts.push(Some(value.clone()));
        }
        let (name, rest) = first(path);
        match (value.kind(), value.shape()) {
            (_, Shape::Record(of)) => {
                let field = named(of, name);
                self.field = field.or(self.field);
                self.secret |= field.is_some_and(|field| field.secret);
                match field.and_then(|field| value.get(field.name)) {
                    Some(part) => self.walk(&part, rest),
                    None => self.parts.push(None),
                }
            }
            (Kind::List, _) => match name.parse::<usize>() {
                Ok(place) => match value.item(place) {
                    Some(item) => self.walk(&item, rest),
                    None => self.nothing(),
                },
                Err(_) => self.each(value.items().iter(), path),
            },
            (Kind::Map, Shape::ById(item)) if is_of_each(item, path) => {
                self.each(value.entries().iter().map(|(_, entry)| entry), path);
            }
            (Kind::Map, _) => {
                let dots = path.rmatch_indices('.').filter_map(|(dot, _)| path.split_at_checked(dot));
                let mut keys = std::iter::once((path, "")).chain(dots);
                match keys.find_map(|(key, rest)| Some((value.get(key)?, rest))) {
                    Some((entry, rest)) => self.walk(&entry, rest.strip_prefix('.').unwrap_or(rest)),
                    None => self.nothing(),
                }
            }
            _ => self.nothing(),
        }
    }

    fn each<'a>(&mut self, items: impl Iterator<Item = &'a Value>, path: &str) {
        self.several = true;
        items.for_each(|item| self.walk(item, path));
    }

    fn nothing(&mut self) {
        self.absent |= !self.several;
        self.parts.push(None);
    }
}
